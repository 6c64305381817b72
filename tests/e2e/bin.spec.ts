import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { newRule } from '../../shared/pageLists/listRule';
import { expect, test } from './app';
import { bodyOf, headlineOf } from './editing';
import { addStory, changeDesk, openStory } from './stories';

async function runFromPalette(page: Page, words: string) {
  await page.keyboard.press('F1');
  await page.getByRole('dialog', { name: 'Bảng lệnh' }).getByRole('combobox').fill(words);
  await page.keyboard.press('Enter');
}

test('a deleted story says who links to it, lies in the bin, and comes back whole and open', async ({
  app,
  page,
}) => {
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Lúa chín.' }] }],
  };
  const id = await addStory(page, { headline: 'Mùa gặt ở bản Đá', body });
  const related = [{ target: { type: 'article' as const, id }, headline: null }];
  await addStory(page, { headline: 'Chợ phiên vùng cao', related });
  const pin = { target: { type: 'article' as const, id }, kind: null, thumbnail: null };
  await changeDesk(page, { listRules: [{ ...newRule('tay', 'newest'), title: 'Đáng đọc', pins: [pin] }] });
  await expect(page.getByRole('option')).toHaveCount(2);
  await openStory(page, 'Mùa gặt ở bản Đá');
  await expect(headlineOf(page)).toHaveValue('Mùa gặt ở bản Đá');
  await runFromPalette(page, 'chuyen vao thung rac');
  const asked = page.getByRole('alertdialog', { name: 'Chuyển bài vào thùng rác?' });
  await expect(asked).toContainText('1 bài đang dẫn đến bài này:');
  await expect(asked.getByRole('listitem')).toHaveText([/^Chợ phiên vùng cao/, 'Đáng đọc']);
  await app.screenshot('bin-asked');
  await asked.getByRole('button', { name: 'Chuyển vào thùng rác' }).click();
  await expect(page.getByRole('option')).toHaveCount(1);
  expect(existsSync(path.join(app.folders.library, 'articles', id.slice(0, 2), `${id}.json`))).toBe(false);

  await app.restart();
  await expect(app.page.getByRole('option')).toHaveCount(1);
  await runFromPalette(app.page, 'xem thung rac');
  const bin = app.page.getByRole('dialog', { name: 'Thùng rác' });
  await expect(bin.getByRole('listitem')).toContainText('Mùa gặt ở bản Đá');
  await expect(bin.getByRole('listitem')).toContainText(
    '1 bài còn dẫn đến · còn nằm trong danh sách trên trang: Đáng đọc',
  );
  await app.screenshot('bin-light');
  await app.page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await app.screenshot('bin-dark');
  await bin.getByRole('button', { name: 'Khôi phục “Mùa gặt ở bản Đá”' }).click();
  await expect(headlineOf(app.page)).toHaveValue('Mùa gặt ở bản Đá');
  await expect(bodyOf(app.page)).toHaveText('Lúa chín.');
  await expect(app.page.getByRole('option')).toHaveCount(2);
});

test('an empty bin says that nothing is ever deleted for good', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Bàn làm việc đang trống' })).toBeVisible();
  await runFromPalette(page, 'xem thung rac');
  await expect(page.getByRole('dialog', { name: 'Thùng rác' })).toContainText('không bao giờ bị xóa hẳn');
});
