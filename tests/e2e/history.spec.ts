import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Article, DocumentNode } from '../../shared/article/article';
import type { DeskBridge } from '../../shared/desk';
import { type App, expect, test } from './app';
import { violationsOf } from './axe';
import { makePhoto } from './dropFiles';
import { bodyOf, expectSaved, headlineOf, pasteHtml, startArticle } from './editing';
import { addPhoto, addStory, openStory, readStory } from './stories';

declare const window: { readonly desk: DeskBridge };

const one = 'Sáng sớm, bà con ra bến chờ chuyến đò đầu năm.';
const two = 'Chuyến đò chở rau, thuốc và thư cập bến lúc rạng sáng.';
const three = 'Ai cũng vui vì Tết đã gần lắm rồi.';

const history = (page: Page) => page.locator('[data-pane="history"]');
const entries = (page: Page) => history(page).getByRole('option');
const changes = (page: Page) => history(page).locator('[data-change]');
const button = (page: Page, name: string | RegExp) => history(page).getByRole('button', { name });
const restored = (page: Page) => history(page).getByText('Đã khôi phục.');

async function openHistory(page: Page) {
  await page.keyboard.press('Control+Shift+H');
  await expect(entries(page).first()).toBeVisible();
}

async function closeHistory(page: Page) {
  await page.keyboard.press('Escape');
  await expect(history(page)).toBeHidden();
}

/** Names the version on disk, so that no thinning takes it. */
async function nameNewest(page: Page, name: string) {
  await openHistory(page);
  await entries(page).first().click();
  await button(page, 'Đặt tên…').click();
  await page.getByRole('textbox', { name: 'Tên' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(entries(page).filter({ hasText: name })).toBeVisible();
  await closeHistory(page);
}

/** Three paragraphs, saved and named; then one is gone, one is longer and the headline is another. */
async function writeTwice(page: Page) {
  await startArticle(page, 'Chuyến đò đầu năm');
  await page.keyboard.type(one);
  await page.keyboard.press('Enter');
  await page.keyboard.type(two);
  await page.keyboard.press('Enter');
  await page.keyboard.type(three);
  await page.keyboard.press('Control+s');
  await expectSaved(page);
  await nameNewest(page, 'Bản gửi duyệt');
  await bodyOf(page).getByText(two).click({ clickCount: 3 });
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await bodyOf(page).getByText(three).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Trẻ con cười vang.');
  await headlineOf(page).fill('Chuyến đò cuối năm');
}

async function openNamed(page: Page) {
  await openHistory(page);
  await entries(page).filter({ hasText: 'Bản gửi duyệt' }).click();
  await expect(changes(page).first()).toBeVisible();
}

const textOf = async (page: Page) => (await bodyOf(page).locator('p').allTextContents()).filter(Boolean);

test('compares a named version with the text now, typing not yet saved included, by keyboard', async ({
  app,
  page,
}) => {
  await writeTwice(page);
  await openNamed(page);
  await expect(changes(page)).toHaveCount(3);
  await expect(history(page).locator('ins').filter({ hasText: 'cuối' })).toBeVisible();
  await expect(history(page).locator('del').filter({ hasText: 'đầu' }).first()).toBeVisible();
  await app.screenshot('history');

  await page.keyboard.press('F7');
  await expect(changes(page).nth(0)).toBeFocused();
  await page.keyboard.press('F7');
  await expect(changes(page).nth(1)).toBeFocused();
  await page.keyboard.press('Shift+F7');
  await expect(changes(page).nth(0)).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.locator('[data-pane="list"]').locator(':focus')).toBeVisible();
  await page.keyboard.press('F6');
  await expect(history(page).locator(':focus')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(history(page)).toBeHidden();
  await expect(bodyOf(page)).toBeVisible();
});

test('brings one paragraph back and nothing else, and Ctrl+Z takes it out again', async ({ page }) => {
  await writeTwice(page);
  await openNamed(page);
  await button(page, 'Lấy lại như bản cũ: Đoạn văn · Bỏ').click();
  await expect(restored(page)).toBeVisible();
  await expect(changes(page)).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(changes(page)).toHaveCount(3);
  await page.keyboard.press('Control+Shift+z');
  await expect(changes(page)).toHaveCount(2);
  await closeHistory(page);
  expect(await textOf(page)).toEqual([one, two, `${three} Trẻ con cười vang.`]);
  await expect(headlineOf(page)).toHaveValue('Chuyến đò cuối năm');

  await bodyOf(page).click();
  await page.keyboard.press('Control+z');
  expect(await textOf(page)).toEqual([one, `${three} Trẻ con cười vang.`]);
});

test('brings a whole version back in place, keeps the text before it, and one undo takes all of it back', async ({
  app,
  page,
}) => {
  await writeTwice(page);
  await openNamed(page);
  await button(page, 'Khôi phục cả bản này').click();
  await expect(restored(page)).toBeVisible();
  await expect(history(page).getByText('Hai bản giống hệt nhau.')).toBeVisible();
  await expect(entries(page).filter({ hasText: 'Trước khi khôi phục' })).toBeVisible();
  await app.screenshot('history-restored');
  await button(page, 'Hoàn tác').click();
  await expect(changes(page)).toHaveCount(3);
  await button(page, 'Khôi phục cả bản này').click();
  await expect(history(page).getByText('Hai bản giống hệt nhau.')).toBeVisible();
  await closeHistory(page);
  expect(await textOf(page)).toEqual([one, two, three]);
  await expect(headlineOf(page)).toHaveValue('Chuyến đò đầu năm');
  await expectSaved(page);

  await bodyOf(page).click();
  await page.keyboard.press('Control+z');
  expect(await textOf(page)).toEqual([one, `${three} Trẻ con cười vang.`]);
  await expect(headlineOf(page)).toHaveValue('Chuyến đò cuối năm');
  await expectSaved(page);
});

test('keeps the text before a large paste, into the standfirst too', async ({ app, page }) => {
  await startArticle(page, 'Bài dán');
  await page.keyboard.type(one);
  const html = Array.from({ length: 25 }, (_, number) => `<p>Đoạn dán số ${number}.</p>`).join('');
  await pasteHtml(bodyOf(page), html, 'Đoạn dán');
  await expect(bodyOf(page).locator('p')).toHaveCount(25);
  await page.keyboard.press('Control+s');
  await expectSaved(page);
  await openHistory(page);
  const before = entries(page).filter({ hasText: 'Trước khi dán đoạn dài' });
  await expect(before).toBeVisible();
  await before.click();
  await button(page, 'Khôi phục cả bản này').click();
  await expect(restored(page)).toBeVisible();
  await closeHistory(page);
  expect(await textOf(page)).toEqual([one]);
  const standfirst = page.locator('textarea[name="standfirst"]');
  await standfirst.fill('Sapo cũ');
  await app.electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), 'ba '.repeat(600));
  for (const key of ['a', 'v', 's']) await page.keyboard.press(`Control+${key}`);
  await expectSaved(page);
  await openHistory(page);
  await before.first().click();
  await expect(changes(page).filter({ hasText: 'Sapo' })).toContainText('Sapo cũ');
});

const paragraph = (text: string): DocumentNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const figure = (photo: string, caption: string, alt: string): DocumentNode => ({
  type: 'figure',
  attrs: { photo, alt },
  content: [{ type: 'text', text: caption }],
});
const credit = (photographer: string, agency: string) => ({
  photographer,
  agency,
  issuedBy: '',
  isArchive: false,
});

test('keeps an article of one photo alone, without a caption, before a large paste', async ({ page }) => {
  const photo = await addPhoto(page, await makePhoto('mot.jpg', {}), credit('Lan Anh', 'TTXVN'));
  const alone = { type: 'doc', content: [{ type: 'figure', attrs: { photo, alt: '' } }] };
  await addStory(page, { headline: 'Chỉ có ảnh', body: alone });
  await openStory(page, 'Chỉ có ảnh');
  const html = Array.from({ length: 25 }, (_, number) => `<p>Đoạn dán số ${number}.</p>`).join('');
  await pasteHtml(bodyOf(page), html, 'Đoạn dán');
  await page.keyboard.press('Control+s');
  await expectSaved(page);
  await openHistory(page);
  await expect(entries(page).filter({ hasText: 'Trước khi dán đoạn dài' })).toBeVisible();
});

/** As another session would: the version on disk is named, then everything of the article changes. */
function changeStory(page: Page, id: string, photo: string, change: Partial<Article>) {
  const changed = { change, credit: { photoId: photo, change: { credit: credit('Lan Anh', 'AFP') } } };
  return page.evaluate(
    async ({ storyId, story }) => {
      const opened = await window.desk.openArticle({ id: storyId });
      if (!opened.ok || opened.value.status !== 'opened') throw new Error('not opened');
      const { article, revision, checksum } = opened.value.stored;
      const milestone = { type: 'named', name: 'Bản gửi duyệt' } as const;
      const marked = await window.desk.markVersion({ id: storyId, revision, milestone });
      if (!marked.ok) throw new Error(marked.problem.code);
      await window.desk.editPhoto(story.credit);
      const next = { ...article, ...story.change };
      const saved = await window.desk.saveArticle({ article: next, base: { revision, checksum } });
      if (!saved.ok) throw new Error(saved.problem.code);
    },
    { storyId: id, story: changed },
  );
}

const remarked = (words: string): DocumentNode => {
  const attrs = { id: '9'.repeat(32), by: 'lan', at: '2026-11-23T01:00:00.000Z', text: 'Hỏi lại bến đò' };
  return { type: 'text', text: words, marks: [{ type: 'comment', attrs }] };
};

async function prepareStory(page: Page): Promise<string> {
  const first = await addPhoto(
    page,
    await makePhoto('mot.jpg', { color: '#2a5a8a' }),
    credit('Lan Anh', 'TTXVN'),
  );
  const second = await addPhoto(
    page,
    await makePhoto('hai.jpg', { color: '#8a3a2a' }),
    credit('Minh', 'TTXVN'),
  );
  const linked = await addStory(page, { headline: 'Tàu chở quà Tết ra đảo', status: 'published' });
  const other = await addStory(page, { headline: 'Lớp học trên đảo nhỏ', status: 'published' });
  const related = (id: string) => ({ target: { type: 'article' as const, id }, headline: null });
  const id = await addStory(page, {
    headline: 'Đảo nhỏ đón chuyến đò đầu năm',
    standfirst: 'Chuyến đò chở rau, thuốc và thư cập bến.',
    tags: ['đảo', 'Tết'],
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [remarked('Sáng sớm'), { type: 'text', text: one.slice(8) }] },
        figure(first, 'Bà con chờ đò trên bến.', 'Bến gỗ'),
        paragraph(two),
        paragraph(three),
      ],
    },
    related: [{ ...related(linked), summary: 'Tàu rời bến từ sớm.' }],
  });
  await changeStory(page, id, first, {
    headline: 'Đảo nhỏ đón chuyến tàu đầu năm',
    tags: ['đảo', 'Tết', 'Trường Sa'],
    status: 'inReview',
    body: {
      type: 'doc',
      content: [
        paragraph(three),
        paragraph(one),
        figure(first, 'Bà con đợi đò trên bến cảng.', 'Bến gỗ lúc sáng sớm'),
        paragraph(two.replace('thư', 'thư nhà')),
        figure(second, 'Đò cập bến.', 'Con đò'),
      ],
    },
    related: [related(other), { ...related(linked), summary: 'Tàu rời bến lúc rạng sáng.' }],
  });
  await openStory(page, 'Đảo nhỏ đón chuyến tàu đầu năm');
  return id;
}

async function look(app: App, name: string) {
  const { page } = app;
  await app.screenshot(name);
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await app.screenshot(`${name}-dark`);
  expect(await violationsOf(page)).toEqual([]);
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
}

test('shows photos, captions, credits, related stories and fields, and brings each back', async ({
  app,
  page,
}) => {
  const id = await prepareStory(page);
  await openNamed(page);
  const parts = ['Thông tin bài', 'Nội dung', 'Ảnh', 'Tin bài liên quan', 'Ghi chú cho đồng nghiệp'];
  for (const name of parts) await expect(history(page).getByRole('region', { name })).toBeVisible();
  await expect(changes(page).filter({ hasText: 'Tóm tắt ở bài này' })).toContainText('lúc rạng sáng');
  await expect(changes(page).filter({ hasText: 'ở chữ “Sáng sớm”' })).toContainText('Hỏi lại bến đò');
  await expect(entries(page).first().getByRole('img', { name: 'Chuyển chỗ đoạn văn' })).toBeVisible();
  await look(app, 'history-all');
  await history(page).getByRole('region', { name: 'Tin bài liên quan' }).scrollIntoViewIfNeeded();
  await look(app, 'history-photos');

  await button(page, 'Lấy lại như bản cũ: Nguồn ảnh · Sửa').click();
  await expect(restored(page)).toBeVisible();
  await button(page, 'Lấy lại cả danh sách cũ').click();
  await expect(history(page).getByRole('region', { name: 'Tin bài liên quan' })).toBeHidden();
  await button(page, 'Lấy lại như bản cũ: Từ khóa').click();
  const moves = button(page, 'Đưa về chỗ cũ: Đoạn văn · Chuyển chỗ');
  const before = await moves.count();
  await moves.first().click();
  await expect.poll(() => moves.count()).toBeLessThan(before);
  await expect.poll(async () => (await readStory(page, id)).tags).toEqual(['đảo', 'Tết']);
  expect((await readStory(page, id)).related).toHaveLength(1);
  expect((await readStory(page, id)).headline).toBe('Đảo nhỏ đón chuyến tàu đầu năm');
  await button(page, 'Khôi phục cả bản này').click();
  await expect(history(page).getByText('Hai bản giống hệt nhau.')).toBeVisible();
  await expect.poll(async () => (await readStory(page, id)).status).toBe('draft');
  await expectSaved(page);
  await expect(page.getByRole('listbox', { name: 'Các bài' }).getByText('Bản nháp')).toBeVisible();
});

/** Fields go back in the same step as the credit. */
test('a version brings back the credit of a photo that the text no longer shows', async ({ page }) => {
  const photo = await addPhoto(page, await makePhoto('mot.jpg', {}), credit('Lan Anh', 'TTXVN'));
  const body = (...content: readonly DocumentNode[]) => ({ type: 'doc', content });
  const shown = body(paragraph(one), figure(photo, 'Bà con chờ đò trên bến.', 'Bến gỗ'));
  const id = await addStory(page, { headline: 'Chuyến đò đầu năm', body: shown });
  await changeStory(page, id, photo, { headline: 'Chuyến đò cuối năm', body: body(paragraph(one)) });
  await openStory(page, 'Chuyến đò cuối năm');
  await openNamed(page);
  await button(page, 'Khôi phục cả bản này').click();
  await expect(history(page).getByText('Hai bản giống hệt nhau.')).toBeVisible();
  const creditNow = () =>
    page.evaluate(async (photoId) => {
      const read = await window.desk.readPhotos({ ids: [photoId] });
      return read.ok ? read.value[0]?.credit : read.problem;
    }, photo);
  await expect.poll(creditNow).toEqual(credit('Lan Anh', 'TTXVN'));
  await page.keyboard.press('Control+z');
  await expect.poll(creditNow).toEqual(credit('Lan Anh', 'AFP'));
});

test('compares any two versions, and restores parts only into the article as it is now', async ({ page }) => {
  await prepareStory(page);
  await openHistory(page);
  await entries(page).first().click();
  await expect(history(page).getByText('Hai bản giống hệt nhau.')).toBeVisible();
  await button(page, /So với/).click();
  await page.getByRole('option', { name: 'Bản ngay trước đó' }).click();
  await expect(history(page).getByText('11 chỗ khác nhau')).toBeVisible();
  await expect(button(page, /Lấy lại như bản cũ/)).toHaveCount(0);
  await button(page, /So với/).click();
  await page.getByRole('option', { name: '· Bản gửi duyệt' }).click();
  await expect(history(page).getByText('11 chỗ khác nhau')).toBeVisible();
});

test('fits a small window and large text, in both languages', async ({ app, page }) => {
  // Ten pictures and twenty keys: a machine shared with others takes its time.
  test.slow();
  await prepareStory(page);
  await openNamed(page);
  await app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setMinimumSize(800, 600);
    window?.setSize(800, 700);
  });
  await expect.poll(() => page.evaluate(() => document.documentElement.clientWidth)).toBeLessThan(820);
  await look(app, 'history-small');
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('Control+=');
  await look(app, 'history-small-large');
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1440, 900));
  await page.waitForTimeout(300);
  await look(app, 'history-large');
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('Control+-');
  await page.getByRole('button', { name: 'Ngôn ngữ giao diện' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(history(page).getByRole('heading', { name: 'Article history' })).toBeVisible();
  await look(app, 'history-english');
  const overflows = await history(page).evaluate((pane) => pane.scrollWidth > pane.clientWidth);
  expect(overflows).toBe(false);
});

test('a name that could not be kept stays in its field, with the reason', async ({ app, page }) => {
  await startArticle(page, 'Chuyến đò đầu năm');
  await page.keyboard.press('Control+s');
  await expectSaved(page);
  await openHistory(page);
  await entries(page).first().click();
  const versions = path.join(app.folders.library, 'history');
  const folder = path.join(versions, readdirSync(versions)[0] ?? '');
  await button(page, 'Đặt tên…').click();
  const name = page.getByRole('textbox', { name: 'Tên' });
  await name.fill('Bản gửi duyệt');
  // Root may write everywhere but where the file system itself forbids it.
  const [program, lock, unlock] =
    process.getuid?.() === 0 ? ['chattr', '+i', '-i'] : ['chmod', '0500', '0700'];
  execFileSync(program, [lock, folder]);
  try {
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Không có quyền/)).toBeVisible();
    await expect(name).toHaveValue('Bản gửi duyệt');
  } finally {
    execFileSync(program, [unlock, folder]);
  }
  await name.press('Enter');
  await expect(entries(page).filter({ hasText: 'Bản gửi duyệt' })).toBeVisible();
});
