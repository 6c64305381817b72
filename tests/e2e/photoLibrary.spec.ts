import type { Locator, Page } from '@playwright/test';
import type { DocumentNode } from '../../shared/article/article';
import { newAgency } from '../../shared/article/knownName';
import { noCredit, noRights, type PhotoChange } from '../../shared/article/photo';
import type { DeskBridge } from '../../shared/desk';
import { type App, expect, test } from './app';
import { violationsOf } from './axe';
import { makePhoto } from './dropFiles';
import { bodyOf, captionOf, expectSaved, figuresOf } from './editing';
import { addPhoto, addStory, changeDesk, openStory, readStory } from './stories';

/** Each test brings in photos of its own, which a busy machine takes its time over. */
test.describe.configure({ timeout: 120_000 });

declare const window: { readonly desk: DeskBridge };

const pane = (page: Page) => page.getByRole('region', { name: 'Kho ảnh' });
const search = (page: Page) => pane(page).getByRole('searchbox', { name: 'Tìm ảnh' });
const grid = (page: Page) => pane(page).getByRole('grid', { name: 'Các ảnh' });
const cells = (page: Page) => grid(page).getByRole('gridcell');
const details = (page: Page) => pane(page).getByRole('complementary', { name: 'Chi tiết ảnh' });

const figure = (photo: string, caption: string, alt = 'Có mô tả'): DocumentNode => ({
  type: 'figure',
  attrs: { photo, alt },
  content: [{ type: 'text', text: caption }],
});
const body = (...figures: readonly DocumentNode[]): DocumentNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Mở đầu.' }] }, ...figures],
});

async function editPhoto(page: Page, photoId: string, change: PhotoChange) {
  await page.evaluate((input) => window.desk.editPhoto(input), { photoId, change });
}

type Shape = Parameters<typeof makePhoto>[1];
const credited = (photographer: string) => ({ ...noCredit, photographer, agency: 'TTXVN' });

async function photoOf(page: Page, name: string, photographer: string, shape: Shape = {}) {
  return addPhoto(page, await makePhoto(name, shape), credited(photographer));
}

/** Three photos, two in stories, one that nobody uses. */
async function fill(page: Page) {
  const harbour = await photoOf(page, 'ben-cang.jpg', 'Lan Anh', { color: '#3a6ea5' });
  const road = await photoOf(page, 'con-duong.jpg', 'Đức Dương', { width: 900, height: 1400, color: '#7a5' });
  const unused = await photoOf(page, 'de-danh.jpg', '', { width: 1000, height: 1000, color: '#a53' });
  await editPhoto(page, unused, { credit: noCredit });
  await addStory(page, { headline: 'Tàu về bến', body: body(figure(harbour, 'Đoàn tàu cập bến sáng sớm')) });
  await addStory(page, {
    headline: 'Mở đường lên bản',
    body: body(figure(harbour, 'Bến cũ', ''), figure(road, 'Con đường mới lên bản')),
  });
  return { harbour, road, unused };
}

async function openLibrary(page: Page, count: number) {
  await page.keyboard.press('Control+4');
  await expect(cells(page)).toHaveCount(count);
}

async function choose(page: Page, filter: string, option: string) {
  await pane(page).getByRole('button', { name: filter }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function inBothThemes(app: App, page: Page, name: string) {
  await app.screenshot(name);
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await app.screenshot(`${name}-dark`);
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
}

const shown = (image: Locator) =>
  expect
    .poll(() => image.evaluate((element) => (element instanceof HTMLImageElement ? element.naturalWidth : 0)))
    .toBeGreaterThan(0);

test('finds photos with and without marks', async ({ app, page }) => {
  await fill(page);
  await openLibrary(page, 3);
  await expect(search(page)).toBeFocused();
  await shown(cells(page).first().locator('img'));
  await inBothThemes(app, page, 'photo-library');
  expect(await violationsOf(page)).toEqual([]);

  await search(page).fill('duong');
  await expect(cells(page)).toHaveCount(1);
  await expect(cells(page).first()).toContainText('Con đường mới lên bản');
  await expect(details(page)).toContainText('con-duong.jpg');
  await search(page).fill('dường');
  await expect(pane(page).getByRole('heading', { name: 'Không thấy ảnh nào' })).toBeVisible();
  await expect(details(page)).toBeHidden();
  await pane(page).getByRole('button', { name: 'Bỏ mọi điều kiện' }).click();
  await expect(cells(page)).toHaveCount(3);
  await expect(details(page)).toContainText('de-danh.jpg');
});

test('filters by what is missing, by shape, by size and by day', async ({ page }) => {
  await fill(page);
  await openLibrary(page, 3);
  await choose(page, 'Còn thiếu', 'Thiếu nguồn ảnh');
  await expect(cells(page)).toHaveCount(1);
  await expect(details(page)).toContainText('Chưa dùng ở bài nào');
  await expect(grid(page).getByRole('gridcell', { name: /^de-danh\.jpg/ })).toBeVisible();
  await choose(page, 'Còn thiếu', 'Thiếu mô tả ảnh');
  await expect(cells(page)).toHaveCount(2);
  await choose(page, 'Chiều ảnh', 'Ảnh ngang');
  await expect(cells(page)).toHaveCount(1);
  await expect(cells(page).first()).toContainText('Thiếu mô tả');
  await choose(page, 'Chiều ảnh', 'Mọi chiều ảnh');
  await choose(page, 'Còn thiếu', 'Đủ hay thiếu đều hiện');
  await choose(page, 'Cỡ ảnh', 'Từ 1.200 điểm ảnh');
  await expect(cells(page)).toHaveCount(2);
  await pane(page).getByRole('group', { name: 'Chụp từ' }).getByRole('spinbutton').first().click();
  await page.keyboard.type('01012020');
  await expect(cells(page)).toHaveCount(0);
  await pane(page).getByRole('button', { name: 'Xóa ngày' }).click();
  await expect(cells(page)).toHaveCount(2);
});

test('says where a photo is used, and goes there', async ({ page }) => {
  await fill(page);
  await openLibrary(page, 3);
  await search(page).fill('ben cu');
  await expect(cells(page)).toHaveCount(1);
  const places = details(page).getByRole('list').getByRole('button');
  await expect(places).toHaveText([/Mở đường lên bản.*Ảnh 1 · Bến cũ/, /Tàu về bến.*Ảnh 1 · Đoàn tàu/]);
  await places.last().focus();
  await page.keyboard.press('Enter');
  await expect(pane(page)).toBeHidden();
  await expect(page.locator('textarea[name="headline"]')).toHaveValue('Tàu về bến');
  await expect(captionOf(figuresOf(page).first())).toHaveText('Đoàn tàu cập bến sáng sớm');
  await expect(bodyOf(page)).toBeFocused();
});

test('uses a photo again: the credit comes along, the caption is offered and can be taken back', async ({
  app,
  page,
}) => {
  await fill(page);
  const id = await addStory(page, { headline: 'Bài đang viết', body: body() });
  await openStory(page, 'Bài đang viết');
  await bodyOf(page).click();
  await openLibrary(page, 3);
  await search(page).fill('lan anh');
  await expect(cells(page)).toHaveCount(1);
  await details(page).getByRole('button', { name: 'Dùng trong bài đang mở' }).click();
  await expect(figuresOf(page)).toHaveCount(1);
  await expect(captionOf(figuresOf(page).first())).toHaveText('');
  await expect(figuresOf(page).first()).toContainText('Ảnh: Lan Anh/TTXVN');
  await expect(bodyOf(page)).toBeFocused();
  await expect(page.getByText('Ảnh này đã có chú thích ở bài khác: “Bến cũ”')).toBeVisible();
  await page.getByRole('button', { name: 'Xem chú thích khác' }).click();
  await app.screenshot('photo-reused');
  await page.getByRole('button', { name: 'Lấy lại chú thích đã dùng' }).click();
  await expect(captionOf(figuresOf(page).first())).toHaveText('Đoàn tàu cập bến sáng sớm');
  await page.keyboard.press('Control+z');
  await expect(captionOf(figuresOf(page).first())).toHaveText('');
  await page.keyboard.press('Control+z');
  await expect(figuresOf(page)).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+Shift+z');
  await expectSaved(page);
  await expect
    .poll(async () => JSON.stringify((await readStory(page, id)).body))
    .toContain('Đoàn tàu cập bến');
});

test('an expired photo blocks the export and says so, while editing too', async ({ app, page }) => {
  const photo = await photoOf(page, 'het-han.jpg', 'Lan Anh');
  await addStory(page, { headline: 'Bài có ảnh hết hạn', body: body(figure(photo, 'Bến cảng')) });
  await openStory(page, 'Bài có ảnh hết hạn');
  await openLibrary(page, 1);
  const until = details(page).getByRole('group', { name: 'Được dùng đến hết ngày' });
  await until.getByRole('spinbutton').first().click();
  await page.keyboard.type('01022020');
  await expect(details(page)).toContainText('Hết hạn dùng từ sau ngày 01/02/2020');
  await expect(cells(page).first()).toContainText('Hết hạn dùng');
  await inBothThemes(app, page, 'photo-expired');
  await choose(page, 'Quyền dùng', 'Hết hạn dùng');
  await expect(cells(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(pane(page)).toBeHidden();

  await expect(figuresOf(page).first()).toContainText('Hết hạn dùng từ sau ngày 01/02/2020');
  await figuresOf(page).first().getByText('Hết hạn dùng').scrollIntoViewIfNeeded();
  await app.screenshot('photo-expired-figure');
  await page.keyboard.press('F8');
  await expect(page.locator('[data-pane="inspector"]')).toContainText('hết hạn dùng ngày 01/02/2020');
  await expectSaved(page);
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Xuất' }).last().click();
  await expect(dialog).toContainText('hết hạn dùng ngày 01/02/2020');
});

test('a photo of an agency that denies its photos is denied', async ({ page }) => {
  const photo = await addPhoto(page, await makePhoto('hang.jpg'), { ...noCredit, agency: 'getty' });
  await changeDesk(page, {
    agencies: [{ ...newAgency('Getty Images'), spellings: ['Getty'], terms: 'denied', note: 'Hết hợp đồng' }],
  });
  await page.reload();
  await expect(page.getByRole('searchbox', { name: 'Tìm bài' })).toBeVisible();
  await openLibrary(page, 1);
  await expect(details(page)).toContainText('Tòa soạn không được dùng ảnh của Getty Images');
  await expect(details(page)).toContainText('Hết hợp đồng');
  await choose(page, 'Quyền dùng', 'Được dùng');
  await expect(pane(page).getByRole('heading', { name: 'Không thấy ảnh nào' })).toBeVisible();
  await editPhoto(page, photo, { credit: credited('Lan Anh') });
  await expect(cells(page)).toHaveCount(1);
  await editPhoto(page, photo, { rights: { ...noRights, isDenied: true } });
  await expect(cells(page)).toHaveCount(0);
});

const framingOf = (page: Page, photoId: string) =>
  page.evaluate(async (id) => {
    const read = await window.desk.readPhotos({ ids: [id] });
    return read.ok ? read.value[0]?.framing : undefined;
  }, photoId);

test('a photo is focused, cropped and turned by itself, placed or not, and a placed one is undone', async ({
  app,
  page,
}) => {
  const { harbour, unused } = await fill(page);
  await openStory(page, 'Tàu về bến');
  await openLibrary(page, 3);
  const dialog = page.getByRole('dialog', { name: 'Cắt ảnh và điểm nhìn' });
  const frame = async (photographer: RegExp) => {
    await cells(page).filter({ hasText: photographer }).first().click();
    await details(page).getByRole('button', { name: 'Cắt và quay ảnh…' }).click();
    await expect(dialog.getByRole('tab')).toHaveCount(4);
    await dialog.getByRole('slider', { name: 'Điểm nhìn' }).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await dialog.getByRole('button', { name: 'Quay phải' }).click();
  };
  const turned = { quarterTurns: 1, focus: { x: 0.5, y: 0.6 } };
  await frame(/Chưa có nguồn|thiếu ghi công|de-danh/i);
  await inBothThemes(app, page, 'library-crop');
  await dialog.getByRole('button', { name: 'Xong' }).click();
  await expect.poll(() => framingOf(page, unused)).toMatchObject(turned);
  await expect(details(page).locator('img').first()).toHaveAttribute('src', /turn=1/);
  await page.keyboard.press('Control+z');
  await expect.poll(() => framingOf(page, unused)).toMatchObject({ quarterTurns: 0 });
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => framingOf(page, unused)).toMatchObject(turned);
  await frame(/Lan Anh/);
  await dialog.getByRole('button', { name: 'Xong' }).click();
  await expect.poll(() => framingOf(page, harbour)).toMatchObject(turned);
  await page.keyboard.press('Escape');
  await bodyOf(page).focus();
  await page.keyboard.press('Control+z');
  await expect
    .poll(() => framingOf(page, harbour))
    .toMatchObject({ quarterTurns: 0, focus: { x: 0.5, y: 0.5 } });
  expect(await framingOf(page, unused)).toMatchObject(turned);
});

test('what was changed of a photo that no open article shows is undone and done again in the library', async ({
  page,
}) => {
  const { unused } = await fill(page);
  await openStory(page, 'Tàu về bến');
  await openLibrary(page, 3);
  await cells(page).first().click();
  await expect(details(page)).toContainText('de-danh.jpg');
  const saved = () =>
    page.evaluate(async (id) => {
      const read = await window.desk.readPhotos({ ids: [id] });
      return read.ok ? read.value[0] : undefined;
    }, unused);
  const name = details(page).getByRole('combobox', { name: 'Người chụp' });
  await name.click();
  await page.keyboard.type('Quỳnh Trang');
  await page.keyboard.press('Tab');
  const denied = details(page).getByRole('checkbox', { name: 'Không được dùng ảnh này' });
  await denied.focus();
  await page.keyboard.press('Space');
  await expect
    .poll(saved)
    .toMatchObject({ credit: { photographer: 'Quỳnh Trang' }, rights: { isDenied: true } });

  await page.keyboard.press('Control+z');
  await expect
    .poll(saved)
    .toMatchObject({ credit: { photographer: 'Quỳnh Trang' }, rights: { isDenied: false } });
  await page.keyboard.press('Control+z');
  await expect(name).toHaveValue('');
  await expect.poll(saved).toMatchObject({ credit: { photographer: '' }, rights: { isDenied: false } });
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+Shift+z');
  await expect(denied).toBeChecked();
  await expect
    .poll(saved)
    .toMatchObject({ credit: { photographer: 'Quỳnh Trang' }, rights: { isDenied: true } });
});

test('works by keyboard alone, from the palette to a credited photo in the story', async ({ page }) => {
  await fill(page);
  await addStory(page, { headline: 'Bài bàn phím', body: body() });
  await openStory(page, 'Bài bàn phím');
  await bodyOf(page).click();
  await page.keyboard.press('F1');
  await page.keyboard.type('kho anh');
  await page.keyboard.press('Enter');
  await expect(search(page)).toBeFocused();
  await expect(cells(page)).toHaveCount(3);
  await page.keyboard.press('ArrowDown');
  await expect(grid(page)).toBeFocused();
  await expect(details(page)).toContainText('de-danh.jpg');
  await page.keyboard.press('ArrowRight');
  await expect(details(page)).toContainText('con-duong.jpg');
  await page.keyboard.press('End');
  await expect(details(page)).toContainText('ben-cang.jpg');
  await page.keyboard.press('Home');
  await expect(details(page)).toContainText('de-danh.jpg');

  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('button', { name: 'Dùng trong bài đang mở' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Quỳnh Trang');
  await expect(cells(page).first()).toContainText('Ảnh: Quỳnh Trang');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(captionOf(figuresOf(page).first())).toHaveText('');
  await page.keyboard.type('Góc chợ sớm');
  await expect(figuresOf(page).first()).toContainText('Góc chợ sớm');
  await expect(figuresOf(page).first()).toContainText('Ảnh: Quỳnh Trang');

  await page.keyboard.press('Control+4');
  await expect(search(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bodyOf(page)).toBeFocused();
});

test('teaches what to do in a library without photos, and fits a narrow window with large text', async ({
  app,
  page,
}) => {
  await expect(page.getByRole('searchbox', { name: 'Tìm bài' })).toBeVisible();
  await page.keyboard.press('Control+4');
  await expect(pane(page).getByRole('heading', { name: 'Kho chưa có ảnh nào' })).toBeVisible();
  await fill(page);
  await expect(cells(page)).toHaveCount(3);
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(900, 700));
  await expect(cells(page).first()).toBeVisible();
  await app.screenshot('photo-library-900');
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('Control++');
  await expect(cells(page).first()).toBeVisible();
  await app.screenshot('photo-library-900-200');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  expect(await violationsOf(page)).toEqual([]);
});
