import type { Page } from '@playwright/test';
import type { DocumentNode } from '../../shared/article/article';
import { type App, expect, test } from './app';
import { clipboardOf } from './clipboard';
import { makePhoto } from './dropFiles';
import { bodyOf } from './editing';
import { addPhoto, addStory, openStory } from './stories';

const headline = 'Chuyến tàu đầu năm ra đảo';
const notice = 'Đã chép thân bài và 1 ảnh.';
const paragraph = (text: string): DocumentNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });

async function writeArticle(page: Page) {
  const credit = { photographer: 'Hà Thu', agency: 'TTXVN', issuedBy: '', isArchive: false };
  const photo = await addPhoto(page, await makePhoto('tau.jpg', { width: 1200, height: 800 }), credit);
  const figure = {
    type: 'figure',
    attrs: { photo, alt: 'Con tàu trắng' },
    content: [{ type: 'text', text: 'Tàu rời cảng.' }],
  };
  await addStory(page, {
    headline,
    body: { type: 'doc', content: [paragraph('Tàu rời cảng sớm.'), figure] },
  });
  await openStory(page, headline);
}

const otherWords = 'của người khác';
const fillClipboard = (app: App) =>
  app.electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), otherWords);

test('the article goes onto the clipboard for the CMS, as it stands, with its photo inside', async ({
  app,
  page,
}) => {
  await writeArticle(page);
  await fillClipboard(app);
  await bodyOf(page).getByText('Tàu rời cảng sớm.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Biển lặng.');
  await page.keyboard.press('Control+Shift+Y');
  await expect(page.getByText(notice)).toBeVisible();
  const { html, text } = await clipboardOf(app);
  expect(html).toContain('<p>Tàu rời cảng sớm. Biển lặng.</p>');
  expect(html).toMatch(
    /<tr><td><img src="data:image\/jpeg;base64,[A-Za-z0-9+/=]{1000,}" width="1200" height="800"/,
  );
  expect(html).toContain('<tr><td><p>Tàu rời cảng. Ảnh: Hà Thu/TTXVN</p></td></tr>');
  expect(text.replace(/\r\n/g, '\n')).toBe(
    'Tàu rời cảng sớm. Biển lặng.\n\n[Tàu rời cảng. Ảnh: Hà Thu/TTXVN]\n',
  );
  await app.screenshot('copy-for-cms');
});

test('the palette and the menu copy too, also while the page is looked at', async ({ app, page }) => {
  await writeArticle(page);
  await page.keyboard.press('F1');
  await page.keyboard.type('chep cms');
  await page.keyboard.press('Enter');
  await expect(page.getByText(notice)).toBeVisible();
  expect((await clipboardOf(app)).html).toContain('Ảnh: Hà Thu/TTXVN');

  await fillClipboard(app);
  await page.keyboard.press('Control+p');
  const preview = page.frameLocator('iframe');
  await preview.getByText('Tàu rời cảng sớm.').click();
  await app.electron.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items ?? [];
    const copy = items
      .flatMap((item) => item.submenu?.items ?? [])
      .find(({ label }) => label.includes('CMS'));
    copy?.click();
  });
  await expect.poll(async () => (await clipboardOf(app)).html).toContain('Ảnh: Hà Thu/TTXVN');
});

test('a story under embargo is not copied, and why is said', async ({ app, page }) => {
  await addStory(page, {
    headline,
    embargo: '2099-01-01T00:00:00.000Z',
    body: { type: 'doc', content: [paragraph('Tàu rời cảng sớm.')] },
  });
  await openStory(page, headline);
  await fillClipboard(app);
  await page.keyboard.press('Control+Shift+Y');
  await expect(page.getByText(/^Chưa chép gì\. Bài đang cấm công bố đến 01\/01\/2099/)).toBeVisible();
  expect((await clipboardOf(app)).text).toBe(otherWords);
  await app.screenshot('copy-under-embargo');
});

test('without an open article nothing is copied', async ({ app, page }) => {
  await expect(page.getByRole('button', { name: 'Bài mới' }).first()).toBeVisible();
  await fillClipboard(app);
  await page.keyboard.press('Control+Shift+Y');
  await page.waitForTimeout(500);
  expect((await clipboardOf(app)).text).toBe(otherWords);
});
