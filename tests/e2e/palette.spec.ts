import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './app';

const paletteOf = (page: Page) => page.getByRole('dialog', { name: 'Bảng lệnh' });
const optionsOf = (page: Page) => paletteOf(page).getByRole('option');

function chooseFromMenu(electron: ElectronApplication, id: string) {
  return electron.evaluate(({ Menu }, item) => {
    Menu.getApplicationMenu()?.getMenuItemById(item)?.click();
  }, id);
}

test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Bàn làm việc đang trống' })).toBeVisible();
});

test('finds Chèn ảnh by chen anh and shows its keys', async ({ app, page }) => {
  await page.keyboard.press('F1');
  await page.keyboard.type('chen anh');
  await expect(optionsOf(page).first()).toContainText('Chèn ảnh…');
  await expect(optionsOf(page).first()).toContainText('Ctrl+Shift+I');
  await app.screenshot('palette');
  await page.keyboard.press('Escape');
  await expect(paletteOf(page)).toBeHidden();
});

test('runs on Enter, also by its other key and from the menu', async ({ app, page }) => {
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('bai moi');
  await page.keyboard.press('Enter');
  await expect(paletteOf(page)).toBeHidden();
  await expect(page.locator('textarea[name="headline"]')).toHaveValue('');

  await chooseFromMenu(app.electron, 'showPalette');
  await page.keyboard.type('phim tat');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Danh sách phím tắt' })).toContainText('Ctrl+Shift+F');
  await app.screenshot('shortcuts');
});

test('does not run while a word is being put together', async ({ page }) => {
  await page.keyboard.press('F1');
  const field = paletteOf(page).getByRole('combobox');
  await field.fill('bai moi');
  await field.evaluate((input) =>
    input.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
    ),
  );
  await expect(paletteOf(page)).toBeVisible();
  await expect(field).toHaveValue('bai moi');
  await page.keyboard.press('Enter');
  await expect(paletteOf(page)).toBeHidden();
});

test('walks its list with the arrows and says so when nothing fits', async ({ page }) => {
  await page.keyboard.press('F1');
  const count = await optionsOf(page).count();
  expect(count).toBeGreaterThan(30);
  await page.keyboard.press('ArrowUp');
  await expect(optionsOf(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.type('xyz');
  await expect(optionsOf(page)).toHaveCount(0);
  await expect(paletteOf(page)).toContainText('Không có lệnh nào khớp “xyz”.');
});

test('gives the focus back to where it was', async ({ page }) => {
  const search = page.getByRole('searchbox', { name: 'Tìm bài' });
  await page.keyboard.press('Control+Shift+F');
  await expect(search).toBeFocused();
  await page.keyboard.press('F1');
  await page.keyboard.press('Escape');
  await expect(search).toBeFocused();
});
