import type { Page } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './app';
import type { DocumentNode } from '../../shared/article/article';
import type { DeskBridge } from '../../shared/desk';
import { violationsOf } from './axe';
import { addStory, openStory, readStory } from './stories';

declare const window: { readonly desk: DeskBridge };

const headline = 'Bến đò đông khách ngày đầu năm';
const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (...content: readonly DocumentNode[]) => ({ type: 'paragraph', content });
const tracked = 'https://bao.example/ben-do?id=3&utm_source=zalo';

const outside = (number: number) =>
  ({ type: 'page', url: `https://bao.example/${number}`, title: `Bài ngoài ${number}` }) as const;

const inspector = (page: Page) => page.locator('[data-pane="inspector"]');
const checks = (page: Page) => inspector(page).getByRole('grid', { name: 'Kết quả kiểm tra' });
const row = (page: Page, words: RegExp) => checks(page).getByRole('row', { name: words });

async function prepare(page: Page) {
  const id = await addStory(page, {
    headline,
    related: [1, 2, 2].map((number) => ({ target: outside(number), headline: null })),
    body: {
      type: 'doc',
      content: [
        paragraph(text('Bà con  ra bến. Ông nói: “Khách đông.')),
        paragraph(text('Xem '), {
          ...text('bài trước'),
          marks: [{ type: 'link', attrs: { href: tracked } }],
        }),
        { type: 'heading', attrs: { level: 3 }, content: [text('Chuyến cuối')] },
        paragraph(text('Đò chạy lại ngày 31/02/2026.')),
      ],
    },
  });
  await openStory(page, headline);
  await page.keyboard.press('F8');
  await expect(row(page, /hai dấu cách/)).toBeVisible();
  return id;
}

test('a check leads to its place, is mended by the keyboard in one step of undo, and is taken back', async ({
  app,
  page,
}) => {
  const id = await prepare(page);
  const body = async () => JSON.stringify((await readStory(page, id)).body);
  await app.screenshot('checks-panel');

  await row(page, /Không có ngày/).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.type(' Đúng giờ.');
  await expect(page.locator('.article-body')).toContainText('31/02/2026. Đúng giờ.');

  await row(page, /Tin chưa có ảnh/).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.article-body')).toBeFocused();

  await row(page, /hai dấu cách/).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Bỏ dấu cách thừa' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page, /hai dấu cách/)).toHaveCount(0);
  await expect.poll(body).toContain('Bà con ra bến');
  await page.keyboard.press('Control+z');
  await expect(row(page, /hai dấu cách/)).toBeVisible();
  await expect.poll(body).toContain('Bà con  ra bến');
  expect(await body()).toContain('Đúng giờ');

  await row(page, /trùng với số 2/).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(row(page, /trùng với số 2/)).toHaveCount(0);
  await expect(checks(page).locator(':focus')).toHaveCount(1);

  await row(page, /mang mã theo dõi/)
    .getByRole('button', { name: 'Bỏ mã theo dõi' })
    .click();
  await row(page, /Chuyến cuối/)
    .getByRole('button', { name: 'Đổi thành tít xen' })
    .click();
  await expect(row(page, /mã theo dõi|Chuyến cuối/)).toHaveCount(0);
  await expect.poll(body).toContain('https://bao.example/ben-do?id=3"');
  expect(await body()).toContain('"level":2');
  expect(await violationsOf(page)).toEqual([]);
});

test('what still stands is overridden by a typed reason, which is in the report', async ({ app, page }) => {
  await prepare(page);
  await page.keyboard.press('Control+1');
  await openStory(page, headline);
  await page.evaluate(async () => {
    const known = await window.desk.readDesk({});
    if (!known.ok) throw new Error(known.problem.code);
    const checkLevels = [{ code: 'quotesUnpaired', kind: null, level: 'error' as const }];
    await window.desk.saveDesk({ settings: { ...known.value, checkLevels } });
  });
  await page.keyboard.press('F8');
  await expect(row(page, /Dấu ngoặc kép không khớp/).locator('[aria-label="Lỗi"]')).toBeVisible();
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Xuất', exact: true }).click();
  await expect(dialog).toContainText('Dấu ngoặc kép không khớp');
  await dialog.getByRole('textbox').fill('Nguồn tin viết như vậy.');
  await dialog.getByRole('button', { name: /Vẫn xuất/ }).click();
  await expect(dialog).toContainText(/Đã xuất|xong/i, { timeout: 60_000 });
  const [bundle = ''] = await readdir(app.folders.exports);
  const data = path.join(app.folders.exports, bundle, 'data');
  const [slug = ''] = (await readdir(data)).filter((name) => name.startsWith('ben-do'));
  const report: unknown = JSON.parse(await readFile(path.join(data, slug, 'report.json'), 'utf8'));
  expect(report).toMatchObject({ override: 'Nguồn tin viết như vậy.' });
  expect(JSON.stringify(report)).toContain('"code":"quotesUnpaired","level":"error"');
});
