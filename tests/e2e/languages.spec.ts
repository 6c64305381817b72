import { expect, test } from './app';

test('switches between Vietnamese and English at once, and remembers', async ({ app, page }) => {
  await expect(page.getByRole('heading', { name: 'Bàn làm việc đang trống' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await page.getByRole('button', { name: 'Ngôn ngữ giao diện' }).click();
  // What the widgets say by themselves is Vietnamese too: here the hidden button that closes a menu.
  await expect(page.getByRole('button', { name: 'Đóng', exact: true }).first()).toBeAttached();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'The desk is empty' })).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Find articles' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await app.screenshot('english');
  const menu = await app.electron.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map(({ label }) => label),
  );
  expect(menu).toContain('File');

  const again = await app.restart();
  await expect(again.getByRole('heading', { name: 'The desk is empty' })).toBeVisible();
  await again.keyboard.press('F1');
  await again.keyboard.type('switch interface');
  await again.keyboard.press('Enter');
  await expect(again.getByRole('heading', { name: 'Bàn làm việc đang trống' })).toBeVisible();
});

test.describe('on an English system', () => {
  test.use({ language: 'en' });

  test('starts in English', async ({ page }) => {
    await expect(page.getByRole('heading', { name: 'The desk is empty' })).toBeVisible();
  });
});

test('switches light and dark, and remembers', async ({ app, page }) => {
  const html = page.locator('html');
  await page.getByRole('button', { name: 'Nền sáng hay tối' }).click();
  await page.getByRole('menuitem', { name: 'Tối' }).click();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await app.screenshot('dark-empty');
  const again = await app.restart();
  await expect(again.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('doubles the text, no more, and clips nothing out of the window', async ({ app, page }) => {
  await expect(page.getByRole('heading', { name: 'Bàn làm việc đang trống' })).toBeVisible();
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('Control+Equal');
  await expect(page.locator('html')).toHaveCSS('font-size', '32px');
  await app.screenshot('text-200');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await page.getByRole('button', { name: 'Thông tin bài' }).click();
  await expect(page.getByRole('region', { name: 'Thông tin bài' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Danh sách bài' })).toBeHidden();
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('region', { name: 'Danh sách bài' })).toBeVisible();
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('Control+Minus');
  await expect(page.locator('html')).toHaveCSS('font-size', '16px');
});
