import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { addStory, openPage, openStory, readStory } from './stories';

const headlines = [
  'Hội thảo về biển đảo tại Đà Nẵng',
  'Khánh thành cầu đường bộ ở Lào Cai',
  'Giao lưu thanh niên Việt Nam - Lào',
  'Dương Thị Hoa nhận giải thưởng quốc tế',
];

const relatedList = (page: Page) => page.getByRole('grid', { name: 'Tin bài liên quan' });
const rows = (page: Page) => relatedList(page).getByRole('row');
const picker = (page: Page) => page.getByRole('dialog', { name: 'Thêm tin bài liên quan' });
const search = (page: Page) => picker(page).getByRole('combobox');

async function prepare(page: Page): Promise<string> {
  for (const headline of headlines) await addStory(page, { headline, status: 'published' });
  const id = await addStory(page, { headline: 'Bài đang viết' });
  await openStory(page, 'Bài đang viết');
  await openPage(page, 'Liên quan');
  return id;
}

/** Adds by the keyboard alone: type, Enter. */
async function pick(page: Page, typed: string, headline: string) {
  await search(page).fill(typed);
  await expect(picker(page).getByRole('option').first()).toContainText(headline);
  await search(page).press('Enter');
  await expect(picker(page).getByRole('status').last()).toHaveText(`Đã thêm “${headline}”`);
}

async function addAll(page: Page) {
  await page.keyboard.press('Control+Shift+K');
  for (const headline of headlines.slice(0, 3)) await pick(page, headline, headline);
  await page.keyboard.press('Escape');
  await expect(picker(page)).toBeHidden();
}

const relatedOnDisk = async (page: Page, id: string) => (await readStory(page, id)).related;

test('the picker finds stories with and without marks, and shows the newest first', async ({ page }) => {
  await prepare(page);
  await page.keyboard.press('Control+Shift+K');
  await expect(search(page)).toBeFocused();
  const options = picker(page).getByRole('option');
  await expect(options).toHaveCount(headlines.length);
  await expect(options.first()).toContainText('Dương Thị Hoa');
  await expect(picker(page)).not.toContainText('Bài đang viết');

  await search(page).fill('hoi thao bien dao');
  await expect(options).toHaveCount(1);
  await expect(options).toContainText('Hội thảo về biển đảo tại Đà Nẵng');

  await search(page).fill('đường');
  await expect(options).toHaveCount(1);
  await expect(options).toContainText('cầu đường bộ');
  await search(page).fill('duong');
  await expect(options).toHaveCount(2);

  await search(page).fill('không có bài nào thế này');
  await expect(picker(page)).toContainText('Không thấy tin bài nào khớp');
});

test('related stories are added by keyboard, several at once, and kept on disk', async ({ app, page }) => {
  const id = await prepare(page);
  await addAll(page);
  await expect(rows(page)).toHaveCount(3);
  await app.screenshot('related');
  await expect.poll(async () => (await relatedOnDisk(page, id)).length).toBe(3);
});

test('Alt and the arrows move a story, Ctrl+Z brings it back, Delete takes it out', async ({ page }) => {
  const id = await prepare(page);
  await addAll(page);
  await rows(page).nth(2).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows(page).nth(1)).toContainText('Giao lưu');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows(page).nth(0)).toContainText('Giao lưu');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows(page).nth(1)).toContainText('Giao lưu');
  await page.keyboard.press('Control+z');
  await expect(rows(page).nth(0)).toContainText('Giao lưu');
  await page.keyboard.press('Control+Shift+z');
  await expect(rows(page).nth(1)).toContainText('Giao lưu');

  await page.keyboard.press('Delete');
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(rows(page)).toHaveCount(3);
  await expect.poll(async () => (await relatedOnDisk(page, id)).length).toBe(3);
});

test('a story is dragged with the mouse', async ({ page }) => {
  await prepare(page);
  await addAll(page);
  const handle = rows(page).nth(0).getByRole('button', { name: /^Kéo/ });
  const [from, to] = [await handle.boundingBox(), await rows(page).nth(2).boundingBox()];
  if (from === null || to === null) throw new Error('the rows are not on the screen');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + to.height / 2, { steps: 8 });
  await page.mouse.move(to.x + 40, to.y + to.height - 3, { steps: 8 });
  await page.mouse.up();
  await expect(rows(page).nth(2)).toContainText('Hội thảo');
});

test('a story is dragged with the keyboard by its handle', async ({ page }) => {
  await prepare(page);
  await addAll(page);
  await rows(page).nth(0).getByRole('button', { name: /^Kéo/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(rows(page).nth(0)).toContainText('Khánh thành');
});

test('an outside page is added by its address and a title typed by hand', async ({ page }) => {
  const id = await prepare(page);
  await page.keyboard.press('Control+Shift+K');
  await picker(page).getByRole('tab', { name: 'Trang ngoài' }).click();
  await page.getByLabel('Địa chỉ trang').fill('javascript:alert(1)');
  await page.getByLabel('Tít của trang').fill('Trang của bạn');
  await page.getByLabel('Tít của trang').press('Enter');
  await expect(picker(page)).toContainText('Địa chỉ này không dùng được');
  await page.getByLabel('Địa chỉ trang').fill('https://bao.example/tin-1');
  await page.getByLabel('Địa chỉ trang').press('Enter');
  await expect(picker(page).getByRole('status').last()).toHaveText('Đã thêm “Trang của bạn”');
  await page.keyboard.press('Escape');
  await expect(rows(page)).toContainText(['Trang ngoài']);
  await expect(rows(page)).toContainText(['bao.example']);
  await expect
    .poll(async () => (await relatedOnDisk(page, id)).map(({ target }) => target))
    .toEqual([{ type: 'page', url: 'https://bao.example/tin-1', title: 'Trang của bạn' }]);
});

test('a story may have another headline in this place, and gets its own back', async ({ page }) => {
  const id = await prepare(page);
  await addAll(page);
  await rows(page).nth(0).getByRole('button', { name: 'Đổi tít ở chỗ này' }).click();
  await page.getByLabel('Tít dùng ở chỗ này').fill('Hội thảo biển đảo');
  await page.getByRole('button', { name: 'Dùng tít này' }).click();
  await expect(rows(page).nth(0)).toContainText('Tít riêng');
  await expect.poll(async () => (await relatedOnDisk(page, id))[0]?.headline).toBe('Hội thảo biển đảo');

  await rows(page).nth(0).getByRole('button', { name: 'Đổi tít ở chỗ này' }).click();
  await page.getByRole('button', { name: 'Trả về tít gốc' }).click();
  await expect(rows(page).nth(0)).not.toContainText('Tít riêng');
  await expect.poll(async () => (await relatedOnDisk(page, id))[0]?.headline).toBeNull();
});

test('a teaser and a link come from the same picker', async ({ page }) => {
  const id = await prepare(page);
  const body = page.locator('.ProseMirror');
  await body.click();
  await page.keyboard.type('Đọc thêm ');
  await page.keyboard.press('Control+k');
  const linkPicker = page.getByRole('dialog', { name: 'Liên kết đến tin bài' });
  await linkPicker.getByRole('combobox').fill('giao luu');
  await expect(linkPicker.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(body.locator('a')).toHaveText('Giao lưu thanh niên Việt Nam - Lào');

  await page.keyboard.press('Control+Shift+J');
  const teaserPicker = page.getByRole('dialog', { name: 'Chèn hộp tin liên quan' });
  await teaserPicker.getByRole('combobox').fill('hội thảo');
  await expect(teaserPicker.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect.poll(async () => JSON.stringify((await readStory(page, id)).body)).toContain('"teaser"');
});
