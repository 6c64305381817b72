import type { Page } from '@playwright/test';
import type { DeskBridge } from '../../shared/desk';
import { expect, test } from './app';
import { violationsOf } from './axe';

declare const window: { readonly desk: DeskBridge };

const readDesk = (page: Page) =>
  page.evaluate(async () => {
    const settings = await window.desk.readDesk({});
    if (!settings.ok) throw new Error(settings.problem.code);
    return settings.value;
  });

async function openByPalette(page: Page, typed: string, command: RegExp, title: string) {
  await page.locator('[data-pane="list"]').getByRole('searchbox').waitFor();
  await page.keyboard.press('F1');
  await page.keyboard.type(typed);
  await page.getByRole('option', { name: command }).first().waitFor();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.waitFor();
  return dialog;
}

const openChecks = (page: Page) =>
  openByPalette(page, 'kiem tra cua toa soan', /Kiểm tra của tòa soạn/, 'Kiểm tra của tòa soạn');
const openSite = (page: Page) =>
  openByPalette(page, 'trang web va xuat', /Trang web và xuất bài/, 'Trang web và xuất bài của tòa soạn');

test('the desk makes a check graver for one kind, by the keyboard alone', async ({ app, page }) => {
  test.setTimeout(120_000);
  const dialog = await openChecks(page);
  await app.screenshot('desk-checks');
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole('searchbox').fill('chua co sapo');
  const rows = dialog.getByRole('grid').getByRole('row');
  await expect(rows).toHaveCount(2);
  await dialog.getByRole('button', { name: /^Mọi thể loại/ }).focus();
  await page.keyboard.press('0');
  await expect(dialog.getByRole('button', { name: 'Mọi thể loại: Tắt' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('button', { name: 'Bài: Tắt' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: /^Lỗi/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Bài: Lỗi' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Bài: Lỗi' })).not.toBeFocused();
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
  await expect(dialog).toBeHidden();
  expect((await readDesk(page)).checkLevels).toEqual([
    { code: 'standfirstMissing', kind: null, level: 'off' },
    { code: 'standfirstMissing', kind: 'feature', level: 'error' },
  ]);

  const again = await openChecks(page);
  await again.getByRole('checkbox').press('Space');
  await again.getByRole('button', { name: 'Mọi thể loại: Tắt' }).focus();
  await page.keyboard.press('Delete');
  await again.getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
  await expect(again).toBeHidden();
  expect((await readDesk(page)).checkLevels).toEqual([
    { code: 'standfirstMissing', kind: 'feature', level: 'error' },
  ]);
});

test('what would break the page, an embargo or a right says why it stays an error', async ({ page }) => {
  const dialog = await openChecks(page);
  await dialog.getByRole('searchbox').fill('cam cong bo');
  await expect(dialog.getByRole('gridcell', { name: /Luôn là lỗi/ })).toHaveCount(1);
  await dialog.getByRole('gridcell', { name: /Luôn là lỗi/ }).focus();
  await page.keyboard.press('0');
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
  await expect(dialog).toBeHidden();
  expect((await readDesk(page)).checkLevels).toEqual([]);
});

test('the site is checked as it is typed, and kept with the library', async ({ app, page }) => {
  const dialog = await openSite(page);
  const save = dialog.getByRole('button', { name: 'Lưu', exact: true });
  const field = (name: string) => dialog.getByRole('textbox', { name, exact: true });
  await field('Tên trang').fill('Báo Ảnh Miền Cao');
  await field('Địa chỉ trang web').fill('http://baoanh.example');
  await expect(dialog).toContainText('phải bắt đầu bằng https://');
  await expect(save).toBeDisabled();
  await field('Địa chỉ trang web').fill('https://baoanh.example/');
  await field('Mẫu địa chỉ bài').fill('{muc}/{slug}');
  await expect(dialog).toContainText('Không có phần nào tên {muc}');
  await field('Mẫu địa chỉ bài').fill('{section}/{year}');
  await expect(dialog).toContainText('nếu không các bài sẽ trùng địa chỉ');
  await field('Mẫu địa chỉ bài').fill('{section}/{slug}-{day}.html');
  await expect(dialog).toContainText('https://baoanh.example/thoi-su/cho-phien-vung-cao-22.html');
  await field('Trang điều khoản sử dụng').fill('https://baoanh.example/dieu-khoan');
  expect(await violationsOf(page)).toEqual([]);
  await app.screenshot('desk-site');
  await dialog.getByRole('tab', { name: 'Xuất bài' }).click();
  await field('Chiều rộng ảnh, tính bằng điểm ảnh').fill('200, 800');
  await expect(dialog).toContainText('Chiều rộng 200 không dùng được');
  await field('Chiều rộng ảnh, tính bằng điểm ảnh').fill('800, 400');
  expect(await violationsOf(page)).toEqual([]);
  await app.screenshot('desk-exports');
  await save.press('Enter');
  await expect(dialog).toBeHidden();
  const { site, exports } = await readDesk(page);
  expect(site).toMatchObject({
    name: 'Báo Ảnh Miền Cao',
    baseUrl: 'https://baoanh.example',
    urlPattern: '{section}/{slug}-{day}.html',
    licencePage: 'https://baoanh.example/dieu-khoan',
  });
  expect(exports).toMatchObject({ widths: [400, 800], hasAvif: false });
});
