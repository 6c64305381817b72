import type { FrameLocator, Page } from '@playwright/test';
import { expect, test } from './app';
import { openStory } from './stories';
import { writeWholeArticle } from './wholeArticle';

const frameOf = (page: Page): FrameLocator => page.frameLocator('[data-pane="inspector"] iframe');

async function openPreview(page: Page): Promise<FrameLocator> {
  await page.keyboard.press('Control+p');
  const frame = frameOf(page);
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Chuyến tàu đầu năm ra đảo');
  return frame;
}

test('the preview shows every part of the page', async ({ app, page }) => {
  await writeWholeArticle(page);
  const frame = await openPreview(page);
  const whole = frame.locator('body');
  for (const words of [
    'Tạp chí Bốn Phương',
    'Xã hội',
    'Rau xanh, thư nhà và tiếng cười theo sóng ra khơi.',
    'Minh An',
    'Khánh Hòa',
    'Ba ngày trên sóng',
    'Biển hôm nay hiền lắm.',
    'Đảo là nhà.',
    'Hai tấn rau',
    'Số hàng',
    'Đảo cách bờ 250 hải lý.',
    'Người gác đèn kể chuyện những đêm biển động.',
    'Tin bài liên quan',
    'Người gác đèn biển',
    'Các tin bài khác',
    'Chợ phiên họp lại',
    'Đọc nhiều',
    'Lớp học trên đảo',
    'Bờ cõi biển đảo',
    'Miền đất - Con người',
    'Mùa cá về trên vịnh',
    'Multimedia',
    '[Infographic]',
    '[Video]',
  ]) {
    await expect(whole, words).toContainText(words);
  }
  await expect(frame.locator('figcaption').first()).toContainText(
    'Tàu rời cảng trong nắng sớm. Ảnh: Hà Thu/TTXVN',
  );
  const photo = frame.locator('figure img').first();
  await expect(photo).toHaveAttribute('alt', 'Con tàu trắng bên cầu cảng');
  await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await app.screenshot('preview-desktop');
});

test('the page is shown as wide as a phone', async ({ app, page }) => {
  await writeWholeArticle(page);
  const frame = await openPreview(page);
  const width = () => frame.locator('html').evaluate((html) => html.ownerDocument.defaultView?.innerWidth);
  expect(await width()).toBe(1280);
  await page.getByRole('button', { name: 'Điện thoại' }).click();
  await expect.poll(width).toBe(390);
  const overflow = await frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(overflow).toBe(0);
  await app.screenshot('preview-phone');
});

test('a change shows at once, and the reader keeps the place and the pictures', async ({ page }) => {
  await writeWholeArticle(page);
  const frame = await openPreview(page);
  const html = frame.locator('html');
  const photo = await frame.locator('figure img').last().elementHandle();
  await html.evaluate((element) => element.ownerDocument.defaultView?.scrollTo(0, 900));
  const place = () => html.evaluate((element) => element.ownerDocument.defaultView?.scrollY);
  const before = await place();
  expect(before).toBeGreaterThan(100);
  await page.getByText('Tàu về cùng nỗi nhớ.').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Hẹn mùa sau.');
  await expect(frame.locator('body')).toContainText('Tàu về cùng nỗi nhớ. Hẹn mùa sau.');
  expect(await place()).toBe(before);
  expect(await photo?.evaluate((img) => img.isConnected)).toBe(true);
});

test('no script runs in the preview and a link leads nowhere but to the part to edit', async ({ page }) => {
  await writeWholeArticle(page);
  // The window knows the desk's lists as they were when it was loaded.
  await page.reload();
  await openStory(page, 'Chuyến tàu đầu năm ra đảo');
  const frame = await openPreview(page);
  await expect(page.locator('iframe')).toHaveAttribute('sandbox', 'allow-same-origin');
  await expect(page.locator('iframe')).toHaveAttribute('title', /Chuyến tàu đầu năm ra đảo/);
  await frame.getByText('Ba ngày trên sóng').click();
  await expect(page.locator('.ProseMirror')).toBeFocused();
  await frame.getByRole('link', { name: 'Lớp học trên đảo' }).click();
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Chuyến tàu đầu năm ra đảo');
  const lists = page.getByRole('dialog', { name: 'Danh sách trên trang' });
  await expect(lists.getByRole('row', { name: 'Lớp học trên đảo' })).toBeFocused();
  await page.keyboard.press('Escape');
  await frame.getByText('Chợ phiên họp lại').click();
  await expect(lists.getByRole('row', { name: 'Các tin bài khác' })).toBeFocused();
  await expect(lists.getByRole('region', { name: 'Danh sách đang chọn' })).toContainText('Các tin bài khác');
  await page.keyboard.press('Escape');
  await frame.getByText('Người gác đèn biển', { exact: true }).click();
  await expect(page.getByRole('tab', { name: /^Liên quan/ })).toHaveAttribute('aria-selected', 'true');
});
