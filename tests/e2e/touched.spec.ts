import type { Article } from '../../shared/article/article';
import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { newRule } from '../../shared/pageLists/listRule';
import { addStory, changeDesk, changeStory, openPage, openStory, readStory } from './stories';
import { violationsOf } from './axe';

const inspector = (page: Page) => page.locator('[data-pane="inspector"]');
const article = (id: string) => ({ type: 'article', id }) as const;

/** One story, and two that point at it. */
async function prepare(page: Page): Promise<string> {
  const id = await addStory(page, {
    headline: 'Mùa gặt ở bản Đá',
    status: 'published',
    standfirst: 'Lúa chín.',
  });
  const related = [{ target: article(id), headline: null }];
  const text = [{ type: 'text', text: 'Chợ họp từ sớm.' }];
  const body = { type: 'doc', content: [{ type: 'paragraph', content: text }] };
  await addStory(page, { headline: 'Chợ phiên vùng cao', status: 'published', related, body });
  await addStory(page, { headline: 'Đường lên bản', related });
  await openStory(page, 'Mùa gặt ở bản Đá');
  return id;
}

async function choose(page: Page, label: string, choice: string) {
  await inspector(page).getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: choice, exact: true }).click();
}

test('withdrawing a story shows which articles and lists point at it, before it is done', async ({
  app,
  page,
}) => {
  const id = await prepare(page);
  const pins = [{ target: article(id), kind: null, thumbnail: null }];
  await changeDesk(page, { listRules: [{ ...newRule('tay', 'newest'), title: 'Nên đọc', pins }] });
  await choose(page, 'Trạng thái', 'Đã gỡ');
  const asked = page.getByRole('alertdialog', { name: 'Gỡ bài này?' });
  await expect(asked).toContainText('2 bài đang dẫn đến bài này');
  await expect(asked.getByRole('listitem')).toHaveText([
    'Đường lên bản (Bản nháp)',
    'Chợ phiên vùng cao (Đã đăng)',
    'Nên đọc',
  ]);
  await expect(asked).toContainText('Bài đứng trong 1 danh sách làm bằng tay');
  await app.screenshot('withdraw');
  await page.keyboard.press('Escape');
  await expect(asked).toBeHidden();
  await openPage(page, 'Liên quan');
  await expect(inspector(page).getByRole('listitem').filter({ hasText: 'Nên đọc' })).toContainText('Ghim');
  await app.screenshot('where-used');
  await openPage(page, 'Bài');
  expect((await readStory(page, id)).status).toBe('published');

  await choose(page, 'Trạng thái', 'Đã gỡ');
  await expect(asked.getByRole('button', { name: 'Gỡ bài' })).toBeDisabled();
  await page.keyboard.type('Nguồn tin rút lời.');
  await asked.getByRole('button', { name: 'Gỡ bài' }).click();
  await expect.poll(async () => (await readStory(page, id)).status).toBe('withdrawn');
});

test('a headline that others print says which, as soon as it has the focus', async ({ app, page }) => {
  await prepare(page);
  const field = page.locator('textarea[name="headline"]');
  await field.focus();
  const note = page.getByText(
    'Đổi tít ở đây, 2 bài dẫn đến bài này đổi theo: Đường lên bản · Chợ phiên vùng cao',
  );
  await expect(note).toBeVisible();
  await app.screenshot('headline-reach');
  await page.locator('textarea[name="standfirst"]').focus();
  await expect(note).toBeHidden();
});

test('the stories that point at this one are opened from the inspector', async ({ page }) => {
  await prepare(page);
  await openPage(page, 'Liên quan');
  await inspector(page)
    .getByRole('button', { name: /^Chợ phiên vùng cao/ })
    .press('Enter');
  await expect(page.locator('textarea[name="headline"]')).toHaveValue('Chợ phiên vùng cao');
});

test('a bundle whose stories have changed since is listed, and exported again from there', async ({
  app,
  page,
}) => {
  const id = await prepare(page);
  await openStory(page, 'Chợ phiên vùng cao');
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await expect(dialog).toContainText('Chợ phiên vùng cao');
  await dialog.getByRole('button', { name: 'Xuất', exact: true }).click();
  await expect(page.getByRole('status', { name: 'Gói nằm ở' })).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Escape');

  await changeStory(page, id, { headline: 'Mùa gặt sớm', publicUrl: 'https://ben.example/mua-gat' });
  await page.keyboard.press('F1');
  await page.keyboard.type('goi da xuat');
  await page.keyboard.press('Enter');
  const stale = page.getByRole('dialog', { name: 'Gói đã xuất nay đã cũ' });
  await expect(stale.getByRole('listitem')).toHaveCount(1);
  await expect(stale).toContainText('“Mùa gặt sớm”: tít đã đổi, địa chỉ trên web đã đổi');
  await app.screenshot('stale');
  await stale.getByRole('button', { name: 'Xuất lại…' }).click();
  await expect(dialog.getByRole('button', { name: 'Xuất', exact: true })).toBeVisible();
  await expect(dialog).toContainText('Chợ phiên vùng cao');
});

test('titles of an old page become the stories they look like: offered, taken with one press, and undone', async ({
  app,
  page,
}) => {
  const target = await addStory(page, { headline: 'Hội thảo về biển đảo tại Đà Nẵng', status: 'published' });
  const other = await addStory(page, { headline: 'Khánh thành cầu ở Lào Cai', status: 'published' });
  const loose = (title: string) => ({ type: 'page', url: '', title }) as const;
  const id = await addStory(page, {
    headline: 'Trang cũ',
    related: [
      { target: loose('Hoi thao ve bien dao tai Da Nang'), headline: null },
      { target: loose('Không có trong thư viện'), headline: null },
    ],
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Mở đầu.' }] },
        {
          type: 'teaser',
          attrs: { target: loose('Khánh thành cầu ở Lào Cai'), headline: null, summary: null, photo: null },
        },
      ],
    },
  });
  await openStory(page, 'Trang cũ');
  await openPage(page, 'Liên quan');
  const offers = inspector(page).getByRole('region', { name: 'Tít giống bài trong thư viện' });
  await expect(offers.getByRole('listitem')).toHaveCount(2);
  await expect(offers).toContainText('Giống bài “Hội thảo về biển đảo tại Đà Nẵng”');
  await app.screenshot('looks-like');
  expect(await violationsOf(page)).toEqual([]);
  await offers.getByRole('button', { name: /Hội thảo/ }).press('Enter');
  const stored = async () => (await readStory(page, id)).related.map((story) => story.target);
  await expect.poll(stored).toEqual([article(target), loose('Không có trong thư viện')]);
  await expect(offers.getByRole('listitem')).toHaveCount(1);
  await inspector(page).getByRole('button', { name: 'Hoàn tác' }).click();
  await expect
    .poll(stored)
    .toEqual([loose('Hoi thao ve bien dao tai Da Nang'), loose('Không có trong thư viện')]);

  await offers.getByRole('button', { name: 'Dùng tất cả' }).click();
  const body = async () => JSON.stringify((await readStory(page, id)).body);
  await expect.poll(body).toContain(other);
  await page.locator('.ProseMirror').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(body).not.toContain(other);
  await expect.poll(stored).toEqual([article(target), loose('Không có trong thư viện')]);
});

test('titles in the page’s own lists become stories of the library too, are changed by hand and given back', async ({
  app,
  page,
}) => {
  const target = await addStory(page, { headline: 'Khánh thành cầu ở Lào Cai', status: 'published' });
  const loose = (title: string) => ({ type: 'page', url: '', title }) as const;
  const items = [loose('Khanh thanh cau o Lao Cai'), loose('Không có trong thư viện')].map((each) => ({
    target: each,
    kind: null,
    thumbnail: null,
  }));
  const pageLists: Article['pageLists'] = [{ type: 'loose', title: 'Tin khác', subsections: [], items }];
  const beside = await addStory(page, { headline: 'Đã có trong tin liên quan', status: 'published' });
  const related = [{ target: article(beside), headline: null }];
  const id = await addStory(page, { headline: 'Trang cũ', pageLists, related });
  await openStory(page, 'Trang cũ');
  await openPage(page, 'Liên quan');
  const offers = inspector(page).getByRole('region', { name: 'Tít giống bài trong thư viện' });
  await expect(offers).toContainText('Tin khác, dòng 1');
  await offers.getByRole('button', { name: /Lào Cai/ }).press('Enter');
  const first = async () => (await readStory(page, id)).pageLists[0]?.items[0]?.target;
  await expect.poll(first).toEqual(article(target));
  await offers.getByRole('button', { name: 'Hoàn tác' }).press('Enter');
  await expect.poll(first).toEqual(items[0]?.target);

  await openPage(page, 'Kiểm tra');
  await inspector(page)
    .getByRole('row', { name: /“Tin khác” có 2 tít chưa có địa chỉ/ })
    .press('Enter');
  const list = inspector(page).getByRole('region', { name: 'Khối tin riêng của trang này' });
  await expect(list.getByRole('row', { name: 'Khanh thanh cau o Lao Cai' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await list.getByRole('textbox', { name: 'Địa chỉ trang' }).fill('https://khac.example/1');
  await list.getByRole('textbox', { name: 'Tên in trên trang' }).fill('Tin cũ');
  const stored = async () => (await readStory(page, id)).pageLists;
  const named = { target: { ...items[1]?.target, url: 'https://khac.example/1' } };
  await expect.poll(stored).toMatchObject([{ title: 'Tin cũ', items: [items[0], named] }]);
  await list.getByRole('row', { name: 'Không có trong thư viện' }).focus();
  await page.keyboard.press('Control+Shift+K');
  const picker = page.getByRole('dialog', { name: 'Thêm tin bài vào khối tin riêng của trang' });
  const pick = async (headline: string, said: RegExp) => {
    await picker.getByRole('combobox').fill(headline);
    await expect(picker.getByRole('option').first()).toContainText(headline);
    await picker.getByRole('combobox').press('Enter');
    await expect(picker.getByRole('status').last()).toHaveText(said);
  };
  await pick('Đã có trong tin liên quan', /^Không thêm .* đã có ở chỗ khác trên trang/);
  await app.screenshot('own-list-picker');
  await pick('Khánh thành cầu ở Lào Cai', /^Đã thêm/);
  await page.keyboard.press('Escape');
  await expect.poll(stored).toMatchObject([{ items: [items[0], named, { target: article(target) }] }]);
  await expect(list.getByRole('row', { name: 'Không có trong thư viện' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await stored())[0]?.items).toEqual([items[0], { ...items[1], ...named }]);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(stored).toMatchObject([{ items: [named, items[0]] }]);
  await app.screenshot('own-lists');
  expect(await violationsOf(page)).toEqual([]);
  await list.getByRole('row', { name: 'Không có trong thư viện' }).press('Delete');
  await expect.poll(stored).toMatchObject([{ items: [items[0]] }]);
  await list.getByRole('button', { name: 'Bỏ khối này' }).press('Enter');
  await expect.poll(stored).toEqual([]);
  await list.getByRole('button', { name: 'Hoàn tác' }).press('Enter');
  await expect.poll(stored).toMatchObject([{ title: 'Tin cũ', items: [items[0]] }]);
});
