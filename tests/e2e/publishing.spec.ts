import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { violationsOf } from './axe';
import { bodyOf, expectSaved } from './editing';
import { addStory, openStory, readStory } from './stories';

const part = (page: Page) =>
  page.locator('[data-pane="inspector"]').getByRole('region', { name: /^(Đăng bài|Publishing)$/ });

async function prepare(page: Page): Promise<string> {
  const text = [{ type: 'text', text: 'Chợ họp từ sớm, ghe đậu kín mặt sông.' }];
  const id = await addStory(page, {
    headline: 'Chợ nổi vào mùa',
    standfirst: 'Ghe về từ khắp nơi.',
    status: 'ready',
    body: { type: 'doc', content: [{ type: 'paragraph', content: text }] },
  });
  await openStory(page, 'Chợ nổi vào mùa');
  return id;
}

async function runFromPalette(page: Page, typed: string) {
  await page.keyboard.press('F1');
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
}

test('a story is published, corrected, withdrawn and taken back again, by keyboard alone', async ({
  app,
  page,
}) => {
  const id = await prepare(page);
  await page.keyboard.press('Control+Shift+M');
  await expect(page.getByText('Bài chưa đăng nên chưa có gì để báo với bạn đọc.')).toBeVisible();

  await page.keyboard.press('Control+Shift+D');
  await expect.poll(async () => (await readStory(page, id)).status).toBe('published');
  await expect(part(page)).toContainText(/Đăng lần đầu .* \(lần lưu 2\)/);

  await page.keyboard.press('Control+Shift+M');
  await expect(page.getByRole('dialog', { name: 'Đính chính bài đã đăng' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Thêm vào bài' })).toBeDisabled();
  await page.keyboard.type('Chợ họp từ bốn giờ, không phải năm giờ.');
  await app.screenshot('correction');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await readStory(page, id)).updates.length).toBe(1);
  await expect(part(page).getByRole('textbox', { name: /^Đính chính, / })).toHaveValue(
    'Chợ họp từ bốn giờ, không phải năm giờ.',
  );
  expect(await violationsOf(page)).toEqual([]);
  await app.screenshot('publishing');

  await page.keyboard.press('Control+p');
  const preview = page.frameLocator('iframe');
  await expect(preview.locator('.notices')).toContainText('Đính chính');
  await expect(preview.locator('.updated')).toContainText('Cập nhật lúc');
  await app.screenshot('publishing-preview');

  await runFromPalette(page, 'rut bai');
  await expect(page.getByRole('alertdialog', { name: 'Gỡ bài này?' })).toBeVisible();
  await page.keyboard.type('Nguồn tin rút lời.');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Gỡ bài' }).click();
  await expect(preview.getByText('Lý do: Nguồn tin rút lời.')).toBeVisible();
  await expect(preview.getByText('Chợ họp từ sớm')).toBeHidden();
  await app.screenshot('withdrawn-preview');
  await expect.poll(async () => (await readStory(page, id)).withdrawal?.reason).toBe('Nguồn tin rút lời.');

  await runFromPalette(page, 'bo lan dang');
  await expect.poll(async () => (await readStory(page, id)).status).toBe('published');
  await runFromPalette(page, 'bo lan dang');
  await expect.poll(async () => (await readStory(page, id)).updates).toEqual([]);
  await runFromPalette(page, 'bo lan dang');
  await expect.poll(async () => (await readStory(page, id)).status).toBe('ready');
});

test('Ctrl+Z takes back an act too, and the history names what it changed', async ({ app, page }) => {
  const id = await prepare(page);
  await page.keyboard.press('Control+Shift+D');
  await expect.poll(async () => (await readStory(page, id)).status).toBe('published');
  await page.keyboard.press('Control+Shift+E');
  await page.keyboard.type('Thêm lời chủ ghe.');
  await page.getByRole('button', { name: 'Thêm vào bài' }).click();
  await expect.poll(async () => (await readStory(page, id)).updates.length).toBe(1);
  await bodyOf(page).focus();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await readStory(page, id)).updates.length).toBe(0);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(async () => (await readStory(page, id)).updates.length).toBe(1);
  await expectSaved(page);

  await page.keyboard.press('Control+Shift+H');
  const first = page.getByText('Bản đăng lần đầu').first();
  await expect(first).toBeVisible();
  await first.click();
  await expect(page.getByText('Cập nhật và đính chính')).toBeVisible();
  await app.screenshot('publishing-history');
});

test.describe('in English, in the dark', () => {
  test.use({ language: 'en' });

  test('the acts stand in the inspector', async ({ app, page }) => {
    await prepare(page);
    await part(page).getByRole('button', { name: 'Mark as published' }).click();
    await expect(part(page)).toContainText('First published');
    await part(page).getByRole('button', { name: 'Update…' }).click();
    await page.keyboard.type('A word from the boatman.');
    await page.getByRole('button', { name: 'Add to the story' }).click();
    await expect(part(page).getByRole('textbox')).toHaveValue('A word from the boatman.');
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    await app.screenshot('publishing-dark-en');
  });
});
