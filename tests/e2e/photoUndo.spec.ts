import type { Page } from '@playwright/test';
import { newAgency, newName } from '../../shared/article/knownName';
import { noCredit, type Photo } from '../../shared/article/photo';
import type { DeskBridge } from '../../shared/desk';
import { expect, test } from './app';
import { makePhoto } from './dropFiles';
import { bodyOf, captionOf, expectSaved, figuresOf } from './editing';
import { addPhoto, addStory, changeDesk, openPage, openStory, readStory } from './stories';

declare const window: { readonly desk: DeskBridge };

test.beforeEach(() => test.slow());

const inspector = (page: Page) => page.locator('[data-pane="inspector"]');
const undo = (page: Page) => page.keyboard.press('Control+z');
const redo = (page: Page) => page.keyboard.press('Control+Shift+z');
const leadButton = (page: Page) => inspector(page).getByRole('button', { name: 'Làm ảnh đại diện' });
const isLeadButton = (page: Page) => inspector(page).getByRole('button', { name: 'Đang là ảnh đại diện' });

async function prepare(page: Page) {
  await changeDesk(page, { agencies: [newAgency('TTXVN')], photographers: [newName('Hà Thu')] });
  await page.reload();
  const photos = [
    await addPhoto(page, await makePhoto('mot.jpg', { width: 1600, height: 1200 }), noCredit),
    await addPhoto(
      page,
      await makePhoto('hai.jpg', { width: 1600, height: 1200, color: '#8f3a5c' }),
      noCredit,
    ),
  ] as const;
  const figures = photos.map((photo, index) => ({
    type: 'figure',
    attrs: { photo, alt: '' },
    content: [{ type: 'text', text: `Chú thích thứ ${index + 1}.` }],
  }));
  const id = await addStory(page, { headline: 'Bài có hai ảnh', body: { type: 'doc', content: figures } });
  await openStory(page, 'Bài có hai ảnh');
  return { id, photos };
}

async function readPhoto(page: Page, id: string): Promise<Photo> {
  const read = await page.evaluate((wanted) => window.desk.readPhotos({ ids: [wanted] }), id);
  const photo = read.ok ? read.value[0] : undefined;
  if (photo === undefined) throw new Error('the photo is not in the library');
  return photo;
}

/** Types at the end of the second caption: a step of the text before the steps that are tried. */
async function typeInCaption(page: Page, text: string) {
  await captionOf(figuresOf(page).nth(1)).click();
  await page.keyboard.press('End');
  await page.keyboard.type(text);
}

test('a lead photo is undone in its turn between the words, and stays undone on disk', async ({ page }) => {
  const { id, photos } = await prepare(page);
  const caption = captionOf(figuresOf(page).nth(1));
  await typeInCaption(page, ' Trước.');
  await leadButton(page).click();
  await expect(isLeadButton(page)).toBeVisible();
  await typeInCaption(page, ' Sau.');
  await expect(caption).toHaveText('Chú thích thứ 2. Trước. Sau.');

  await undo(page);
  await expect(caption).toHaveText('Chú thích thứ 2. Trước.');
  await expect(isLeadButton(page)).toBeVisible();
  await undo(page);
  await expect(leadButton(page)).toBeVisible();
  await expect(caption).toHaveText('Chú thích thứ 2. Trước.');
  await undo(page);
  await expect(caption).toHaveText('Chú thích thứ 2.');
  await redo(page);
  await redo(page);
  await expect(isLeadButton(page)).toBeVisible();
  await expect.poll(async () => (await readStory(page, id)).leadPhoto).toBe(photos[1]);
  await undo(page);
  await expect.poll(async () => (await readStory(page, id)).leadPhoto).toBeNull();
});

test('a lead photo chosen and given up among the fields of the article is undone from there', async ({
  page,
}) => {
  const { id, photos } = await prepare(page);
  const leadOf = async () => (await readStory(page, id)).leadPhoto;
  await openPage(page, 'Bài');
  await inspector(page).getByText('Ảnh đại diện').scrollIntoViewIfNeeded();
  const second = inspector(page).getByRole('radio', { name: /^Ảnh 2/ });
  const automatic = inspector(page).getByRole('radio', { name: /^Tự động/ });
  await automatic.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(second).toBeChecked();
  await expect.poll(leadOf).toBe(photos[1]);
  await page.keyboard.press('ArrowDown');
  await expect(automatic).toBeChecked();
  await expect.poll(leadOf).toBeNull();
  await undo(page);
  await expect(second).toBeChecked();
  await undo(page);
  await expect(inspector(page).getByRole('radio', { name: /^Ảnh 1/ })).toBeChecked();
  await undo(page);
  await expect(automatic).toBeChecked();
  await redo(page);
  await redo(page);
  await expect.poll(leadOf).toBe(photos[1]);
});

test('names and the archive mark of a credit are undone from their fields', async ({ page }) => {
  const { photos } = await prepare(page);
  await typeInCaption(page, ' Trước.');
  const photographer = inspector(page).getByRole('combobox', { name: 'Người chụp' });
  const archive = inspector(page).getByRole('checkbox', { name: 'Ảnh tư liệu' });
  const printed = inspector(page).getByRole('status', { name: 'In ra là' });
  await photographer.fill('ha thu');
  await page.getByRole('option', { name: 'Hà Thu' }).click();
  await expect(printed).toHaveText('Ảnh: Hà Thu');
  await archive.check({ force: true });
  await expect(printed).toHaveText('Ảnh: Hà Thu/Tư liệu');
  await undo(page);
  await expect(printed).toHaveText('Ảnh: Hà Thu');
  await photographer.focus();
  await undo(page);
  await expect(photographer).toHaveValue('');
  await redo(page);
  await expect(photographer).toHaveValue('Hà Thu');
  await expect(captionOf(figuresOf(page).nth(1))).toHaveText('Chú thích thứ 2. Trước.');
  await expectSaved(page);
  await expect.poll(async () => (await readPhoto(page, photos[1])).credit.photographer).toBe('Hà Thu');
});

test('focal point, crop and turning are one step, undone from the text, and a credit of the board is another', async ({
  page,
}) => {
  const { photos } = await prepare(page);
  await typeInCaption(page, ' Trước.');
  const before = await readPhoto(page, photos[1]);
  await page.keyboard.press('Control+Shift+x');
  const dialog = page.getByRole('dialog', { name: 'Cắt ảnh và điểm nhìn' });
  await dialog.getByRole('slider', { name: 'Điểm nhìn' }).focus();
  for (let time = 0; time < 5; time += 1) await page.keyboard.press('ArrowRight');
  await dialog.getByRole('button', { name: 'Quay phải' }).click();
  await dialog.getByRole('button', { name: 'Lật ngang' }).click();
  await dialog.getByRole('slider', { name: /^Khung cắt/ }).focus();
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await dialog.getByRole('button', { name: 'Xong' }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(async () => (await readPhoto(page, photos[1])).framing).not.toEqual(before.framing);
  const framed = (await readPhoto(page, photos[1])).framing;

  await page.keyboard.press('Control+5');
  await expect(page.locator('[data-cell-field]')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('Hà Thu');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await readPhoto(page, photos[1])).credit.photographer).toBe('Hà Thu');
  await undo(page);
  await expect.poll(async () => (await readPhoto(page, photos[1])).credit.photographer).toBe('');
  expect((await readPhoto(page, photos[1])).framing).toEqual(framed);
  await page.keyboard.press('Escape');
  await bodyOf(page).focus();
  await undo(page);
  await expect.poll(async () => (await readPhoto(page, photos[1])).framing).toEqual(before.framing);
  await expect(captionOf(figuresOf(page).nth(1))).toHaveText('Chú thích thứ 2. Trước.');
});
