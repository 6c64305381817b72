import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type App, expect, test } from './app';
import { violationsOf } from './axe';
import { makePhoto } from './dropFiles';
import { addPhoto, addStory, changeStory, openStory, readStory } from './stories';

const credit = { photographer: 'Hà Thu', agency: 'TTXVN', issuedBy: '', isArchive: false };
const dialog = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog'));
const exportedPath = (page: Page) => page.getByRole('status', { name: 'Gói nằm ở' }).innerText();

async function prepare(page: Page): Promise<string> {
  const photo = await addPhoto(page, await makePhoto('tau.jpg', { width: 900, height: 600 }), credit);
  const text = [{ type: 'text', text: 'Tàu rời cảng lúc rạng sáng.' }];
  const caption = [{ type: 'text', text: 'Tàu rời cảng.' }];
  const id = await addStory(page, {
    headline: 'Chuyến tàu ra đảo',
    standfirst: 'Rau xanh và thư nhà theo sóng ra khơi.',
    bylines: ['Minh An'],
    status: 'ready',
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph', content: text },
        { type: 'figure', attrs: { photo, alt: 'Con tàu trắng' }, content: caption },
      ],
    },
  });
  await openStory(page, 'Chuyến tàu ra đảo');
  return id;
}

async function exportZip(page: Page): Promise<string> {
  await page.keyboard.press('Control+e');
  await dialog(page).getByText('Một tệp zip', { exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Xuất', exact: true }).click();
  await expect(dialog(page)).toContainText('Đã xuất 1 bài', { timeout: 60_000 });
  const bundle = await exportedPath(page);
  await page.keyboard.press('Escape');
  return bundle;
}

/** What the system's dialogs answer from now on. */
async function answerDialogs(app: App, answer: string) {
  await app.electron.evaluate(({ dialog: system }, chosen) => {
    system.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, answer);
}

async function importZip(page: Page) {
  await page.keyboard.press('Control+Shift+O');
  await dialog(page).getByRole('button', { name: 'Gói xuất (zip)…' }).click();
}

test('a bundle is opened as its article again, and another text here is touched only when told to', async ({
  app,
  page,
}) => {
  test.slow();
  const id = await prepare(page);
  const bundle = await exportZip(page);
  const written = await readStory(page, id);
  await page.keyboard.press('Control+e');
  await expect(dialog(page)).toContainText('Bài chưa đổi gì từ lần xuất trước.');
  await page.keyboard.press('Escape');

  await answerDialogs(app, bundle);
  await importZip(page);
  await expect(dialog(page)).toContainText('đã có, giống hệt');
  await page.keyboard.press('Escape');

  const other = await addStory(page, { headline: 'Bài khác' });
  await openStory(page, 'Bài khác');
  await changeStory(page, id, { headline: 'Chuyến tàu, viết lại' });
  await importZip(page);
  await expect(dialog(page)).toContainText('đã có ở đây nhưng khác chữ; chưa đụng đến');
  expect(await violationsOf(page)).toEqual([]);
  await app.screenshot('bundle-differs');
  expect((await readStory(page, id)).headline).toBe('Chuyến tàu, viết lại');

  await dialog(page).getByRole('button', { name: 'Lưu đè, giữ bản trước trong lịch sử' }).click();
  await expect(dialog(page)).toContainText('đã lưu đè; bản trước còn trong lịch sử');
  await app.screenshot('bundle-opened');
  expect(await readStory(page, id)).toEqual(written);
  await dialog(page).getByRole('button', { name: 'Mở bài “Chuyến tàu ra đảo”' }).click();
  await expect(page.locator('textarea[name="headline"]')).toHaveValue('Chuyến tàu ra đảo');
  expect((await readStory(page, other)).headline).toBe('Bài khác');
});

test('a bundle that is not whole is refused in plain words, in the dark too', async ({ app, page }) => {
  await prepare(page);
  const folder = await mkdtemp(path.join(tmpdir(), 'toasoan-goi-'));
  writeFileSync(path.join(folder, 'bagit.txt'), 'BagIt-Version: 1.0\n');
  writeFileSync(path.join(folder, 'manifest-sha256.txt'), `${'0'.repeat(64)}  data/thieu.txt\n`);
  await answerDialogs(app, folder);
  await page.keyboard.press('Control+Shift+O');
  await dialog(page).getByRole('button', { name: 'Gói xuất (thư mục)…' }).click();
  await expect(dialog(page)).toContainText('không nguyên vẹn hoặc không an toàn nên không nhập gì');
  await expect(dialog(page)).toContainText('Thiếu tệp: data/thieu.txt');
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await app.screenshot('bundle-refused-dark');
});

test('folders that were used are chosen by their names with the arrow keys', async ({ app, page }) => {
  await prepare(page);
  const [web, print] = await Promise.all(['web-', 'in-'].map((name) => mkdtemp(path.join(tmpdir(), name))));
  await page.keyboard.press('Control+e');
  for (const folder of [print ?? '', web ?? '']) {
    await answerDialogs(app, folder);
    await dialog(page).getByRole('button', { name: 'Chọn thư mục…' }).click();
    await expect(dialog(page).getByRole('status', { name: 'Thư mục đích' })).toHaveText(folder);
  }
  await dialog(page).getByLabel('Tên gợi nhớ của thư mục này').fill('Tòa soạn điện tử');
  await page.keyboard.press('Tab');
  const known = dialog(page).getByRole('radiogroup', { name: 'Thư mục đã dùng' });
  await expect(known.getByRole('radio', { name: 'Tòa soạn điện tử' })).toBeChecked();
  await known.getByRole('radio', { name: 'Tòa soạn điện tử' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(dialog(page).getByRole('status', { name: 'Thư mục đích' })).toHaveText(print ?? '');
  expect(await violationsOf(page)).toEqual([]);
  await app.screenshot('destinations');
});
