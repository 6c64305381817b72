import type { Page } from '@playwright/test';
import { noCredit } from '../../shared/article/photo';
import type { DeskBridge } from '../../shared/desk';
import { type App, expect, test } from './app';
import { makePhoto } from './dropFiles';
import { captionOf, figuresOf } from './editing';
import { addPhoto, addStory } from './stories';

declare const window: { readonly desk: DeskBridge };

test.describe.configure({ timeout: 240_000 });

/** The names of what stands there and no hand can press: scrolled to, it is cut off or lies under something else. */
function coveredIn(page: Page, place: string): Promise<readonly string[]> {
  return page
    .locator(place)
    .last()
    .evaluate((root) => {
      const unseen =
        '[aria-hidden="true"] *, input[type="file"], input[type="checkbox"], input[type="radio"]';
      const controls = [
        ...root.querySelectorAll<HTMLElement>('button, input, textarea, summary, [role="tab"], label'),
      ];
      return controls
        .filter((control) => {
          const isThere = control.isConnected && control.checkVisibility() && !control.matches(unseen);
          const { width, height } = control.getBoundingClientRect();
          if (!isThere || width < 4 || height < 4) return false;
          control.scrollIntoView({ block: 'center', inline: 'center' });
          const box = control.getBoundingClientRect();
          const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          return hit === null || !(control.contains(hit) || hit.contains(control));
        })
        .map((control) => control.getAttribute('aria-label') ?? control.textContent);
    });
}

/** Content that is wider than its place and can neither be scrolled to nor says so by an ellipsis. */
function cutOffIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('section, aside, header, footer, main, [role="dialog"], [role="tabpanel"]')]
      .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
      .filter((element) => !['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
      .map((element) => element.getAttribute('aria-label') ?? element.className),
  );
}

async function writeStory(page: Page) {
  const photos = [
    await addPhoto(page, await makePhoto('mot.jpg'), {
      ...noCredit,
      photographer: 'Phương Hoa',
      agency: 'TTXVN',
    }),
    await addPhoto(page, await makePhoto('hai.jpg', { width: 900, height: 1400 }), noCredit),
  ];
  const figures = photos.map((photo) => ({
    type: 'figure',
    attrs: { photo, alt: '' },
    content: [{ type: 'text', text: 'Ghe xuồng đậu kín bến sông từ lúc trời chưa sáng.' }],
  }));
  const content = [...figures, { type: 'gallery', content: figures }];
  await addStory(page, { headline: 'Chợ nổi', standfirst: 'Sáng sớm.', body: { type: 'doc', content } });
}

async function openSmallest(app: App) {
  await app.page.evaluate(() =>
    window.desk.savePreferences({ language: 'system', theme: 'dark', textSize: 200 }),
  );
  const page = await app.restart();
  await app.electron.evaluate(({ BrowserWindow }) => {
    const [shown] = BrowserWindow.getAllWindows();
    const [width = 0, height = 0] = shown?.getMinimumSize() ?? [];
    shown?.setSize(width, height);
  });
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThanOrEqual(900);
  await page.locator('[data-pane="list"]').getByText('Chợ nổi', { exact: true }).click();
  await captionOf(figuresOf(page).first()).click();
  // Beside the editor stands one pane: the list, or this.
  await page.keyboard.press('Control+3');
  return page;
}

async function runFromPalette(page: Page, words: string) {
  await page.keyboard.press('F1');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(1);
}

test('keeps everything in reach in the smallest window at twice the text', async ({ app, page }) => {
  await writeStory(page);
  const small = await openSmallest(app);
  const check = async (what: string, place: string) => {
    expect.soft(await coveredIn(small, place), what).toEqual([]);
    expect.soft(await cutOffIn(small), what).toEqual([]);
  };
  for (const name of ['Bài', 'Ảnh', 'Liên quan', 'Kiểm tra']) {
    await small.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
    await check(name, 'main');
  }
  await check('trạng thái', 'footer');
  for (const [keys, pane] of [
    ['Control+5', 'photoBoard'],
    ['Control+4', 'photos'],
    ['Control+Shift+H', 'history'],
  ] as const) {
    await small.keyboard.press(keys);
    await small.locator(`[data-pane="${pane}"] :is([role="grid"], [role="option"])`).first().waitFor();
    await check(pane, `[data-pane="${pane}"]`);
    await small.keyboard.press('Control+2');
    await expect(small.locator(`[data-pane="${pane}"]`)).toHaveCount(0);
  }
  for (const words of [
    'cat anh',
    'danh sach hang',
    'sao luu hang ngay',
    'khoi phuc sau',
    'xem thung rac',
    'xuat bai',
  ]) {
    await captionOf(figuresOf(small).first()).click();
    await runFromPalette(small, words);
    await check(words, '[role="dialog"]');
    await small.keyboard.press('Escape');
    await expect(small.getByRole('dialog')).toHaveCount(0);
  }
});
