import { expect, test } from './app';

test('opens its window', async ({ app, page }) => {
  await expect(page).toHaveTitle('Tòa Soạn');
  const isVisible = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.isVisible(),
  );
  expect(isVisible).toBe(true);
});

test('keeps Node and the main process out of the page', async ({ page }) => {
  const reach = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
  );
  expect(reach).toEqual([]);
});

test('starts again after kill -9', async ({ app, page }) => {
  await expect(page).toHaveTitle('Tòa Soạn');
  await app.kill();
  const again = await app.start();
  await expect(again).toHaveTitle('Tòa Soạn');
});
