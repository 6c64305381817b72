import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type Axe from 'axe-core';
import type { DeskBridge } from '../../shared/desk';
import { App, expect, test } from './app';
import { bodyOf, expectSaved, headlineOf, startArticle } from './editing';
import { addStory, readStory } from './stories';

declare const window: { readonly desk: DeskBridge; readonly axe: typeof Axe };

const pane = (page: Page, name: string) => page.getByRole('region', { name });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}

test('goes from pane to pane by keyboard', async ({ page }) => {
  await startArticle(page, 'Một bài');
  await page.keyboard.press('Control+1');
  await expect(pane(page, 'Danh sách bài').locator(':focus')).toBeVisible();
  await page.keyboard.press('F6');
  await expect(pane(page, 'Khung soạn thảo').locator(':focus')).toBeVisible();
  await page.keyboard.press('F6');
  await expect(pane(page, 'Thông tin bài').locator(':focus')).toBeVisible();
  await page.keyboard.press('Shift+F6');
  await expect(pane(page, 'Khung soạn thảo').locator(':focus')).toBeVisible();
  await page.keyboard.press('Control+3');
  await expect(pane(page, 'Thông tin bài').locator(':focus')).toBeVisible();
  await page.keyboard.press('Control+2');
  await expect(pane(page, 'Khung soạn thảo').locator(':focus')).toBeVisible();
});

test('remembers the widths of its panes and the open article', async ({ app, page }) => {
  await startArticle(page, 'Bài mở lần trước');
  await expectSaved(page);
  const divider = page.getByRole('separator', { name: 'Bề ngang danh sách bài' });
  const before = Number(await divider.getAttribute('aria-valuenow'));
  await divider.focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
  await expect(divider).toHaveAttribute('aria-valuenow', String(before + 80));
  const width = (await pane(page, 'Danh sách bài').boundingBox())?.width;
  const again = await app.restart();
  await expect(headlineOf(again)).toHaveValue('Bài mở lần trước');
  expect((await pane(again, 'Danh sách bài').boundingBox())?.width).toBe(width);
});

test('saves what was just typed when it quits', async ({ app, page }) => {
  await startArticle(page, 'Đóng cửa là lưu');
  await page.keyboard.type('Chữ cuối cùng trước khi đóng.');
  const again = await app.restart();
  await expect(bodyOf(again)).toHaveText('Chữ cuối cùng trước khi đóng.');
});

test('leaves an article only once it is saved', async ({ page }) => {
  const id = await addStory(page, { headline: 'Bài bên cạnh' });
  await startArticle(page, 'Bài đang viết');
  await page.keyboard.type('Viết dở.');
  const list = page.getByRole('listbox', { name: 'Các bài' });
  await list.getByRole('option').filter({ hasText: 'Bài bên cạnh' }).click();
  await expect(headlineOf(page)).toHaveValue('Bài bên cạnh');
  await list.getByRole('option').filter({ hasText: 'Bài đang viết' }).click();
  await expect(bodyOf(page)).toHaveText('Viết dở.');
  expect((await readStory(page, id)).headline).toBe('Bài bên cạnh');
});

test('keeps both texts when the same article was saved elsewhere', async ({ app, page }) => {
  await startArticle(page, 'Hai người một bài');
  await page.keyboard.type('Bản ở đây.');
  await expectSaved(page);
  await page.evaluate(async () => {
    const bridge = window.desk;
    const rows = await bridge.listArticles({
      text: '',
      status: null,
      section: '',
      kind: null,
      offset: 0,
      limit: 1,
    });
    const opened = await bridge.openArticle({ id: rows.ok ? (rows.value.rows[0]?.id ?? '') : '' });
    if (!opened.ok || opened.value.status !== 'opened') throw new Error('not opened');
    const { article, revision, checksum } = opened.value.stored;
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Bản của người khác.' }] }];
    await bridge.saveArticle({
      article: { ...article, body: { type: 'doc', content } },
      base: { revision, checksum },
    });
  });
  await bodyOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Viết thêm.');
  await expect(page.getByText('CHƯA LƯU: bài này vừa được lưu ở nơi khác')).toBeVisible();
  await app.screenshot('conflict');
  await page.getByRole('button', { name: 'Viết tiếp trong bản sao' }).click();
  await expect(headlineOf(page)).toHaveValue('Hai người một bài (bản sao)');
  await expect(bodyOf(page)).toHaveText('Bản ở đây. Viết thêm.');
  const list = page.getByRole('listbox', { name: 'Các bài' });
  await expect(list.getByRole('option')).toHaveCount(2);
  await list.getByRole('option').filter({ hasNotText: 'bản sao' }).click();
  await expect(bodyOf(page)).toHaveText('Bản của người khác.');
});

test('says who holds the library and opens it for reading only', async ({ app, page }) => {
  await addStory(page, { headline: 'Bài của máy thứ nhất' });
  const user = await mkdtemp(path.join(tmpdir(), 'toasoan-second-'));
  const second = new App({ ...app.folders, user }, 'vi');
  try {
    const reader = await second.start();
    await expect(reader.getByText(/^Thư viện chỉ đọc: .+ đang mở/)).toBeVisible({ timeout: 30_000 });
    await reader.getByRole('option').filter({ hasText: 'Bài của máy thứ nhất' }).click();
    await expect(reader.getByText('Chỉ đọc, không lưu được')).toBeVisible();
    await second.screenshot('read-only');
  } finally {
    await second.quit();
    await rm(user, { recursive: true, force: true });
  }
});

test('gives axe nothing to say, in light and in dark, with an article open and with the palette', async ({
  page,
}) => {
  await startArticle(page, 'Bài cho mọi người đọc');
  await expectSaved(page);
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('F1');
  await page.keyboard.type('nen');
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await violationsOf(page)).toEqual([]);
});
