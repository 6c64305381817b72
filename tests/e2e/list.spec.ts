import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { violationsOf } from './axe';
import { addStory } from './stories';

const listOf = (page: Page) => page.getByRole('listbox', { name: 'Các bài' });
const rowsOf = (page: Page) => listOf(page).getByRole('option');
const searchOf = (page: Page) => page.getByRole('searchbox', { name: 'Tìm bài' });
const body = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

test('teaches what to do first in an empty library', async ({ app, page }) => {
  await expect(page.getByRole('heading', { name: 'Thư viện chưa có bài nào' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Bàn làm việc đang trống' })).toBeVisible();
  await app.screenshot('list-empty');
  await page
    .getByRole('region', { name: 'Danh sách bài' })
    .getByRole('button', { name: 'Bài mới' })
    .last()
    .click();
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(rowsOf(page).first()).toContainText('(chưa có tít)');
});

test('finds as people type: without marks every spelling, with marks only that one', async ({
  app,
  page,
}) => {
  await addStory(page, { headline: 'Tàu về bến', body: body('Thuyền trưởng Nguyễn Văn Đường kể lại.') });
  await addStory(page, { headline: 'Khí dương đầu xuân', body: body('Trời ấm dần lên.') });
  await addStory(page, { headline: 'Mở đường lên bản', body: body('Con dốc dài đã êm.') });
  await expect(rowsOf(page)).toHaveCount(3);

  await searchOf(page).fill('duong');
  await expect(rowsOf(page)).toHaveCount(3);
  await searchOf(page).fill('đường');
  await expect(rowsOf(page)).toHaveCount(2);
  await searchOf(page).fill('nguyen van duong');
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(rowsOf(page).locator('mark').first()).toHaveText('Nguyễn Văn Đường');
  await app.screenshot('list-search');

  await searchOf(page).fill('không có bài nào như thế');
  await expect(page.getByRole('heading', { name: 'Không thấy bài nào' })).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ mọi điều kiện' }).click();
  await expect(rowsOf(page)).toHaveCount(3);
});

test('filters by status and kind', async ({ page }) => {
  await addStory(page, { headline: 'Bản nháp', status: 'draft' });
  await addStory(page, { headline: 'Đã duyệt xong', status: 'ready' });
  await addStory(page, { headline: 'Ảnh đã duyệt', status: 'ready', kind: 'photoStory' });
  await expect(rowsOf(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Trạng thái' }).first().click();
  await page.getByRole('option', { name: 'Sẵn sàng', exact: true }).click();
  await expect(rowsOf(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Thể loại' }).first().click();
  await page.getByRole('option', { name: 'Phóng sự ảnh', exact: true }).click();
  await expect(rowsOf(page)).toHaveText([/Ảnh đã duyệt/]);
});

test('walks hundreds of articles by keyboard, keeps few rows, opens the last', async ({ page }) => {
  for (let number = 1; number <= 260; number += 1) await addStory(page, { headline: `Bài số ${number}` });
  await expect(page.getByText('260 bài')).toBeVisible();
  await listOf(page).focus();
  await page.keyboard.press('End');
  await expect(rowsOf(page).filter({ hasText: /^Bài số 1Bản/ })).toBeVisible();
  expect(await rowsOf(page).count()).toBeLessThan(40);
  await page.keyboard.press('Enter');
  await expect(page.locator('textarea[name="headline"]')).toHaveValue('Bài số 1');
});

test('stays where it is, focus and all, while others save', async ({ page }) => {
  for (let number = 1; number <= 60; number += 1) await addStory(page, { headline: `Bài số ${number}` });
  await expect(page.getByText('60 bài')).toBeVisible();
  await listOf(page).focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('PageDown');
  const top = await listOf(page).evaluate((list) => list.scrollTop);
  expect(top).toBeGreaterThan(500);
  await addStory(page, { headline: 'Tin vừa về' });
  await expect(page.getByText('61 bài')).toBeVisible();
  expect(await listOf(page).evaluate((list) => list.scrollTop)).toBe(top);
  await expect(listOf(page)).toBeFocused();
});

test('selects several articles and offers them for export', async ({ page }) => {
  for (const headline of ['Một', 'Hai', 'Ba', 'Bốn']) await addStory(page, { headline });
  await expect(rowsOf(page)).toHaveCount(4);
  await listOf(page).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('Đã chọn 3 bài')).toBeVisible();
  await expect(rowsOf(page).nth(2)).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'Xuất…', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('3');
  await page.keyboard.press('Escape');
  await listOf(page).focus();
  await page.keyboard.press('Escape');
  await expect(page.getByText('4 bài')).toBeVisible();
});

test('moves an article to the bin after asking, and names who links to it', async ({ page }) => {
  const id = await addStory(page, { headline: 'Bài sẽ bỏ' });
  await addStory(page, {
    headline: 'Bài dẫn đến',
    related: [{ target: { type: 'article', id }, headline: null }],
  });
  await expect(rowsOf(page)).toHaveCount(2);
  await rowsOf(page).filter({ hasText: 'Bài sẽ bỏ' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Chuyển vào thùng rác…' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('Bài sẽ bỏ');
  await question.getByRole('button', { name: 'Thôi' }).click();
  await expect(rowsOf(page)).toHaveCount(2);

  await listOf(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  await question.getByRole('button', { name: 'Chuyển vào thùng rác' }).click();
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(page.getByText(/1 bài còn dẫn đến bài này: Bài dẫn đến/)).toBeVisible();
});

test('says which filters can be typed, by the keyboard alone', async ({ app, page }) => {
  const help = page.getByRole('button', { name: 'Lọc ngay khi gõ' });
  await page.locator('[data-pane="list"]').getByRole('searchbox').focus();
  await page.keyboard.press('Tab');
  await expect(help).toBeFocused();
  await page.keyboard.press('Enter');
  const said = page.getByRole('dialog', { name: 'Lọc ngay khi gõ' });
  await expect(said).toContainText('mục:"Xã hội"');
  await expect(said.locator('dt')).toHaveCount(8);
  await app.screenshot('typed-filters');
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await said.waitFor({ state: 'detached' });
  await expect(help).toBeFocused();
});
