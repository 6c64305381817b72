import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { App, expect, test, toasoan } from './app';
import { bodyOf, expectSaved, headlineOf, startArticle } from './editing';

const isRoot = process.getuid?.() === 0;
const needsRoot = 'a disk of its own can be mounted by root alone';

/** The list of results does not say why. */
function skipUnlessRoot() {
  if (!isRoot) console.log(`skipped: ${needsRoot}`);
  test.skip(!isRoot, needsRoot);
}

const status = (page: Page) => page.locator('[data-save]');
const unsaved = (page: Page) => page.locator('[data-save="notSaved"]');

/** The library on a small disk of its own, which can be filled or locked. */
async function onOwnDisk(app: App, size: string, work: (page: Page) => Promise<void>) {
  const { library } = app.folders;
  execFileSync('mkdir', ['-p', library]);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', library]);
  try {
    await work(await app.start());
    await app.quit();
  } finally {
    execFileSync('umount', ['-l', library]);
  }
}

/** Types on until the status line says that nothing is saved; answers after how many milliseconds it did. */
async function typeUntilUnsaved(page: Page): Promise<number> {
  const startedAt = Date.now();
  while (!(await unsaved(page).isVisible()) && Date.now() - startedAt < 6000) {
    await page.keyboard.type('chữ ', { delay: 20 });
  }
  return Date.now() - startedAt;
}

async function prepareText(page: Page) {
  await startArticle(page, 'Bài giữa lúc đĩa hỏng');
  await page.keyboard.type('Đã lưu trước sự cố.');
  await expectSaved(page);
}

async function inDark(app: App, name: string) {
  await app.screenshot(`${name}-light`);
  await app.page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await app.screenshot(`${name}-dark`);
  await app.page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
}

test('a library folder that has gone is told of within 2 s, and nothing is made anew in its place', async ({
  app,
  page,
}) => {
  const { library } = app.folders;
  await prepareText(page);
  renameSync(library, `${library}-away`);
  expect(await typeUntilUnsaved(page)).toBeLessThan(2300);
  await expect(status(page)).toContainText('CHƯA LƯU');
  await expect(status(page)).toContainText('Phần chưa lưu đã được cất tạm');
  await expect(page.getByRole('button', { name: 'Lưu một bản ra nơi khác…' })).toBeVisible();
  await inDark(app, 'status-gone');

  await page.keyboard.type('Viết tiếp được.');
  await page.waitForTimeout(3500);
  await expect(unsaved(page)).toBeVisible();
  expect(existsSync(library), 'nothing was made in place of the folder').toBe(false);

  renameSync(`${library}-away`, library);
  await page.getByRole('button', { name: 'Lưu lại', exact: true }).click();
  await expectSaved(page);
  await app.kill();
  const again = await app.start();
  await expect(bodyOf(again)).toContainText('Viết tiếp được.');
  await expect(again.getByText('chưa kịp lưu')).toBeHidden();
});

test('a library that goes while nobody types is told of, and typing goes on in the backup of it', async ({
  app,
  page,
}) => {
  const { library } = app.folders;
  const archive = path.join(path.dirname(library), 'sao-luu.zip');
  const restored = path.join(path.dirname(library), 'khoi-phuc');
  mkdirSync(restored);
  await prepareText(page);
  expect((await toasoan('backup', '--library', library, '--out', archive)).status).toBe(0);
  renameSync(library, `${library}-away`);
  await expect(status(page)).toContainText('KHÔNG THẤY THƯ VIỆN', { timeout: 20_000 });
  await inDark(app, 'status-away');
  app.expectComplaint(/libraryGone/);
  const runFromPalette = async (words: string) => {
    await page.keyboard.press('F1');
    await page.getByRole('dialog', { name: 'Bảng lệnh' }).getByRole('combobox').fill(words);
    await page.keyboard.press('Enter');
  };
  await page.getByRole('button', { name: 'Lịch sử bài' }).click();
  await expect(page.getByText('chỉ còn những bản có trong bản lưu dự phòng')).toBeVisible();
  await inDark(app, 'history-away');
  await page.keyboard.press('Escape');
  await runFromPalette('xem thung rac');
  await expect(page.getByRole('dialog', { name: 'Thùng rác' })).toContainText('Không thấy thư mục');
  await inDark(app, 'bin-away');
  await page.keyboard.press('Escape');
  await runFromPalette('kiem tra thu vien');
  const check = page.getByRole('dialog', { name: 'Kiểm tra thư viện' });
  await expect(check).toContainText('Không thấy thư mục', { timeout: 20_000 });
  await inDark(app, 'check-away');
  await page.keyboard.press('Escape');

  await bodyOf(page).press('Control+End');
  await page.keyboard.type(' Gõ sau khi mất.');
  await expect(unsaved(page)).toBeVisible();
  await app.electron.evaluate(
    ({ dialog }, answers) => {
      const left = [...answers];
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [left.shift() ?? ''] });
    },
    [archive, restored],
  );
  await runFromPalette('khoi phuc tu ban sao luu');
  const backup = page.getByRole('dialog', { name: 'Sao lưu thư viện' });
  await expect(backup.getByLabel('Đã khôi phục và mở thư viện tại')).toHaveText(restored, {
    timeout: 20_000,
  });
  await inDark(app, 'restored-from-away');
  await backup.getByRole('button', { name: 'Đóng' }).last().click();
  await page.getByRole('option').filter({ hasText: 'Bài giữa lúc' }).click({ timeout: 20_000 });
  await expect(bodyOf(page)).toContainText('Đã lưu trước sự cố. Gõ sau khi mất.');
});

test('a disk that turns read-only is told of, and the text is saved once it can be written again', async ({
  app,
  page,
}) => {
  skipUnlessRoot();
  await prepareText(page);
  const articles = path.join(app.folders.library, 'articles');
  execFileSync('mount', ['--bind', articles, articles]);
  try {
    execFileSync('mount', ['-o', 'remount,ro,bind', articles]);
    expect(await typeUntilUnsaved(page)).toBeLessThan(2300);
    await expect(status(page)).toContainText('Ổ đĩa chỉ cho đọc');
    await inDark(app, 'status-read-only-disk');
  } finally {
    execFileSync('umount', ['-l', articles]);
  }
  await expectSaved(page);
});

test('a full disk takes one last save from the reserve, then says so and keeps the text', async ({ app }) => {
  skipUnlessRoot();
  const { library } = app.folders;
  await onOwnDisk(app, '24m', async (page) => {
    await prepareText(page);
    const fill = (name: string) => {
      const { bavail, bsize } = statfsSync(library);
      writeFileSync(path.join(library, name), Buffer.alloc(Math.max(bavail * bsize, 0)));
    };
    fill('filled');
    await bodyOf(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Một lần lưu cuối.');
    await expectSaved(page);
    fill('filled-again');
    await typeUntilUnsaved(page);
    await expect(status(page)).toContainText('Ổ đĩa đã đầy');
    await inDark(app, 'status-full');
    rmSync(path.join(library, 'filled'));
    rmSync(path.join(library, 'filled-again'));
    await expectSaved(page);
  });
});

test('a folder without the right to write is told of', async ({ app, page }) => {
  await prepareText(page);
  const articles = path.join(app.folders.library, 'articles');
  const shard = path.join(articles, readdirSync(articles)[0] ?? '');
  // Root may write everywhere but where the file system itself forbids it.
  const [program, lock, unlock] = isRoot ? ['chattr', '+i', '-i'] : ['chmod', '0500', '0700'];
  execFileSync(program, [lock, shard]);
  try {
    expect(await typeUntilUnsaved(page)).toBeLessThan(2300);
    await expect(status(page)).toContainText('Không có quyền');
    await inDark(app, 'status-access-denied');
  } finally {
    execFileSync(program, [unlock, shard]);
  }
  await expectSaved(page);
});

test('the copy elsewhere is written though the library has gone', async ({ app, page }) => {
  const { library } = app.folders;
  await prepareText(page);
  renameSync(library, `${library}-away`);
  await typeUntilUnsaved(page);
  const target = path.join(path.dirname(library), 'ban-sao');
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, target);
  await page.getByRole('button', { name: 'Lưu một bản ra nơi khác…' }).click();
  await expect(page.getByText(/^Đã lưu một bản tại /)).toBeVisible();
  const written = readdirSync(path.dirname(target)).filter((name) => name.startsWith('ban-sao'));
  expect(written.length).toBeGreaterThan(0);
  renameSync(`${library}-away`, library);
  await page.getByRole('button', { name: 'Lưu lại', exact: true }).click();
  await expectSaved(page);
});

test('a library open elsewhere holds fields, tools and list still, and is told of when it goes', async ({
  app,
  page,
}) => {
  await prepareText(page);
  const user = await mkdtemp(path.join(tmpdir(), 'toasoan-second-'));
  const second = new App({ ...app.folders, user }, 'vi');
  try {
    const reader = await second.start();
    await reader.getByRole('option').filter({ hasText: 'Bài giữa lúc' }).click({ timeout: 30_000 });
    await expect(status(reader)).toHaveText('Chỉ đọc, không lưu được');
    const inspector = reader.locator('[data-pane="inspector"]');
    await expect(inspector.getByRole('combobox', { name: 'Tác giả' })).toBeDisabled();
    await expect(inspector.getByRole('button', { name: /Chuyên mục/ })).toBeDisabled();
    await expect(
      reader.locator('[data-pane="list"]').getByRole('button', { name: 'Bài mới' }),
    ).toBeDisabled();
    await expect(bodyOf(reader)).toHaveAttribute('contenteditable', 'false');
    await expect(headlineOf(reader)).toHaveAttribute('readonly', '');
    await reader.keyboard.press('Control+n');
    await expect(reader.getByRole('alertdialog')).toContainText('chế độ chỉ xem');
    await reader.keyboard.press('Enter');
    await inDark(second, 'status-reader');
    const { library } = app.folders;
    renameSync(library, `${library}-away`);
    await expect(status(reader)).toContainText('KHÔNG THẤY THƯ VIỆN', { timeout: 20_000 });
    await inDark(second, 'status-reader-away');
    renameSync(`${library}-away`, library);
  } finally {
    await second.quit();
    await rm(user, { recursive: true, force: true });
  }
});
