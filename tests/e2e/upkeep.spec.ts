import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './app';
import { bodyOf, expectSaved, headlineOf, startArticle } from './editing';

async function runFromPalette(page: Page, words: string) {
  await page.keyboard.press('F1');
  await page.getByRole('dialog', { name: 'Bảng lệnh' }).getByRole('combobox').fill(words);
  await page.keyboard.press('Enter');
}

async function bothThemes(app: App, name: string) {
  await app.screenshot(`${name}-light`);
  await app.page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await app.screenshot(`${name}-dark`);
  await app.page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
}

async function prepareText(page: Page) {
  await startArticle(page, 'Bài để kiểm tra');
  await page.keyboard.type('Đủ từng chữ.');
  await expectSaved(page);
}

/** What the system's dialogs answer, in their order. */
async function answerDialogs(app: App, answers: readonly string[]) {
  await app.electron.evaluate(({ dialog }, paths) => {
    const left = [...paths];
    const next = () => left.shift() ?? '';
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: next() });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [next()] });
  }, answers);
}

/** The system's open dialog stays open until the answer of this is called. */
async function holdOpenDialog(app: App): Promise<() => Promise<void>> {
  await app.electron.evaluate(({ dialog }) => {
    const answer = dialog.showOpenDialog;
    const held = new Promise<void>((letGo) => void Object.assign(globalThis, { letGo }));
    dialog.showOpenDialog = async () => {
      await held;
      return answer({});
    };
  });
  return () => app.electron.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());
}

test('a whole library is called whole, with its counts, its copies, its disk and a test copy', async ({
  app,
  page,
}) => {
  await prepareText(page);
  await runFromPalette(page, 'kiem tra thu vien');
  const dialog = page.getByRole('dialog', { name: 'Kiểm tra thư viện' });
  await expect(dialog.getByText('Thư viện nguyên vẹn')).toBeVisible({ timeout: 30_000 });
  await expect(dialog).toContainText('1 bài');
  await expect(dialog.getByRole('list', { name: 'Các bản sao nằm ở đâu' })).toContainText(
    app.folders.library,
  );
  await expect(dialog).toContainText('khớp từng chữ');
  await bothThemes(app, 'upkeep-whole');
});

test('a damaged file is found, repaired on one press, and the library is whole again', async ({
  app,
  page,
}) => {
  await prepareText(page);
  await page.keyboard.type(' Thêm.');
  await expectSaved(page);
  const articles = path.join(app.folders.library, 'articles');
  const [file = ''] = readdirSync(articles, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[0-9a-f]{32}\.prev\.json$/.test(name),
  );
  writeFileSync(path.join(articles, file), 'hỏng');
  app.expectComplaint(/./);
  await runFromPalette(page, 'kiem tra thu vien');
  const dialog = page.getByRole('dialog', { name: 'Kiểm tra thư viện' });
  await expect(dialog.getByRole('list', { name: 'Đã thấy' })).toContainText('Tệp hỏng', { timeout: 30_000 });
  await bothThemes(app, 'upkeep-damaged');
  await dialog.getByRole('button', { name: 'Sửa những gì sửa được' }).click();
  await expect(dialog.getByText(/đã cất riêng|đã lấy lại/).first()).toBeVisible({ timeout: 30_000 });
  await bothThemes(app, 'upkeep-repaired');
});

test('two articles whose files changed names go back where they belong, on one press', async ({
  app,
  page,
}) => {
  await prepareText(page);
  await startArticle(page, 'Bài thứ hai');
  await page.keyboard.type('Chữ của bài thứ hai.');
  await expectSaved(page);
  const articles = path.join(app.folders.library, 'articles');
  const [one = '', other = ''] = readdirSync(articles, { recursive: true, encoding: 'utf8' })
    .filter((name) => /[0-9a-f]{32}\.json$/.test(name))
    .map((name) => path.join(articles, name));
  renameSync(one, `${one}.x`);
  renameSync(other, one);
  renameSync(`${one}.x`, other);
  app.expectComplaint(/./);
  await runFromPalette(page, 'kiem tra thu vien');
  const dialog = page.getByRole('dialog', { name: 'Kiểm tra thư viện' });
  const found = dialog.getByRole('list', { name: 'Đã thấy' });
  await expect(found.getByText('Tên tệp không khớp nội dung')).toHaveCount(2, { timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Sửa những gì sửa được' }).click();
  await expect(found.getByText('đã đưa về đúng chỗ')).toHaveCount(2, { timeout: 30_000 });
  await expect(dialog).toContainText('Thư viện nguyên vẹn');
  await bothThemes(app, 'upkeep-put-back');
});

test('a folder behind a link is named, with nothing lost and nothing to press', async ({ app, page }) => {
  await prepareText(page);
  const history = path.join(app.folders.library, 'history');
  const outside = path.join(path.dirname(app.folders.library), 'lich-su-noi-khac');
  await expect.poll(() => existsSync(history), { timeout: 20_000 }).toBe(true);
  renameSync(history, outside);
  symlinkSync(outside, history);
  app.expectComplaint(/./);
  await runFromPalette(page, 'kiem tra thu vien');
  const dialog = page.getByRole('dialog', { name: 'Kiểm tra thư viện' });
  await expect(dialog.getByRole('list', { name: 'Đã thấy' })).toContainText(
    'Liên kết dẫn ra ngoài thư viện',
    {
      timeout: 30_000,
    },
  );
  await expect(dialog.getByRole('button', { name: 'Sửa những gì sửa được' })).toBeHidden();
  await bothThemes(app, 'upkeep-linked');
});

test('a backup is written, restored elsewhere with every word, and ends with the app that is closed meanwhile', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  await prepareText(page);
  const home = path.dirname(app.folders.library);
  const archive = path.join(home, 'sao-luu.zip');
  const elsewhere = path.join(home, 'noi-khac');
  mkdirSync(elsewhere);
  await answerDialogs(app, [archive]);
  await runFromPalette(page, 'sao luu thu vien');
  const dialog = page.getByRole('dialog', { name: 'Sao lưu thư viện' });
  await expect(dialog.getByText(/^Đã sao lưu 1 bài, \d+ tệp/)).toBeVisible({ timeout: 30_000 });
  const written = await dialog.locator('output').textContent();
  expect(statSync(written ?? '').size).toBeGreaterThan(1000);
  await bothThemes(app, 'upkeep-backup');
  await answerDialogs(app, [written ?? '', home]);
  await dialog.getByRole('button', { name: 'Khôi phục từ tệp sao lưu…' }).click();
  await expect(dialog).toContainText('Thư mục đã có tệp khác');
  await bothThemes(app, 'upkeep-restore-refused');
  await answerDialogs(app, [written ?? '', elsewhere]);
  const letGo = await holdOpenDialog(app);
  await dialog.getByRole('button', { name: 'Khôi phục từ tệp sao lưu…' }).click();
  const running = page.getByRole('alertdialog', { name: 'Sao lưu thư viện' });
  await expect(running.getByText('Đang khôi phục…').first()).toBeVisible();
  await expect(running.getByText('Đang sao lưu…')).toHaveCount(0);
  await letGo();
  await expect(dialog.getByText('Đã khôi phục và mở thư viện tại').first()).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Đóng' }).click();
  await page.getByRole('option').filter({ hasText: 'Bài để kiểm tra' }).click();
  await expect(headlineOf(page)).toHaveValue('Bài để kiểm tra');
  await expect(bodyOf(page)).toHaveText('Đủ từng chữ.');

  const film = path.join(elsewhere, 'media', '00', `${'0'.repeat(64)}.mp4`);
  mkdirSync(path.dirname(film), { recursive: true });
  writeFileSync(film, '');
  truncateSync(film, 4 * 1024 ** 3);
  const before = readdirSync(home).sort();
  await answerDialogs(app, [path.join(home, 'dang-do.zip')]);
  await runFromPalette(page, 'sao luu thu vien');
  const unfinished = () => readdirSync(home).filter((name) => !before.includes(name));
  await expect.poll(unfinished).toHaveLength(1);
  await app.quit();
  expect(unfinished()).toEqual([]);
});

test('the daily backup is turned on for a folder, and off again', async ({ app, page }) => {
  await prepareText(page);
  const folder = path.join(path.dirname(app.folders.library), 'hang-ngay');
  mkdirSync(folder);
  await answerDialogs(app, [folder]);
  await runFromPalette(page, 'sao luu hang ngay');
  const dialog = page.getByRole('dialog', { name: 'Sao lưu thư viện' });
  await dialog.getByRole('button', { name: 'Chọn thư mục…' }).click();
  await expect(dialog).toContainText(`Đang bật, ghi vào ${folder}`);
  await bothThemes(app, 'upkeep-daily');
  await dialog.getByRole('button', { name: 'Tắt' }).click();
  await expect(dialog.getByText('Đang tắt.', { exact: false })).toBeVisible();
});
