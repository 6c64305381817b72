import type { Page } from '@playwright/test';
import sharp from 'sharp';
import type { DeskBridge } from '../../shared/desk';
import { expect, test } from './app';
import { violationsOf } from './axe';
import { changeDesk } from './stories';
import { wholeHeadline, writeWholeArticle } from './wholeArticle';

declare const window: { readonly desk: DeskBridge };

async function openStyle(page: Page) {
  await page.locator('[data-pane="list"]').getByRole('searchbox').waitFor();
  await page.keyboard.press('F1');
  await page.keyboard.type('giao dien trang');
  await page.getByRole('option', { name: /Giao diện trang/ }).waitFor();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Giao diện trang' });
  await dialog.waitFor();
  return dialog;
}

const readStyle = (page: Page) =>
  page.evaluate(async () => {
    const settings = await window.desk.readDesk({});
    if (!settings.ok) throw new Error('the settings cannot be read');
    return { ...settings.value.pageStyle, logo: settings.value.site.logo };
  });

test('the style of the pages is chosen by the keyboard, seen at once, and is in the preview', async ({
  app,
  page,
}) => {
  await writeWholeArticle(page);
  await page.keyboard.press('Control+p');
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText(wholeHeadline);
  const dialog = await openStyle(page);
  const sample = dialog.frameLocator('iframe');
  const link = sample.getByRole('link', { name: 'con đường mới mở' });
  const accent = dialog.getByRole('textbox', { name: 'Màu nhấn', exact: true });
  await accent.focus();
  await page.keyboard.type('8a1c2');
  await expect(dialog).toContainText('Viết như #0b5f73');
  await expect(dialog.getByRole('button', { name: 'Lưu', exact: true })).toBeDisabled();
  await page.keyboard.type('b');
  await expect(link).toHaveCSS('color', 'rgb(138, 28, 43)');
  await dialog.getByRole('textbox', { name: 'Màu nền', exact: true }).fill('#fff1dd');
  await dialog.getByRole('textbox', { name: 'Màu chữ', exact: true }).fill('#ffd000');
  await expect(dialog).toContainText('Màu này khó đọc: trang dùng #');
  await dialog.getByRole('button', { name: /Tít và tít xen/ }).press('Enter');
  await page.getByRole('option', { name: /Có chân/ }).press('Enter');
  await expect(sample.getByRole('heading', { level: 1 })).toHaveCSS('font-family', /Cambria/);
  await app.screenshot('page-style');
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Nền tối' }).press('Enter');
  await expect(sample.locator('body')).not.toHaveCSS('background-color', 'rgb(255, 241, 221)');
  await app.screenshot('page-style-night');

  await dialog.getByRole('button', { name: 'Về kiểu có sẵn' }).press('Enter');
  await expect(accent).toHaveValue('');
  await dialog.getByRole('button', { name: 'Hoàn tác' }).press('Enter');
  await expect(accent).toHaveValue('8a1c2b');
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await readStyle(page)).toMatchObject({
    accent: '#8a1c2b',
    ink: '#ffd000',
    paper: '#fff1dd',
    headlineType: 'serif',
  });
  const preview = page.frameLocator('iframe');
  await expect(preview.locator('body')).toHaveCSS('background-color', 'rgb(255, 241, 221)');
  await expect(preview.getByRole('heading', { level: 1 })).toHaveCSS('font-family', /Cambria/);
});

test('cancelling leaves the pages as they were', async ({ page }) => {
  await changeDesk(page, {});
  const dialog = await openStyle(page);
  await dialog.getByRole('textbox', { name: 'Màu nhấn', exact: true }).fill('#8a1c2b');
  await dialog.getByRole('button', { name: 'Thôi' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await readStyle(page)).toMatchObject({ accent: '' });
});

test('the logo is a photo taken into the library, and stands in the head of the page', async ({ page }) => {
  const dialog = await openStyle(page);
  const mark = '<svg width="600" height="120"><circle cx="60" cy="60" r="55" fill="#8a1c2b"/></svg>';
  const buffer = await sharp(Buffer.from(mark)).png().toBuffer();
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: /tệp/i }).press('Enter');
  await (await chooser).setFiles({ name: 'logo.png', mimeType: 'image/png', buffer });
  const logo = dialog.frameLocator('iframe').locator('img.site-logo');
  await expect(logo).toHaveAttribute('width', '600');
  await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(600);
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect((await readStyle(page)).logo).toMatch(/^[0-9a-f]{32}$/);
});
