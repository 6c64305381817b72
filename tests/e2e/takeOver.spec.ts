import path from 'node:path';
import { App, expect, test } from './app';
import { bodyOf, expectSaved, headlineOf, startArticle } from './editing';

test('a second window notices that the first was killed, and its reader writes on without a restart', async ({
  app,
  page,
}) => {
  await startArticle(page, 'Bài mở ở hai nơi');
  await page.keyboard.type('Câu của máy trước.');
  await expectSaved(page);
  const other = new App({ ...app.folders, user: path.join(app.folders.user, '..', 'other') }, 'vi');
  try {
    const second = await other.start();
    await expect(second.getByText('Thư viện chỉ đọc:')).toBeVisible();
    await second.getByRole('option', { name: /Bài mở ở hai nơi/ }).click();
    await expect(headlineOf(second)).toHaveValue('Bài mở ở hai nơi');
    await page.keyboard.type(' Câu viết thêm.');
    await expectSaved(page);
    await app.kill();
    await expect(second.getByText('từ giờ bạn sửa được ở đây')).toBeVisible({ timeout: 30_000 });
    await expect(second.getByText('Thư viện chỉ đọc:')).toBeHidden();
    await expect(bodyOf(second)).toContainText('Câu của máy trước. Câu viết thêm.');
    await bodyOf(second).click();
    await second.keyboard.press('Control+End');
    await second.keyboard.type(' Câu của máy sau.');
    await expectSaved(second);
    const again = await other.restart();
    await expect(bodyOf(again)).toContainText('Câu viết thêm. Câu của máy sau.');
  } finally {
    await other.quit();
  }
  expect(other.complaints()).toEqual([]);
});
