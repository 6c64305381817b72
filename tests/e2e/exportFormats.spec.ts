import type { Page } from '@playwright/test';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { DocumentNode } from '../../shared/article/article';
import { expect, test } from './app';
import { addStory, openStory } from './stories';

const headline = 'Chuyến tàu đầu năm ra đảo';
const dialog = (page: Page) => page.getByRole('dialog');
const format = (page: Page, name: string) => dialog(page).getByRole('checkbox', { name });
const paragraph: DocumentNode = { type: 'paragraph', content: [{ type: 'text', text: 'Tàu rời cảng.' }] };

async function openDialog(page: Page) {
  await page.keyboard.press('Control+e');
  await expect(dialog(page)).toContainText(headline);
}

test('the daily formats stand first, the others one press away, and the choice is kept', async ({
  app,
  page,
}) => {
  await addStory(page, {
    headline,
    standfirst: 'Rau xanh, thư nhà và tiếng cười theo sóng ra khơi.',
    bylines: ['Minh An'],
    body: { type: 'doc', content: [paragraph] },
  });
  await openStory(page, headline);
  await openDialog(page);
  const groups = dialog(page).getByRole('group', { name: 'Định dạng' });
  await expect(groups.getByRole('checkbox')).toHaveCount(5);
  await expect(format(page, 'Bảng ảnh cho CMS cũ')).toBeChecked();
  await app.screenshot('export-formats');

  await dialog(page)
    .getByRole('button', { name: /^Thêm định dạng/ })
    .press('Enter');
  await expect(format(page, 'ninjs 3.1')).toBeDisabled();
  await expect(format(page, 'WordPress (WXR 1.2)')).not.toBeChecked();
  for (const name of ['WordPress (WXR 1.2)', 'Markdown có phần đầu YAML']) {
    await dialog(page).getByText(name).click();
  }
  for (const name of ['PDF', 'Word']) await dialog(page).getByText(name).first().click();
  await app.screenshot('export-formats-all');

  await dialog(page)
    .getByRole('button', { name: /^Thêm định dạng/ })
    .click();
  await expect(dialog(page)).toContainText('Đang chọn thêm: Markdown có phần đầu YAML, WordPress (WXR 1.2)');
  await app.screenshot('export-formats-told');
  await dialog(page).getByRole('button', { name: 'Xuất', exact: true }).click();
  await expect(dialog(page).or(page.getByRole('alertdialog'))).toContainText('Đã xuất 1 bài');
  const bundle = await page.getByRole('status', { name: 'Gói nằm ở' }).innerText();
  const data = path.join(bundle, 'data');
  expect(existsSync(path.join(data, 'export.wxr.xml'))).toBe(true);
  const [slug = ''] = readdirSync(data).filter((name) => !name.includes('.'));
  const names = readdirSync(path.join(data, slug));
  expect(names).toEqual(expect.arrayContaining(['article.md', 'cms.html', 'article.txt']));
  expect(names).not.toContain('article.docx');

  await dialog(page).getByRole('button', { name: 'Đóng' }).click();
  await openDialog(page);
  await expect(format(page, 'Word')).not.toBeChecked();
  await expect(dialog(page)).toContainText('Đang chọn thêm: Markdown');
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the dialog speaks of the formats in English, in the dark too', async ({ app, page }) => {
    await addStory(page, { headline, body: { type: 'doc', content: [paragraph] } });
    await openStory(page, headline);
    await page.emulateMedia({ colorScheme: 'dark' });
    await openDialog(page);
    await dialog(page)
      .getByRole('button', { name: /^More formats/ })
      .click();
    await expect(format(page, 'NewsML-G2 2.35 with NITF 3.6')).toBeVisible();
    await app.screenshot('export-formats-en-dark');
  });
});
