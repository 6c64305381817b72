import type { Page } from '@playwright/test';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DocumentNode } from '../../shared/article/article';
import { expect, test, toasoan } from './app';
import { makePhoto } from './dropFiles';
import { addPhoto, addStory, openStory } from './stories';

const headline = 'Chuyến tàu đầu năm ra đảo';
const credit = { photographer: 'Hà Thu', agency: 'TTXVN', issuedBy: '', isArchive: false };
const dialog = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog'));
const judges = fileURLToPath(new URL('../../out/judge/window', import.meta.url));

const figure = (photo: string, number: number, alt: string): DocumentNode => ({
  type: 'figure',
  attrs: { photo, alt },
  content: [{ type: 'text', text: `Tàu rời cảng, chuyến thứ ${number}.` }],
});

type Wanted = { readonly alt: string; readonly sizes: readonly number[] };

async function writeArticle(page: Page, { alt, sizes }: Wanted) {
  const figures: DocumentNode[] = [];
  for (const [index, width] of sizes.entries()) {
    const file = await makePhoto(`tau-${index}.jpg`, { width, height: Math.round(width * 0.75) });
    figures.push(figure(await addPhoto(page, file, credit), index + 1, alt && `${alt} ${index + 1}`));
  }
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Tàu rời cảng lúc rạng sáng.' }] };
  await addStory(page, {
    headline,
    standfirst: 'Rau xanh, thư nhà và tiếng cười theo sóng ra khơi.',
    bylines: ['Minh An'],
    body: { type: 'doc', content: [paragraph, ...figures] },
  });
  await openStory(page, headline);
}

async function exportOpen(page: Page) {
  await page.keyboard.press('Control+e');
  await expect(dialog(page)).toContainText(headline);
  await dialog(page).getByRole('button', { name: 'Xuất', exact: true }).click();
}

const exportedPath = (page: Page) => page.getByRole('status', { name: 'Gói nằm ở' }).innerText();

/** What the independent judges are given; the folder is the last run's. */
async function keepForJudges(bundle: string, name: string) {
  await mkdir(judges, { recursive: true });
  await rm(path.join(judges, name), { recursive: true, force: true });
  await cp(bundle, path.join(judges, name), { recursive: true });
}

test('errors block the export and lead to their places; mended, the article is exported', async ({
  app,
  page,
}) => {
  await writeArticle(page, { alt: '', sizes: [1600] });
  await exportOpen(page);
  await expect(dialog(page)).toContainText('Chưa xuất được: còn 1 lỗi');
  await expect(dialog(page)).toContainText('chưa có mô tả ảnh');
  await app.screenshot('export-blocked');
  expect(existsSync(app.folders.exports) ? readdirSync(app.folders.exports) : []).toEqual([]);

  await dialog(page).getByRole('button', { name: 'Đến chỗ lỗi' }).click();
  await expect(dialog(page)).toBeHidden();
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'alt');
  await page.keyboard.type('Con tàu trắng bên cầu cảng');

  await exportOpen(page);
  await expect(dialog(page)).toContainText('Đã xuất 1 bài');
  await app.screenshot('export-done');
  const bundle = await exportedPath(page);
  expect(path.dirname(bundle)).toBe(app.folders.exports);
  const verified = await toasoan('verify', bundle);
  expect(verified.status, verified.stdout + verified.stderr).toBe(0);
  await keepForJudges(bundle, path.basename(bundle));
});

test('a typed reason, or one for each, exports in spite of errors, as a zip', async ({ app, page }) => {
  await writeArticle(page, { alt: '', sizes: [1200, 1000] });
  await page.keyboard.press('Control+e');
  await dialog(page).getByText('Một tệp zip').click();
  await dialog(page).getByRole('button', { name: 'Xuất', exact: true }).click();
  const override = dialog(page).getByRole('button', { name: 'Vẫn xuất' });
  await expect(override).toBeDisabled();
  const own = dialog(page).getByRole('button', { name: 'Lý do riêng…' });
  for (const reason of ['Ảnh tư liệu', 'Mô tả sẽ bổ sung ở tòa soạn']) {
    await expect(override).toBeDisabled();
    await own.first().click();
    await page.keyboard.type(reason);
  }
  await expect(own).toBeHidden();
  await app.screenshot('export-own-reasons');
  await override.click();
  await expect(dialog(page)).toContainText('Đã xuất 1 bài');
  const bundle = await exportedPath(page);
  expect(bundle).toMatch(/\.zip$/);
  expect(readFileSync(bundle).subarray(0, 2).toString()).toBe('PK');
  const verified = await toasoan('verify', bundle, '--json');
  expect(verified.status, verified.stdout + verified.stderr).toBe(0);
  await keepForJudges(bundle, path.basename(bundle));

  await dialog(page).getByRole('button', { name: 'Đóng' }).click();
  await page.keyboard.press('Control+e');
  await expect(dialog(page).getByRole('radio', { name: 'Một tệp zip' })).toBeChecked();
});

test('the stories that an article names go with it into one bundle, with a first page', async ({
  app,
  page,
}) => {
  const side = await addStory(page, {
    headline: 'Người gác đèn biển',
    standfirst: 'Bốn mươi năm một ngọn đèn.',
    bylines: ['Minh An'],
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Đèn sáng.' }] }] },
  });
  await addStory(page, {
    headline,
    standfirst: 'Rau xanh, thư nhà và tiếng cười theo sóng ra khơi.',
    bylines: ['Minh An'],
    related: [{ target: { type: 'article', id: side }, headline: null }],
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Tàu đi.' }] }] },
  });
  await openStory(page, headline);
  await page.keyboard.press('Control+e');
  await dialog(page).getByText('Kèm các bài trong thư viện').click();
  await app.screenshot('export-with-side-stories');
  await dialog(page).getByRole('button', { name: 'Xuất', exact: true }).click();
  await expect(dialog(page)).toContainText('Đã xuất 2 bài');
  const bundle = await exportedPath(page);
  expect(readFileSync(path.join(bundle, 'data/index.html'), 'utf8')).toContain('Người gác đèn biển');
  await keepForJudges(bundle, 'sideStories');
});

test('an export that is cancelled leaves nothing behind', async ({ app, page }) => {
  await writeArticle(page, { alt: 'Con tàu trắng bên cầu cảng', sizes: [5200, 5200, 5200, 5200] });
  await exportOpen(page);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await app.screenshot('export-progress');
  await dialog(page).getByRole('button', { name: 'Thôi' }).click();
  await expect(dialog(page)).toContainText('Đã dừng. Không có tệp nào bị để lại.', { timeout: 30_000 });
  expect(existsSync(app.folders.exports) ? readdirSync(app.folders.exports) : []).toEqual([]);
  await expect(dialog(page).getByRole('button', { name: 'Đóng' })).toBeFocused();

  await dialog(page).getByRole('button', { name: 'Quay lại' }).click();
  await expect(dialog(page).getByRole('button', { name: 'Xuất', exact: true })).toBeEnabled();
});

test('a folder that cannot be written is said in a sentence, and the article stays', async ({
  app,
  page,
}) => {
  await writeArticle(page, { alt: 'Con tàu trắng bên cầu cảng', sizes: [1200] });
  await rm(app.folders.exports, { recursive: true, force: true });
  writeFileSync(app.folders.exports, 'không phải thư mục');
  await exportOpen(page);
  await expect(dialog(page).getByRole('alert')).toContainText('Không ghi được');
  await app.screenshot('export-refused');
  await dialog(page).getByRole('button', { name: 'Đóng' }).click();
  await expect(page.locator('.ProseMirror')).toContainText('Tàu rời cảng lúc rạng sáng.');
});
