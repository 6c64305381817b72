import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { noCredit } from '../../shared/article/photo';
import { dropFiles, makePhoto } from './dropFiles';
import { addPhoto, addStory, openPage, openStory, readStory } from './stories';

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

/** Into the field that holds the focus, as Ctrl+V does. */
const paste = (page: Page, text: string, html = '') =>
  page.evaluate(
    (copied) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', copied.text);
      if (copied.html !== '') clipboardData.setData('text/html', copied.html);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    { text, html },
  );

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
  await page.getByLabel('Địa chỉ trang').fill('https://www.bao.example/tin-1/#binh-luan');
  await page.getByLabel('Tít của trang').fill('Gõ lần nữa');
  await page.getByLabel('Tít của trang').press('Enter');
  await expect(picker(page).getByRole('status').last()).toHaveText(/Không thêm “Gõ lần nữa”.* đã có/);
  await page.keyboard.press('Escape');
  await expect(rows(page)).toContainText(['Trang ngoài']);
  await expect(rows(page)).toContainText(['bao.example']);
  await expect
    .poll(async () => (await relatedOnDisk(page, id)).map(({ target }) => target))
    .toEqual([{ type: 'page', url: 'https://bao.example/tin-1', title: 'Trang của bạn' }]);
});

const here = (page: Page) => page.getByRole('dialog', { name: 'Cách in ở chỗ này' });

test('a story has its own headline, summary and picture in this place, shown as such and reset by one key', async ({
  app,
  page,
}) => {
  const id = await prepare(page);
  const photo = await addPhoto(page, await makePhoto('ben.jpg'), { ...noCredit, agency: 'TTXVN' });
  await addAll(page);
  await rows(page).nth(0).focus();
  await page.keyboard.press('Enter');
  await expect(here(page).getByLabel('Tít dùng ở chỗ này')).toBeFocused();
  await expect(here(page)).toContainText('Như bài gốc.');
  await here(page).getByLabel('Tít dùng ở chỗ này').fill('Hội thảo biển đảo');
  await expect(here(page)).toContainText('Khác bài gốc. Bài gốc: Hội thảo về biển đảo tại Đà Nẵng');
  await here(page).getByLabel('Lời dẫn dùng ở chỗ này').fill('Một ngày, hai phiên.');
  await here(page).getByRole('button', { name: 'Chọn trong kho ảnh…' }).click();
  await page.keyboard.type('TTXVN');
  await expect(here(page).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(here(page).getByRole('button', { name: 'Bỏ ảnh' })).toBeVisible();
  await app.screenshot('placement');
  await here(page).getByRole('button', { name: 'Dùng ở chỗ này' }).click();
  for (const mark of ['Tít riêng', 'Lời dẫn riêng', 'Ảnh riêng'])
    await expect(rows(page).nth(0)).toContainText(mark);
  const words = { headline: 'Hội thảo biển đảo', summary: 'Một ngày, hai phiên.', photo };
  await expect.poll(async () => (await relatedOnDisk(page, id))[0]).toMatchObject(words);

  await rows(page).nth(0).focus();
  await page.keyboard.press('Control+Shift+R');
  await expect(rows(page).nth(0)).not.toContainText('riêng');
  await page.keyboard.press('Control+z');
  await expect(rows(page).nth(0)).toContainText('Tít riêng');
  await page.keyboard.press('Control+Shift+R');
  await expect
    .poll(async () => (await relatedOnDisk(page, id))[0])
    .toEqual({ target: { type: 'article', id: expect.any(String) as unknown }, headline: null });
});

test('a teaser has its own words and picture too, as steps of the text’s undo history', async ({ page }) => {
  const id = await prepare(page);
  const photo = await addPhoto(page, await makePhoto('ben.jpg'), { ...noCredit, agency: 'TTXVN' });
  await page.locator('.ProseMirror').click();
  await page.keyboard.press('Control+Shift+J');
  await page.keyboard.type('hội thảo');
  const teaserPicker = page.getByRole('dialog', { name: 'Chèn hộp tin liên quan' });
  await expect(teaserPicker.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  const box = page.locator('[data-teaser]');
  await box.getByRole('textbox').first().focus();
  await page.keyboard.press('F4');
  await here(page).getByLabel('Tít dùng ở chỗ này').fill('Tít hộp');
  await here(page).getByRole('button', { name: 'Chọn trong kho ảnh…' }).click();
  await expect(here(page).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await here(page).getByRole('button', { name: 'Dùng ở chỗ này' }).click();
  await expect(box).toContainText('Lời riêng');
  await expect(box.locator('img')).toBeVisible();
  const onDisk = async () => JSON.stringify((await readStory(page, id)).body);
  await expect.poll(onDisk).toContain(`"headline":"Tít hộp"`);
  expect(await onDisk()).toContain(photo);
  await box.getByRole('textbox').first().focus();
  await page.keyboard.press('Control+Shift+R');
  await expect(box).not.toContainText('Lời riêng');
  await page.keyboard.press('Control+z');
  await expect(box).toContainText('Lời riêng');
});

test('a teaser shows the part of its picture that is cropped for it, and gives the crop back', async ({
  app,
  page,
}) => {
  const photo = await addPhoto(page, await makePhoto('ben.jpg'), { ...noCredit, agency: 'TTXVN' });
  const story = await addStory(page, { headline: 'Bài có ảnh', status: 'published', leadPhoto: photo });
  const target = { type: 'article', id: story } as const;
  const text = { type: 'paragraph', content: [{ type: 'text', text: 'Mở đầu.' }] };
  const attrs = { target, headline: null, summary: null, photo: null };
  const id = await addStory(page, {
    headline: 'Bài đang viết',
    body: { type: 'doc', content: [text, { type: 'teaser', attrs }] },
  });
  await openStory(page, 'Bài đang viết');
  const box = page.locator('[data-teaser]');
  await expect(box.locator('img')).toBeVisible();
  const plain = await box.locator('img').getAttribute('src');
  await box.getByRole('button', { name: 'Sửa cách in…' }).click();
  await here(page).getByRole('button', { name: 'Cắt cho hộp tin này…' }).click();
  const crop = page.getByRole('dialog', { name: 'Cắt ảnh và điểm nhìn' });
  await crop.getByRole('slider', { name: /^Khung cắt/ }).focus();
  for (let time = 0; time < 6; time += 1) await page.keyboard.press('Shift+ArrowLeft');
  await app.screenshot('crop-teaser');
  await crop.getByRole('button', { name: 'Xong' }).click();
  const cropOnDisk = async () =>
    JSON.stringify((await readStory(page, id)).body).match(/"crop":(null|{[^}]*})/)?.[1];
  await expect.poll(cropOnDisk).toMatch(/"x":/);
  await expect(box.locator('img')).not.toHaveAttribute('src', plain ?? '');
  await expect(box).toContainText('Lời riêng');
  await box.getByRole('textbox').first().focus();
  await page.keyboard.press('Control+Shift+R');
  await expect.poll(cropOnDisk).toBe('null');
  await expect(box.locator('img')).toHaveAttribute('src', plain ?? '');
});

test('an address pasted with its title fills both, and the page keeps source, summary and a dropped picture', async ({
  app,
  page,
}) => {
  const id = await prepare(page);
  await page.keyboard.press('Control+Shift+K');
  await paste(page, 'https://bao.example/tin-1\nTàu khách cập cảng bạn');
  await expect(page.getByLabel('Địa chỉ trang')).toHaveValue('https://bao.example/tin-1');
  await expect(page.getByLabel('Tít của trang')).toHaveValue('Tàu khách cập cảng bạn');
  await page.getByLabel('Báo, trang nguồn').fill('Báo Bạn');
  await page.getByLabel('Lời dẫn').fill('Chuyến đầu tiên trong năm.');
  const picture = picker(page).getByRole('group', { name: 'Ảnh' });
  await dropFiles(picture, [await makePhoto('tau.jpg')]);
  await expect(picture.locator('img')).toBeVisible();
  await app.screenshot('outside-page');
  await picker(page).getByRole('button', { name: 'Thêm', exact: true }).click();
  await expect(picker(page).getByRole('status').last()).toHaveText('Đã thêm “Tàu khách cập cảng bạn”');
  await page.keyboard.press('Escape');
  await expect(rows(page)).toContainText(['Báo Bạn · bao.example']);
  await expect
    .poll(async () => (await relatedOnDisk(page, id))[0]?.target)
    .toMatchObject({
      source: 'Báo Bạn',
      summary: 'Chuyến đầu tiên trong năm.',
      photo: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
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
