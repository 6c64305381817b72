import type { Page } from '@playwright/test';
import type { DeskBridge } from '../../shared/desk';
import { type App, expect, test } from './app';
import { violationsOf } from './axe';
import { addStory, openPage, openStory } from './stories';

declare const window: { readonly desk: DeskBridge };

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const loose = (title: string) => ({ type: 'page', url: '', title }) as const;

async function prepare(page: Page) {
  const body = {
    type: 'doc',
    content: [paragraph('Men lam phải nung ba ngày trong lò củi, thợ gốm mới dỡ mẻ.')],
  };
  const tags = ['làng nghề'];
  const other = await addStory(page, {
    headline: 'Làng Thổ Lam đỏ lửa trở lại sau ba mùa lò nguội',
    body,
    tags,
    status: 'published',
    section: 'van-hoa',
  });
  await addStory(page, { headline: 'Giá gạo tuần này', status: 'draft', section: 'kinh-te' });
  const id = await addStory(page, {
    headline: 'Thợ gốm trẻ học nung lò củi',
    body: {
      type: 'doc',
      content: [
        ...body.content,
        {
          type: 'teaser',
          attrs: {
            target: { type: 'article', id: other },
            headline: 'Tít hộp tin',
            summary: null,
            photo: null,
          },
        },
      ],
    },
    tags,
    section: 'van-hoa',
    related: [
      {
        target: {
          type: 'page',
          url: 'https://bao.example/lo-gom',
          title: 'Lò gốm bên sông',
          source: 'Báo Bạn',
        },
        headline: null,
      },
      { target: loose('Gia gao tuan nay'), headline: null },
    ],
  });
  await addStory(page, { headline: 'Lò củi cuối cùng của làng', body, tags, status: 'published' });
  await addStory(page, {
    headline: 'Chợ gốm đầu năm',
    related: [{ target: { type: 'article', id }, headline: null }],
  });
  // A list that is still growing moves its rows under the mouse.
  await expect(page.locator('[data-pane="list"]')).toContainText('5 bài');
  await openStory(page, 'Thợ gốm trẻ học nung lò củi');
  await expect(page.locator('textarea[name="headline"]')).toHaveValue('Thợ gốm trẻ học nung lò củi');
}

const looks = [
  ['light', 100],
  ['dark', 100],
  ['light', 200],
  ['dark', 200],
] as const;

async function wear(page: Page, theme: 'light' | 'dark', textSize: number) {
  await page.evaluate(
    async (preferences) => void (await window.desk.savePreferences({ language: 'vi', ...preferences })),
    { theme, textSize },
  );
}

/** Nothing a reader needs runs out of its box to the side. */
const overflowing = (page: Page, area: string) =>
  page.locator(area).evaluate((root) =>
    [root, ...root.querySelectorAll('*')]
      .filter((element) => {
        const { overflowX, textOverflow } = getComputedStyle(element);
        const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1;
        return (
          isCut && overflowX !== 'visible' && textOverflow !== 'ellipsis' && element.tagName !== 'TEXTAREA'
        );
      })
      .map(
        (element) =>
          `${element.tagName} ${element.getAttribute('class')} ${element.scrollWidth}>${element.clientWidth}`,
      ),
  );

async function look(app: App, name: string, area: string) {
  const { page } = app;
  await app.screenshot(name);
  // The heading of the page is the list's, which has no room beside the inspector in large text.
  const found = (await violationsOf(page)).filter(
    (violation) => !violation.startsWith('page-has-heading-one'),
  );
  expect.soft(found, name).toEqual([]);
  expect.soft(await overflowing(page, area), name).toEqual([]);
}

for (const [theme, textSize] of looks) {
  test(`picker, placement and related page hold in ${theme} at ${textSize} %`, async ({ app, page }) => {
    test.slow();
    await prepare(page);
    await wear(page, theme, textSize);
    await app.restart();
    const { page: fresh } = app;
    const end = `${theme}-${textSize}`;
    // Larger text leaves the inspector no room beside the list: a key brings it.
    await fresh.locator('.ProseMirror').waitFor();
    await fresh.keyboard.press('Control+3');
    await openPage(fresh, 'Liên quan');
    await expect(fresh.getByRole('region', { name: 'Tít giống bài trong thư viện' })).toBeVisible();
    await expect(fresh.getByRole('region', { name: 'Các bài dẫn đến bài này' })).toBeVisible();
    await look(app, `related-${end}`, '[data-pane="inspector"]');
    await fresh.keyboard.press('Control+Shift+K');
    await expect(fresh.getByRole('dialog').getByRole('option').first()).toContainText('Gợi ý');
    await look(app, `picker-${end}`, '[role="dialog"]');
    await fresh.getByRole('tab', { name: 'Trang ngoài' }).click();
    await look(app, `outside-${end}`, '[role="dialog"]');
    await fresh.keyboard.press('Escape');
    await fresh.locator('[data-teaser] textarea').first().focus();
    await fresh.keyboard.press('F4');
    await expect(fresh.getByRole('dialog')).toContainText('Khác bài gốc');
    await look(app, `placement-${end}`, '[role="dialog"]');
  });
}
