import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test, toasoan } from './app';
import { dropFiles, makePhoto } from './dropFiles';
import {
  bodyOf,
  captionOf,
  composeWords,
  expectSaved,
  figuresOf,
  headlineOf,
  standfirstOf,
  startArticle,
} from './editing';
import { addStory, openPage, openStory } from './stories';

const judged = fileURLToPath(new URL('../../out/judge', import.meta.url));
const headline = 'Chuyến tàu cuối năm ra đảo Hòn Sương';

async function writeText(page: Page) {
  await startArticle(page, headline);
  await standfirstOf(page).fill('Con tàu chở thư, sách và cây giống cập đảo sau hai ngày sóng lớn.');
  await bodyOf(page).click();
  await composeWords(page, ['Sáng', 'sớm,', 'tàu', 'rời', 'cảng.']);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Trên boong có ba mươi thùng cây giống.');
}

async function placePhotos(page: Page) {
  const photos = [await makePhoto('boong-tau.jpg'), await makePhoto('cau-cang.jpg', { color: '#a5763a' })];
  await dropFiles(bodyOf(page).getByText('Sáng sớm'), photos);
  await expect(figuresOf(page)).toHaveCount(2);
  const { keyboard } = page;
  for (const [index, words] of [
    ['Thùng cây giống trên boong', 'Nguyễn Lam', 'TTXVN', 'Những thùng gỗ xếp trên boong tàu'],
    ['Tàu cập cầu cảng', 'Trần Hạ', 'TTXVN', 'Mũi tàu sơn trắng bên cầu cảng'],
  ].entries()) {
    const [caption = '', photographer = '', agency = '', alt = ''] = words;
    await captionOf(figuresOf(page).nth(index)).click();
    for (const typed of [caption, photographer, agency]) {
      await keyboard.type(typed);
      await keyboard.press('Tab');
    }
    await keyboard.type(alt);
  }
  await expect(figuresOf(page).last().locator('.credit')).toHaveText('Ảnh: Trần Hạ/TTXVN');
}

async function linkRelated(page: Page) {
  await page.keyboard.press('Control+Shift+K');
  const picker = page.getByRole('dialog', { name: 'Thêm tin bài liên quan' });
  await picker.getByRole('combobox').fill('vuon rau');
  await expect(picker.getByRole('option').first()).toContainText('Vườn rau trên đá');
  await picker.getByRole('combobox').press('Enter');
  await page.keyboard.press('Escape');
  await expect(picker).toBeHidden();
}

async function fileArticle(page: Page) {
  await openPage(page, 'Bài');
  const inspector = page.locator('[data-pane="inspector"]');
  await inspector.getByRole('button', { name: /Chuyên mục/ }).click();
  await page.getByRole('option', { name: 'Bờ cõi biển đảo' }).click();
  await inspector.getByRole('combobox', { name: 'Tác giả' }).fill('Lam Giang');
  await page.keyboard.press('Enter');
}

async function exportIt(page: Page) {
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Xuất bài' });
  await dialog.getByRole('button', { name: 'Xuất', exact: true }).click();
  await expect(dialog.getByText(/^Đã xuất 1 bài, \d+ tệp\.$/)).toBeVisible({ timeout: 60_000 });
  return dialog;
}

test('an editor writes, illustrates, links, previews and exports an article; kill -9 loses none of it', async ({
  app,
  page,
}) => {
  test.setTimeout(180_000);
  await addStory(page, { headline: 'Vườn rau trên đá', status: 'published', section: '' });
  await writeText(page);
  await placePhotos(page);
  await linkRelated(page);
  await fileArticle(page);
  await expectSaved(page);
  await app.screenshot('main-editor');

  await page.keyboard.press('Control+p');
  const preview = page.frameLocator('iframe');
  await expect(preview.locator('h1')).toHaveText(headline);
  await expect(preview.locator('figcaption').first()).toContainText('Ảnh: Nguyễn Lam/TTXVN');
  await expect(preview.getByText('Vườn rau trên đá').first()).toBeVisible();
  await app.screenshot('main-preview');
  await page.keyboard.press('Control+p');

  await exportIt(page);
  await app.screenshot('main-exported');
  const [bundle = ''] = readdirSync(app.folders.exports);
  const { status, stdout } = await toasoan('verify', path.join(app.folders.exports, bundle), '--json');
  expect(status, stdout).toBe(0);
  mkdirSync(judged, { recursive: true });
  const kept = path.join(judged, 'main-job');
  rmSync(kept, { recursive: true, force: true });
  cpSync(path.join(app.folders.exports, bundle), kept, { recursive: true });

  await page.keyboard.press('Escape');
  await bodyOf(page).getByText('Trên boong có').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Đảo đã ở trước mũi tàu.');
  await expectSaved(page);
  await app.kill();

  const again = await app.start();
  await openStory(again, headline);
  await expect(headlineOf(again)).toHaveValue(headline);
  await expect(bodyOf(again)).toContainText('Đảo đã ở trước mũi tàu.');
  await expect(figuresOf(again).locator('.caption')).toHaveText([
    'Thùng cây giống trên boong',
    'Tàu cập cầu cảng',
  ]);
  await expect(figuresOf(again).locator('.credit')).toHaveText([
    'Ảnh: Nguyễn Lam/TTXVN',
    'Ảnh: Trần Hạ/TTXVN',
  ]);
  await openPage(again, 'Liên quan');
  await expect(again.getByRole('grid', { name: 'Tin bài liên quan' })).toContainText('Vườn rau trên đá');
});
