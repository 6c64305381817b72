import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { addStory, openPage, openStory, readStory } from './stories';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const bodyOf = (text: string) => ({ type: 'doc', content: [paragraph(text)] });
const kiln = bodyOf('Men lam phải nung ba ngày trong lò củi, thợ gốm mới dỡ mẻ. Lửa già thì men chảy.');
const longAgo = '2019-03-01T02:00:00.000Z';

const picker = (page: Page) => page.getByRole('dialog', { name: 'Thêm tin bài liên quan' });
const search = (page: Page) => picker(page).getByRole('combobox');
const options = (page: Page) => picker(page).getByRole('option');
const filter = (page: Page, name: string) => picker(page).getByRole('button', { name });

/** The story about kilns is the oldest: only its likeness can bring it to the top. */
async function prepare(page: Page): Promise<string> {
  await addStory(page, {
    headline: 'Làng Thổ Lam đỏ lửa trở lại',
    status: 'published',
    section: 'van-hoa',
    body: kiln,
    tags: ['làng nghề'],
    publishedAt: longAgo,
  });
  await addStory(page, { headline: 'Giá gạo tuần này', status: 'published', section: 'kinh-te' });
  await addStory(page, { headline: 'Tàu cá về bến', status: 'draft', kind: 'feature', section: 'thoi-su' });
  const id = await addStory(page, {
    headline: 'Thợ gốm trẻ học nung lò củi',
    body: kiln,
    tags: ['Làng nghề'],
    section: 'van-hoa',
  });
  await openStory(page, 'Thợ gốm trẻ học nung lò củi');
  return id;
}

/** Opens a filter by the keyboard alone and takes the choice of that name. */
async function choose(page: Page, name: string, choice: string) {
  await filter(page, name).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: choice, exact: true }).click();
}

test('one key opens the picker on the story most like the open one, and says why', async ({ app, page }) => {
  const id = await prepare(page);
  await page.keyboard.press('Control+Shift+K');
  await expect(search(page)).toBeFocused();
  await expect(options(page).first()).toContainText('Làng Thổ Lam đỏ lửa trở lại');
  await expect(options(page).first()).toContainText('Gợi ý: cùng từ khóa: Làng nghề');
  await expect(options(page).first()).toContainText('cùng mục');
  await expect(options(page)).toHaveCount(3);
  await expect(options(page).nth(1)).not.toContainText('Gợi ý');
  await app.screenshot('picker');

  await page.keyboard.press('Enter');
  await expect(options(page).first()).toContainText('Đã có trong danh sách');
  await page.keyboard.press('Escape');
  await expect
    .poll(async () => (await readStory(page, id)).related.map(({ target }) => target.type))
    .toEqual(['article']);

  await page.keyboard.press('Control+Shift+K');
  await expect(options(page)).toHaveCount(3);
  await expect(picker(page)).not.toContainText('Gợi ý');
});

test('what is typed takes the place of the suggestions, and gives it back', async ({ page }) => {
  await prepare(page);
  await page.keyboard.press('Control+Shift+K');
  await expect(options(page).first()).toContainText('Gợi ý');
  await page.keyboard.type('gia gao');
  await expect(options(page)).toHaveCount(1);
  await expect(options(page)).toContainText('Giá gạo tuần này');
  await search(page).fill('');
  await expect(options(page).first()).toContainText('Gợi ý');
});

test('stories are filtered by section, kind, status and date, each by the keyboard', async ({ page }) => {
  await prepare(page);
  await page.keyboard.press('Control+Shift+K');
  await expect(options(page)).toHaveCount(3);
  await page.keyboard.press('Tab');
  await expect(filter(page, 'Chuyên mục')).toBeFocused();

  await choose(page, 'Chuyên mục', 'Kinh tế');
  await expect(options(page)).toHaveCount(1);
  await expect(options(page)).toContainText('Giá gạo tuần này');
  await choose(page, 'Chuyên mục', 'Mọi chuyên mục');
  await choose(page, 'Thể loại', 'Bài');
  await expect(options(page)).toContainText(['Tàu cá về bến']);
  await choose(page, 'Trạng thái', 'Đã đăng');
  await expect(picker(page)).toContainText('Không có tin bài nào trong điều kiện lọc này');
  await choose(page, 'Thể loại', 'Mọi thể loại');
  await expect(options(page)).toHaveCount(2);
  await choose(page, 'Ngày', '7 ngày qua');
  await expect(options(page)).toHaveCount(1);
  await expect(options(page)).toContainText('Giá gạo tuần này');
  await choose(page, 'Ngày', 'Mọi ngày');
  await expect(options(page).first()).toContainText('Làng Thổ Lam');
});

test('the related page says which stories point at this one, as soon as they do', async ({ page }) => {
  const id = await prepare(page);
  await openPage(page, 'Liên quan');
  const inspector = page.locator('[data-pane="inspector"]');
  await expect(inspector).toContainText('Chưa có bài nào dẫn đến bài này');
  await addStory(page, {
    headline: 'Bài dẫn đến thợ gốm',
    related: [{ target: { type: 'article', id }, headline: null }],
  });
  const list = inspector.getByRole('region', { name: 'Các bài dẫn đến bài này' });
  await expect(list.getByRole('listitem')).toHaveText(['Bài dẫn đến thợ gốmBản nháp']);
});

test('the public address of a story is that story, pasted in the search or as an outside page', async ({
  page,
}) => {
  const id = await prepare(page);
  const publicUrl = 'https://bao.example/men-lam.html';
  const story = await addStory(page, { headline: 'Men lam lên đường', status: 'published', publicUrl });
  await page.keyboard.press('Control+Shift+K');
  await expect(search(page)).toBeFocused();
  await page.keyboard.insertText('https://www.bao.example/men-lam.html?utm_source=zalo');
  await expect(options(page)).toHaveText([/Men lam lên đường/]);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('https://bao.example/khac.html');
  await expect(options(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await picker(page).getByLabel('Địa chỉ trang (URL)').fill(`${publicUrl}#cuoi`);
  await picker(page).getByLabel('Tít của trang').fill('Gõ tay');
  await page.keyboard.press('Enter');
  await expect(picker(page)).toContainText('Đã thêm “Men lam lên đường”');
  await page.keyboard.press('Escape');
  await expect
    .poll(async () => (await readStory(page, id)).related.map(({ target }) => target))
    .toEqual([{ type: 'article', id: story }]);
});
