import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import type { Photo } from '../../shared/article/photo';
import type { DeskBridge } from '../../shared/desk';
import { type App, expect, test, toasoan } from './app';
import { violationsOf } from './axe';
import { type DroppedFile, dropFiles } from './dropFiles';
import { bodyOf, captionOf, expectSaved, figuresOf, startArticle } from './editing';

declare const window: { readonly desk: DeskBridge };

/** Red, green, blue and yellow, from the left at the top to the right below. */
const colours = { red: '#d02020', green: '#20a040', blue: '#2040d0', yellow: '#e0c020' } as const;
type Colour = keyof typeof colours;

async function makeQuarters(name: string, width: number, height: number): Promise<DroppedFile> {
  const quarter = (background: string, left: number, top: number) => ({
    input: { create: { width: width / 2, height: height / 2, channels: 3 as const, background } },
    left,
    top,
  });
  const bytes = await sharp({ create: { width, height, channels: 3, background: colours.red } })
    .composite([
      quarter(colours.green, width / 2, 0),
      quarter(colours.blue, 0, height / 2),
      quarter(colours.yellow, width / 2, height / 2),
    ])
    .jpeg({ quality: 95 })
    .toBuffer();
  return { name, type: 'image/jpeg', bytes };
}

// Nearly two hundred keys, each of them painted: a machine shared with others takes its time.
test.beforeEach(() => test.slow());

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Cắt ảnh và điểm nhìn' });
const frameOf = (page: Page) => dialogOf(page).getByRole('slider', { name: /^Khung cắt/ });
const focusOf = (page: Page) => dialogOf(page).getByRole('slider', { name: 'Điểm nhìn' });
const shapeOf = (page: Page, name: string) => dialogOf(page).getByRole('tab', { name });
const valueOf = (slider: Locator) => slider.getAttribute('aria-valuetext');

async function placePhoto(page: Page, photo: DroppedFile) {
  await startArticle(page, 'Cắt ảnh');
  await dropFiles(bodyOf(page), [photo]);
  await expect(figuresOf(page)).toHaveCount(1);
  await page.keyboard.type('Bốn ô màu');
}

async function openCrop(page: Page) {
  await page.keyboard.press('Control+Shift+x');
  await expect(dialogOf(page)).toBeVisible();
}

async function press(page: Page, key: string, times = 1) {
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
}

/** Tab after Tab until it holds the focus: nothing here may need a mouse. */
async function tabTo(page: Page, target: Locator) {
  for (let time = 0; time < 30; time++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not get there');
}

/** The record as it lies on disk, once all is saved. */
async function readPhoto(page: Page): Promise<Photo> {
  await expectSaved(page);
  const source = await figuresOf(page).locator('img').getAttribute('src');
  const id = /photo\/([0-9a-f]{32})/.exec(source ?? '')?.[1] ?? '';
  const [photo] = await page.evaluate(async (wanted) => {
    const read = await window.desk.readPhotos({ ids: [wanted] });
    if (!read.ok) throw new Error(read.problem.code);
    return read.value;
  }, id);
  if (photo === undefined) throw new Error('the photo is not in the library');
  return photo;
}

const near = (one: number, other: number) => Math.abs(one - other) < 40;

/** Which of the four colours stands at a place of a picture, in shares. */
async function colourAt(file: string, x: number, y: number): Promise<Colour | undefined> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const start = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  const [red = 0, green = 0, blue = 0] = data.subarray(start, start + 3);
  const parts = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const names = Object.keys(colours) as Colour[];
  return names.find((name) => {
    const [r = 0, g = 0, b = 0] = parts(colours[name]);
    return near(red, r) && near(green, g) && near(blue, b);
  });
}

const coloursAt = (file: string, ...places: readonly (readonly [number, number])[]) =>
  Promise.all(places.map(([x, y]) => colourAt(file, x, y)));

const corners = (file: string) => coloursAt(file, [0.03, 0.03], [0.97, 0.03], [0.03, 0.97], [0.97, 0.97]);

type Rendition = { readonly file: string; readonly width: number; readonly height: number };

/** Every JPEG of the exported bundle, by its real size. */
async function exportRenditions(app: App): Promise<readonly Rendition[]> {
  const listed = await toasoan('list', '--library', app.folders.library, '--json');
  const [{ id } = { id: '' }] = JSON.parse(listed.stdout) as { id: string }[];
  const out = path.join(app.folders.exports, 'cat');
  const done = await toasoan(
    ...['export', id, '--library', app.folders.library, '--out', out],
    ...['--override', 'bài thử'],
  );
  expect(done.status, done.stderr).toBe(0);
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.jpg'),
  );
  return Promise.all(
    files.map(async (name) => {
      const file = path.join(out, name);
      const { width, height } = await sharp(file).metadata();
      return { file, width, height };
    }),
  );
}

function renditionOf(renditions: readonly Rendition[], width: number, height: number): string {
  const found = renditions.find((each) => each.width === width && each.height === height);
  if (found === undefined) throw new Error(`no ${width}×${height} in ${JSON.stringify(renditions)}`);
  return found.file;
}

async function resize(app: App, width: number, height: number) {
  await app.electron.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setSize(size.width, size.height),
    { width, height },
  );
  await expect.poll(() => app.page.evaluate(() => innerWidth)).toBeLessThanOrEqual(width);
}

test('crops by keyboard alone, live in every shape, in one step of undo, down to the exported pixels', async ({
  app,
  page,
}) => {
  await placePhoto(page, await makeQuarters('bốn màu.jpg', 1600, 1200));
  await openCrop(page);
  expect(await violationsOf(page)).toEqual([]);

  const square = shapeOf(page, '1:1').locator('[data-target="1x1"] > span > span');
  const before = await square.getAttribute('style');
  await tabTo(page, focusOf(page));
  await press(page, 'Shift+ArrowLeft', 4);
  await press(page, 'ArrowUp', 5);
  expect(await valueOf(focusOf(page))).toBe('ngang 10 %, dọc 45 %');
  expect(await square.getAttribute('style')).not.toBe(before);

  await tabTo(page, shapeOf(page, 'Trong bài này'));
  await press(page, 'ArrowDown');
  await expect(shapeOf(page, '16:9')).toHaveAttribute('aria-selected', 'true');
  await tabTo(page, frameOf(page));
  await press(page, '-', 20);
  await press(page, 'ArrowRight', 12);
  await press(page, 'ArrowUp', 16);
  expect(await valueOf(frameOf(page))).toBe('1280 × 720 px, cách trái 20 %, cách trên 0 %');
  await expect(dialogOf(page).getByRole('status')).toHaveText('Khung đặt riêng');
  await app.screenshot('crop-wide');
  await press(page, 'Shift+ArrowLeft', 6);
  await expect(dialogOf(page).getByRole('status')).toContainText('khung này sẽ không được xuất');
  await app.screenshot('crop-too-small');
  await press(page, 'Delete');
  await expect(dialogOf(page).getByRole('status')).toHaveText('Cắt theo điểm nhìn');

  await tabTo(page, shapeOf(page, '16:9'));
  await press(page, 'ArrowUp');
  await tabTo(page, frameOf(page));
  await press(page, 'Shift+ArrowLeft', 25);
  expect(await valueOf(frameOf(page))).toBe('1200 × 1200 px, cách trái 0 %, cách trên 0 %');
  await press(page, 'ArrowRight', 26);
  await press(page, 'Shift+ArrowUp', 20);
  expect(await valueOf(frameOf(page))).toBe('1200 × 960 px, cách trái 25 %, cách trên 0 %');
  await tabTo(page, dialogOf(page).getByRole('button', { name: 'Xong' }));
  await press(page, 'Enter');
  await expect(dialogOf(page)).toHaveCount(0);

  const photo = await readPhoto(page);
  expect(photo.framing.focus).toEqual({ x: 0.1, y: 0.45 });
  expect(photo.framing.crops).toEqual({ '16x9': null, '4x3': null, '1x1': null, social: null });
  const image = figuresOf(page).locator('img');
  await expect(image).toHaveAttribute('width', '1200');
  await expect(image).toHaveAttribute('height', '960');

  const renditions = await exportRenditions(app);
  const placed = renditionOf(renditions, 1200, 960);
  expect(await coloursAt(placed, [0.03, 0.03], [0.3, 0.6], [0.37, 0.03], [0.3, 0.66], [0.97, 0.97])).toEqual([
    'red',
    'red',
    'green',
    'blue',
    'yellow',
  ]);
  // By the focal point as far to the left as it goes: the middle of the photo is right of the middle.
  const tile = renditionOf(renditions, 1200, 1200);
  expect(await coloursAt(tile, [0.63, 0.03], [0.7, 0.03], [0.03, 0.97])).toEqual(['red', 'green', 'blue']);

  await captionOf(figuresOf(page)).click();
  await press(page, 'Control+z');
  await expect(image).toHaveAttribute('width', '1600');
  expect((await readPhoto(page)).framing.focus).toEqual({ x: 0.5, y: 0.5 });
  await expect(captionOf(figuresOf(page))).toHaveText('Bốn ô màu');
  await press(page, 'Control+Shift+z');
  await expect(image).toHaveAttribute('height', '960');
  expect((await readPhoto(page)).framing.focus).toEqual({ x: 0.1, y: 0.45 });
});

test('turns and flips a photo, its focal point and crops with it, and exports it so', async ({
  app,
  page,
}) => {
  await placePhoto(page, await makeQuarters('đứng.jpg', 2000, 1500));
  await openCrop(page);
  await focusOf(page).focus();
  await press(page, 'Shift+ArrowLeft', 3);
  await press(page, 'Shift+ArrowUp', 2);
  await shapeOf(page, '1:1').click();
  await frameOf(page).focus();
  await press(page, '-', 10);
  const square = await valueOf(frameOf(page));
  const turn = dialogOf(page).getByRole('button', { name: 'Quay phải' });
  await turn.click();
  expect(await valueOf(focusOf(page))).toBe('ngang 70 %, dọc 20 %');
  await app.screenshot('crop-turned');
  for (let time = 0; time < 3; time++) await turn.click();
  expect(await valueOf(focusOf(page))).toBe('ngang 20 %, dọc 30 %');
  expect(await valueOf(frameOf(page))).toBe(square);
  await turn.click();
  await dialogOf(page).getByRole('button', { name: 'Lật ngang' }).click();
  expect(await valueOf(focusOf(page))).toBe('ngang 30 %, dọc 20 %');
  await expect(dialogOf(page).getByRole('status')).toHaveText('Khung đặt riêng · quay 90° · lật ngang');
  await dialogOf(page).getByRole('button', { name: 'Xong' }).click();

  const { framing } = await readPhoto(page);
  expect(framing).toMatchObject({ quarterTurns: 1, isMirrored: true, focus: { x: 0.3, y: 0.2 } });
  await expect(figuresOf(page).locator('img')).toHaveAttribute('width', '1200');
  const renditions = await exportRenditions(app);
  // Turned right: blue red / yellow green. Flipped: red blue / green yellow.
  expect(await corners(renditionOf(renditions, 1200, 1600))).toEqual(['red', 'blue', 'green', 'yellow']);
});

test('drags the crop, its corner and the focal point, and leaves all as it was on Thôi and Escape', async ({
  page,
}) => {
  await placePhoto(page, await makeQuarters('kéo.jpg', 2400, 1600));
  const before = await readPhoto(page);
  await openCrop(page);
  const stage = dialogOf(page).locator('[data-stage]');
  const box = await stage.boundingBox();
  if (box === null) throw new Error('the photo is not shown');
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.click(...at(0.25, 0.75));
  expect(await valueOf(focusOf(page))).toBe('ngang 25 %, dọc 75 %');
  await page.mouse.move(...at(0.25, 0.75));
  await page.mouse.down();
  await page.mouse.move(...at(0.4, 0.6), { steps: 4 });
  await page.mouse.up();
  expect(await valueOf(focusOf(page))).toBe('ngang 40 %, dọc 60 %');

  const handle = await frameOf(page).locator('[data-x="1"][data-y="1"]').boundingBox();
  if (handle === null) throw new Error('there is no handle');
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(handle.x + handle.width / 2 - box.width / 2, handle.y, { steps: 4 });
  await page.mouse.up();
  await expect(frameOf(page)).toHaveAttribute('aria-valuetext', /^1200 × 15\d\d px/);
  await page.mouse.move(...at(0.1, 0.1));
  await page.mouse.down();
  await page.mouse.move(...at(0.4, 0.1), { steps: 4 });
  await page.mouse.up();
  await expect(frameOf(page)).toHaveAttribute('aria-valuetext', /cách trái 30 %/);
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toHaveCount(0);
  await openCrop(page);
  expect(await valueOf(focusOf(page))).toBe('ngang 50 %, dọc 50 %');
  await focusOf(page).press('Shift+ArrowLeft');
  await dialogOf(page).getByRole('button', { name: 'Thôi' }).click();
  expect(await readPhoto(page)).toEqual(before);
  await page.keyboard.press('Control+z');
  await expect(figuresOf(page)).toHaveCount(1);
  await expect(captionOf(figuresOf(page))).not.toHaveText('Bốn ô màu');
});

test('does not offer a shape that the original cannot fill, and says why', async ({ app, page }) => {
  await placePhoto(page, await makeQuarters('nhỏ.jpg', 900, 600));
  await openCrop(page);
  await expect(dialogOf(page).getByRole('status')).toContainText('Ảnh chỉ rộng 900 px');
  await shapeOf(page, '16:9').click();
  await expect(dialogOf(page).getByRole('status')).toHaveText(
    'Ảnh gốc 900×600 px, cần ít nhất 1200×675 px: không cắt được khung này.',
  );
  await expect(frameOf(page)).toHaveCount(0);
  await expect(focusOf(page)).toBeVisible();
  await app.screenshot('crop-not-offered');
});

test('holds in the dark, at twice the text and in a narrow window', async ({ app, page }) => {
  await placePhoto(page, await makeQuarters('tối.jpg', 2400, 1600));
  await openCrop(page);
  await app.screenshot('crop-light');
  await resize(app, 900, 700);
  await app.screenshot('crop-small');
  await page.evaluate(() =>
    window.desk.savePreferences({ language: 'system', theme: 'dark', textSize: 200 }),
  );
  const again = await app.restart();
  await resize(app, 900, 800);
  await figuresOf(again).locator('.caption').click();
  await openCrop(again);
  await shapeOf(again, '4:3').click();
  expect(await violationsOf(again)).toEqual([]);
  await app.screenshot('crop-dark-large');
  const overflow = await dialogOf(again).evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await again.evaluate(() => window.desk.savePreferences({ language: 'en', theme: 'dark', textSize: 100 }));
  const english = await app.restart();
  await figuresOf(english).locator('.caption').click();
  await english.keyboard.press('Control+Shift+x');
  await english.getByRole('tab', { name: '16:9' }).click();
  await app.screenshot('crop-dark-english');
});
