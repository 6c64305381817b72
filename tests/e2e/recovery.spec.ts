import { cpSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { DeskBridge } from '../../shared/desk';
import { encodeDraft } from '../../electron/library/draftLine';
import { draftFile } from '../../electron/library/layout';
import { type App, expect, test } from './app';
import { bodyOf, expectSaved, headlineOf, startArticle } from './editing';
import { readStory } from './stories';

declare const window: { readonly desk: DeskBridge };

const documentOf = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const recovery = (page: Page) => page.getByRole('dialog', { name: 'Khôi phục sau sự cố' });
const bringBack = (page: Page) => page.getByRole('dialog', { name: 'Lấy lại bài' });

async function bothThemes(app: App, name: string) {
  await app.screenshot(`${name}-light`);
  await app.page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await app.screenshot(`${name}-dark`);
  await app.page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
}

/** Every generation of every article becomes noise. */
function damageArticles(library: string) {
  const articles = path.join(library, 'articles');
  for (const name of readdirSync(articles, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.json')) writeFileSync(path.join(articles, name), 'hỏng hết cả');
  }
}

async function writeTwice(page: Page) {
  await startArticle(page, 'Bài sẽ bị hỏng');
  await page.keyboard.type('Câu thứ nhất.');
  await expectSaved(page);
  await page.keyboard.type(' Câu thứ hai.');
  await expectSaved(page);
}

test('an article without a valid file comes back in at most 3 clicks after a bad start', async ({
  app,
  page,
}) => {
  await writeTwice(page);
  await app.quit();
  damageArticles(app.folders.library);
  app.expectComplaint(/./);
  const again = await app.start();
  await expect(recovery(again)).toBeVisible({ timeout: 20_000 });
  await expect(recovery(again)).toContainText('1 bài bị hỏng tệp');
  await expect(recovery(again).getByRole('button', { name: /Lấy lại|Kiểm tra|Lưu một bản/ })).toHaveCount(3);
  await bothThemes(app, 'recovery');
  await recovery(again).getByRole('button', { name: 'Lấy lại những gì còn lấy lại được' }).click();
  await expect(bringBack(again).getByRole('button', { name: /^Lấy lại “/ })).toBeVisible();
  await bothThemes(app, 'recovery-bring-back');
  await bringBack(again)
    .getByRole('button', { name: /^Lấy lại “/ })
    .click();
  await expect(headlineOf(again)).toHaveValue('Bài sẽ bị hỏng');
  await expect(bodyOf(again)).toHaveText('Câu thứ nhất. Câu thứ hai.');
  await expect(bringBack(again)).toBeHidden();
});

test('a library without its library.json opens, says so, and keeps its second copy', async ({
  app,
  page,
}) => {
  await writeTwice(page);
  await app.quit();
  for (const name of ['library.json', 'library.prev.json']) rmSync(path.join(app.folders.library, name));
  app.expectComplaint(/./);
  const again = await app.start();
  await expect(recovery(again)).toContainText('đã được nối lại với lịch sử 7 ngày', { timeout: 20_000 });
  await bothThemes(app, 'recovery-reunited');
  await recovery(again).getByRole('button', { name: 'Đóng' }).click();
  await expect(bodyOf(again)).toHaveText('Câu thứ nhất. Câu thứ hai.');
});

test('an older file that was put back by hand is told of, and its later text comes back', async ({
  app,
  page,
}) => {
  await startArticle(page, 'Bài bị đưa về bản cũ');
  await page.keyboard.type('Bản đầu tiên.');
  await expectSaved(page);
  await app.quit();
  const articles = path.join(app.folders.library, 'articles');
  const aside = path.join(app.folders.user, 'articles-cũ');
  cpSync(articles, aside, { recursive: true });
  await app.start();
  await bodyOf(app.page).press('Control+End');
  await app.page.keyboard.type(' Viết thêm về sau.');
  await expectSaved(app.page);
  await app.quit();
  rmSync(articles, { recursive: true });
  cpSync(aside, articles, { recursive: true });
  const again = await app.start();
  await expect(recovery(again)).toContainText('1 bài đang ở một bản cũ', { timeout: 20_000 });
  await bothThemes(app, 'recovery-later');
  await recovery(again).getByRole('button', { name: 'Lấy lại những gì còn lấy lại được' }).click();
  await bothThemes(app, 'recovery-later-list');
  await bringBack(again).getByRole('button', { name: 'Đóng' }).click();
  await expect(again.getByRole('status').filter({ hasText: 'lịch sử còn 1 bản mới hơn' })).toBeVisible();
  await bothThemes(app, 'recovery-later-opened');
  await again.getByRole('button', { name: 'Mở lịch sử' }).click();
  await expect(again.getByRole('navigation', { name: 'Các bản đã lưu' })).toContainText('1 bản trên cùng');
  await bothThemes(app, 'recovery-later-timeline');
  await again.getByRole('button', { name: 'Khôi phục cả bản này' }).click();
  await again.getByRole('button', { name: 'Trở lại bài' }).click();
  await expect(bodyOf(again)).toHaveText('Bản đầu tiên. Viết thêm về sau.');
});

test('a whole start shows no recovery, and it is reached from the palette', async ({ app, page }) => {
  await expect(page.getByRole('heading', { name: 'Bàn làm việc đang trống' })).toBeVisible();
  await expect(recovery(page)).toBeHidden();
  await page.keyboard.press('F1');
  await page.keyboard.type('khoi phuc sau su co');
  await page.keyboard.press('Enter');
  await expect(recovery(page)).toContainText('không thấy tệp nào hỏng');
  await recovery(page).getByRole('button', { name: 'Lấy lại những gì còn lấy lại được' }).click();
  await expect(bringBack(page)).toContainText('Không có gì cần lấy lại');
  await app.screenshot('recovery-nothing');
});

/** Typing that reaches no save: the library folder is away while it is typed, the app is killed. */
async function typeAndDie(app: App, page: Page, words: string) {
  const { library } = app.folders;
  renameSync(library, `${library}-away`);
  await page.keyboard.type(words);
  await expect(page.locator('[data-save]')).toContainText('đã được cất tạm');
  await page.waitForTimeout(1000);
  await app.kill();
  renameSync(`${library}-away`, library);
}

test('typing that was never saved is put back after kill -9, and undo returns to the saved text', async ({
  app,
  page,
}) => {
  await startArticle(page, 'Bài viết dở');
  await page.keyboard.type('Đã lưu.');
  await expectSaved(page);
  await typeAndDie(app, page, ' Chưa kịp lưu.');
  app.expectComplaint(/./);

  const again = await app.start();
  await expect(recovery(again)).toContainText('1 bài còn phần chưa lưu');
  await recovery(again).getByRole('button', { name: 'Đóng' }).click();
  await expect(bodyOf(again)).toHaveText('Đã lưu. Chưa kịp lưu.');
  await expect(again.getByText('chưa kịp lưu ở lần trước')).toBeVisible();
  await bothThemes(app, 'recovery-replayed');
  await bodyOf(again).click();
  await again.keyboard.press('Control+z');
  await expect(bodyOf(again)).toHaveText('Đã lưu.');
  await again.keyboard.press('Control+Shift+z');
  await expect(bodyOf(again)).toHaveText('Đã lưu. Chưa kịp lưu.');
  await expectSaved(again);
  await again.getByRole('button', { name: 'Về bản đã lưu' }).click();
  await expect(bodyOf(again)).toHaveText('Đã lưu.');
  await expectSaved(again);
});

test('typing found beside a text saved since is shown with it, kept as a new article or put into the bin', async ({
  app,
  page,
}) => {
  await startArticle(page, 'Bài hai bản');
  await page.keyboard.type('Bản chung.');
  await expectSaved(page);
  const id = await page.evaluate(async () => {
    const query = { text: '', status: null, section: '', kind: null, offset: 0, limit: 1 };
    const rows = await window.desk.listArticles(query);
    return rows.ok ? (rows.value.rows[0]?.id ?? '') : '';
  });
  const article = await readStory(page, id);
  await page.evaluate(async (mine) => {
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Gõ từ bản cũ.' }] }];
    await window.desk.keepDraft({
      article: { ...mine, body: { type: 'doc', content } },
      base: { revision: 1, checksum: '' },
    });
  }, article);
  await app.kill();
  const earlier = { ...article, body: documentOf('Gõ từ trước nữa.') };
  const line = encodeDraft({ article: earlier, baseRevision: 1, typedAt: '2020-01-01T00:00:00.000Z' });
  writeFileSync(path.join(app.folders.library, draftFile(id, 'a'.repeat(16))), line);
  app.expectComplaint(/./);
  const again = await app.start();
  await recovery(again).getByRole('button', { name: 'Đóng' }).click();
  const found = again.getByRole('alertdialog', { name: 'Phần chưa lưu của bài này' });
  await expect(found).toContainText('Gõ từ bản cũ.');
  await expect(found).toContainText('Bản chung.');
  await bothThemes(app, 'recovery-draft');
  await found.getByRole('button', { name: 'Giữ thành bài mới' }).click();
  await expect(headlineOf(again)).toHaveValue('Bài hai bản (phần chưa lưu)');
  await expect(bodyOf(again)).toHaveText('Gõ từ bản cũ.');
  await expect(again.getByRole('option')).toHaveCount(2);

  await again.getByRole('option').filter({ hasNotText: 'phần chưa lưu' }).click();
  await expect(found).toContainText('Gõ từ trước nữa.');
  await found.getByRole('button', { name: 'Bỏ phần chưa lưu…' }).click();
  await expect(found).toContainText('lấy lại lúc nào cũng được');
  await app.screenshot('recovery-draft-discard');
  await found.getByRole('button', { name: 'Chuyển vào thùng rác' }).click();
  await expect(found).toBeHidden();
  await expect(bodyOf(again)).toHaveText('Bản chung.');
  const binned = await again.evaluate(async () => {
    const trash = await window.desk.listTrash({});
    const restored = await window.desk.restoreTrashed({ key: trash.ok ? (trash.value[0]?.key ?? '') : '' });
    return restored.ok ? restored.value.id : '';
  });
  expect(await readStory(again, binned)).toMatchObject({
    headline: 'Bài hai bản (phần chưa lưu)',
    body: { content: [{ content: [{ text: 'Gõ từ trước nữa.' }] }] },
  });
});
