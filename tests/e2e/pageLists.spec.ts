import type { Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DeskBridge } from '../../shared/desk';
import { expect, test } from './app';
import { violationsOf } from './axe';
import { addStory, changeDesk, openStory } from './stories';

declare const window: { readonly desk: DeskBridge };

async function openLists(page: Page) {
  await page.locator('[data-pane="list"]').getByRole('searchbox').waitFor();
  await page.keyboard.press('F1');
  await page.keyboard.type('danh sach tren trang');
  await page.getByRole('option', { name: /Danh sách trên trang/ }).waitFor();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Danh sách trên trang' });
  await dialog.waitFor();
  return dialog;
}

/** By the keyboard, in the picker that every other place of a story has. */
async function pickStory(page: Page, title: string, typed: string, headline: string) {
  const picker = page.getByRole('dialog', { name: title });
  await expect(picker.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(typed);
  await picker.getByRole('option', { name: headline }).waitFor();
  await expect(picker.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(picker).toContainText(`Đã thêm “${headline}”`);
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await picker.waitFor({ state: 'detached' });
}

const readRules = (page: Page) =>
  page.evaluate(async () => {
    const settings = await window.desk.readDesk({});
    if (!settings.ok) throw new Error('the settings cannot be read');
    return settings.value;
  });

async function addPublished(page: Page, headline: string, day: number, change = {}) {
  const publishedAt = `2026-03-0${day}T02:00:00.000Z`;
  await addStory(page, { headline, status: 'published', section: 'van-hoa', publishedAt, ...change });
}

test('a list is designed by the keyboard, and the preview shows it', async ({ app, page }) => {
  await addPublished(page, 'Men gốm', 1, { tags: ['gốm'] });
  await addPublished(page, 'Giá gạo', 2, { section: 'kinh-te', tags: ['gạo'] });
  await addPublished(page, 'Nhà rường', 3);
  await addPublished(page, 'Chợ phiên', 4, { tags: ['hội'] });
  await addStory(page, { headline: 'Bản thảo mới' });
  const partner = { type: 'page', url: 'https://b.example/1', title: 'Trang bạn' };
  const related = [{ target: partner, headline: 'Tít riêng' }];
  await addPublished(page, 'Bài đang mở', 5, { tags: ['hội'], related });
  await changeDesk(page, { listRules: [] });
  await page.reload();
  await openStory(page, 'Bài đang mở');
  await page.keyboard.press('Control+p');
  const dialog = await openLists(page);
  await expect(dialog).toContainText('Trang chưa có danh sách nào.');
  await dialog.getByRole('button', { name: 'Thêm danh sách' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Tin mới' }).press('Enter');
  await dialog.getByRole('textbox', { name: 'Tên in trên trang' }).fill('Vừa lên trang');
  await dialog.getByRole('textbox', { name: 'Số bài' }).fill('0');
  await expect(dialog).toContainText('Từ 1 đến 50 bài.');
  await dialog.getByRole('textbox', { name: 'Số bài' }).fill('3');
  await dialog.getByRole('button', { name: /Từ chuyên mục/ }).press('Enter');
  await page.getByRole('option', { name: 'Văn hóa', exact: true }).press('Enter');
  await expect(dialog.getByRole('button', { name: /Từ chuyên mục/ })).toBeFocused();
  await page.keyboard.press('Control+Shift+K');
  await pickStory(page, 'Ghim tin bài lên đầu danh sách', 'gia gao', 'Giá gạo');
  await page.keyboard.press('Control+Shift+K');
  await pickStory(page, 'Ghim tin bài lên đầu danh sách', 'ban thao', 'Bản thảo mới');
  await expect(dialog).toContainText('Bản nháp: trang chưa in bài này');
  await dialog.getByRole('button', { name: 'Loại tin bài…' }).press('Enter');
  await pickStory(page, 'Tin bài danh sách này không bao giờ hiện', 'cho phien', 'Chợ phiên');
  await app.screenshot('page-lists');
  expect(await violationsOf(page)).toEqual([]);

  await dialog.getByRole('button', { name: 'Thêm danh sách' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Tin bài liên quan' }).press('Enter');
  await expect(dialog.getByRole('row', { name: 'Tin bài liên quan' })).toContainText('Chọn trong từng bài');
  await dialog.getByRole('textbox', { name: 'Tên in trên trang' }).fill('Đọc thêm');
  await dialog.getByRole('button', { name: /Lấy bài/ }).press('Enter');
  await page.getByRole('option', { name: 'Chọn tay, thêm theo điều kiện' }).press('Enter');
  await dialog.getByRole('button', { name: /Từ chuyên mục/ }).press('Enter');
  await page.getByRole('option', { name: /chung từ khóa với bài đang mở/ }).press('Enter');
  await app.screenshot('page-lists-related');
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });

  const preview = page.frameLocator('iframe');
  const list = preview.getByRole('complementary', { name: 'Vừa lên trang' });
  await expect(list.getByRole('listitem')).toHaveText(['Giá gạo', 'Nhà rường', 'Men gốm']);
  const added = preview.getByRole('complementary', { name: 'Đọc thêm' });
  await expect(added.getByRole('listitem')).toHaveText(['Tít riêng', 'Chợ phiên']);
  await expect(preview.getByRole('complementary')).toHaveText([/^\s*Vừa lên trang/, /^\s*Đọc thêm/]);
  await app.screenshot('page-lists-preview');
  await added.getByText('Chợ phiên').click();
  await expect(dialog.getByRole('row', { name: 'Đọc thêm' })).toBeFocused();
  await page.keyboard.press('Escape');
  await added.getByRole('heading').click();
  await expect(page.getByRole('tab', { name: 'Liên quan' })).toHaveAttribute('aria-selected', 'true');
});

test('the order and the kinds of pages are chosen, and a list is dropped', async ({ page }) => {
  const dialog = await openLists(page);
  await dialog.getByRole('row', { name: 'Multimedia' }).click();
  await page.keyboard.press('Alt+ArrowUp');
  await dialog.getByRole('row', { name: 'Đọc nhiều' }).click();
  await page.keyboard.press('Delete');
  await dialog.getByRole('tab', { name: 'Theo thể loại' }).click();
  const box = dialog.getByRole('checkbox', { name: 'Các tin bài khác trên trang Video' });
  await box.press('Space');
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const settings = await readRules(page);
  expect(settings.listRules.map(({ id }) => id)).toEqual(['related', 'more', 'multimedia', 'block']);
  expect(settings.listTemplates).toEqual([{ kind: 'video', lists: ['related', 'multimedia', 'block'] }]);
});

test('the most read stories come from a file, with a word for each bad line', async ({ app, page }) => {
  const file = path.join(app.folders.user, 'doc-nhieu.csv');
  await writeFile(
    file,
    'Tít;Địa chỉ\nGiá gạo;https://b.example/1\nSai;b.example\n;https://b.example/3\nBiển;\n',
  );
  const dialog = await openLists(page);
  await dialog.getByRole('tab', { name: /Đọc nhiều/ }).click();
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Nhập tệp…' }).press('Enter');
  await (await chooser).setFiles(file);
  await expect(dialog).toContainText('Đã đọc 2 bài từ “doc-nhieu.csv”.');
  await expect(dialog).toContainText('Dòng 3: “b.example” không phải địa chỉ trang');
  await expect(dialog).toContainText('Dòng 4: chưa có tít');
  await app.screenshot('page-lists-most-read');
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const { mostRead } = await readRules(page);
  expect(mostRead.items.map(({ target }) => target)).toEqual([
    { type: 'page', url: 'https://b.example/1', title: 'Giá gạo' },
    { type: 'page', url: '', title: 'Biển' },
  ]);
});

test('a most read title that looks like a story of the library is taken for it', async ({ app, page }) => {
  await page.locator('[data-pane="list"]').getByRole('searchbox').waitFor();
  const id = await addStory(page, { headline: 'Giá gạo tuần này lại tăng', status: 'published' });
  await addStory(page, { headline: 'Tàu cá về bến', status: 'withdrawn' });
  const file = path.join(app.folders.user, 'doc-nhieu.json');
  const rows = [
    { title: 'Gia gao tuan nay lai tang' },
    { title: 'Tàu cá về bến' },
    { title: 'Bài của báo khác' },
  ];
  await writeFile(file, JSON.stringify(rows));
  const dialog = await openLists(page);
  await dialog.getByRole('tab', { name: /Đọc nhiều/ }).click();
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Nhập tệp…' }).press('Enter');
  await (await chooser).setFiles(file);
  await expect(dialog).toContainText('Giống bài “Giá gạo tuần này lại tăng”');
  await expect(dialog.getByRole('row')).toHaveText([/Gia gao tuan nay/, /Tàu cá/, /báo khác/]);
  await dialog.getByRole('button', { name: 'Dùng các bài này' }).press('Enter');
  await expect(dialog.getByRole('button', { name: 'Dùng các bài này' })).toHaveCount(0);
  await expect(dialog.getByRole('row').first()).toHaveText(/Giá gạo tuần này lại tăng/);
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const { mostRead } = await readRules(page);
  expect(mostRead.items.map(({ target }) => target)).toEqual([
    { type: 'article', id },
    { type: 'page', url: '', title: 'Tàu cá về bến' },
    { type: 'page', url: '', title: 'Bài của báo khác' },
  ]);
});
