import type { FrameLocator, Locator, Page } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { DeskBridge } from '../../shared/desk';
import { makeMp4 } from '../unit/electron/films/filmBytes';
import { type App, expect, test } from './app';
import { violationsOf } from './axe';
import { dropFiles, makePhoto } from './dropFiles';
import { bodyOf, captionOf, expectSaved, figuresOf, headlineOf, startArticle } from './editing';

declare const window: { readonly desk: DeskBridge };

// Photos, films, previews and exports in every test: on a machine shared with others that takes its time.
test.setTimeout(240_000);

const galleryOf = (page: Page) => bodyOf(page).getByRole('group', { name: /^Bộ ảnh/ });
const captionsIn = (place: Locator) => place.locator('figure .caption').allTextContents();
const previewOf = (page: Page): FrameLocator => page.frameLocator('iframe');
const fieldOf = (figure: Locator, name: string) => figure.locator(`input[name="${name}"]`);
/** Playwright's own, in the frame that runs none. */
const blockedScript = /Blocked script execution in 'about:srcdoc'/;
const film = { name: 'cho-noi.mp4', type: 'video/mp4', bytes: makeMp4(205) };

async function runFromPalette(page: Page, words: string) {
  await page.keyboard.press('F1');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

/** Three photos with captions, the cursor in the last one. */
async function dropThree(page: Page) {
  await startArticle(page, 'Chợ nổi ba mùa');
  const photos = [
    await makePhoto('mot.jpg'),
    await makePhoto('hai.jpg', { color: '#a53a3a', width: 900, height: 1350 }),
    await makePhoto('ba.jpg', { color: '#3a8f5c' }),
  ];
  await dropFiles(bodyOf(page), photos);
  await expect(figuresOf(page)).toHaveCount(3, { timeout: 60_000 });
  for (const words of ['Một', 'Hai', 'Ba']) {
    await page.keyboard.type(words);
    if (words !== 'Ba') await page.keyboard.press('Enter');
  }
}

test('makes a gallery of photos, orders it by keyboard, takes one out and back, and finds it after a restart', async ({
  app,
  page,
}) => {
  await dropThree(page);
  await runFromPalette(page, 'gop thanh bo anh');
  const gallery = galleryOf(page);
  await expect(gallery).toHaveAccessibleName('Bộ ảnh, 3 ảnh');
  await captionOf(figuresOf(page).last()).click();
  await page.keyboard.press('Alt+ArrowUp');
  expect(await captionsIn(gallery)).toEqual(['Một', 'Ba', 'Hai']);
  await expect(page.getByText('Ảnh chuyển đến vị trí 2/3')).toBeAttached();
  await page.keyboard.press('Alt+ArrowUp');
  expect(await captionsIn(gallery)).toEqual(['Ba', 'Một', 'Hai']);
  await page.keyboard.press('End');
  await page.keyboard.type(' mùa');
  await expect(captionOf(figuresOf(page).first())).toHaveText('Ba mùa');
  await app.screenshot('gallery-writing');

  await page.keyboard.press('Enter');
  await page.keyboard.type('!');
  await expect(captionOf(figuresOf(page).nth(1))).toHaveText('Một!');
  await runFromPalette(page, 'dua anh ra khoi bo anh');
  await expect(gallery).toHaveAccessibleName('Bộ ảnh, 2 ảnh');
  await page.keyboard.press('Control+z');
  await expect(gallery).toHaveAccessibleName('Bộ ảnh, 3 ảnh');

  await dropFiles(figuresOf(page).first(), [await makePhoto('bon.jpg', { color: '#8f7a3a' })]);
  await expect(gallery).toHaveAccessibleName('Bộ ảnh, 4 ảnh', { timeout: 60_000 });
  await expectSaved(page);

  const again = await app.restart();
  await expect(galleryOf(again)).toHaveAccessibleName('Bộ ảnh, 4 ảnh');
  expect(await captionsIn(galleryOf(again))).toContain('Ba mùa');
  await expect(again.getByText(/4 ảnh$/).last()).toBeVisible();
});

test('keeps the shape of every photo, beside its words or over them, and lays them side by side on a phone', async ({
  app,
  page,
}) => {
  app.expectComplaint(blockedScript);
  await dropThree(page);
  await runFromPalette(page, 'gop thanh bo anh');
  const upright = figuresOf(page).nth(1);
  await expect(upright.locator('img')).toHaveCSS('object-fit', 'contain');
  const captionStart = async () => (await captionOf(upright).boundingBox())?.x ?? 0;
  const pictureStart = async () => (await upright.locator('img').boundingBox())?.x ?? 0;
  expect(await captionStart()).toBeGreaterThan((await pictureStart()) + 100);
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(900, 700));
  await expect.poll(async () => Math.abs((await captionStart()) - (await pictureStart()))).toBeLessThan(2);

  await page.keyboard.press('Control+p');
  await page.getByRole('button', { name: 'Điện thoại' }).click();
  const inStrip = previewOf(page).locator('.gallery-strip > figure');
  await expect(inStrip).toHaveCount(3);
  const [first, second] = await inStrip.evaluateAll((figures) =>
    figures.map((figure) => figure.getBoundingClientRect()),
  );
  expect(second?.left).toBeGreaterThanOrEqual(first?.right ?? 0);
});

test('a gallery goes with its last photo, and is dissolved by its button', async ({ page }) => {
  await dropThree(page);
  await runFromPalette(page, 'gop thanh bo anh');
  await galleryOf(page).getByRole('button', { name: 'Tách thành ảnh rời' }).click();
  await expect(galleryOf(page)).toHaveCount(0);
  await expect(figuresOf(page)).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(galleryOf(page)).toHaveCount(1);
  for (const left of [2, 1, 0]) {
    await figuresOf(page).first().locator('img').click();
    await page.keyboard.press('Delete');
    await expect(figuresOf(page)).toHaveCount(left);
  }
  await expect(galleryOf(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(galleryOf(page)).toHaveAccessibleName(/^Bộ ảnh, \d ảnh$/);
});

test('shows the gallery in the preview as a strip that its numbers and the keyboard scroll, without a script', async ({
  app,
  page,
}) => {
  await dropThree(page);
  await runFromPalette(page, 'gop thanh bo anh');
  app.expectComplaint(blockedScript);
  await page.keyboard.press('Control+p');
  const frame = previewOf(page);
  const strip = frame.locator('.gallery-strip');
  await expect(strip.locator('figure')).toHaveCount(3);
  const scrolled = () => strip.evaluate((element) => Math.round(element.scrollLeft / element.clientWidth));
  expect(await scrolled()).toBe(0);
  await frame.getByRole('link', { name: 'Ảnh 3' }).click();
  await expect.poll(scrolled).toBe(2);
  await strip.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(scrolled).toBeLessThan(2);
  await app.screenshot('gallery-preview');
  await frame.locator('.gallery-strip .caption').first().click();
  await page.keyboard.type('Chú thích: ');
  await expect(captionOf(figuresOf(page).first())).toContainText('Chú thích: ');
});

async function writeFilmStory(page: Page) {
  await startArticle(page, 'Chợ nổi trên phim');
  await page.keyboard.type('Sáng sớm, bà con ra bến.');
  await runFromPalette(page, 'chen video');
  const video = figuresOf(page).first();
  await dropFiles(video, [film]);
  await expect(video.getByText('cho-noi.mp4')).toBeVisible();
  await expect(fieldOf(video, 'duration')).toHaveValue('3:25');
  await dropFiles(video, [await makePhoto('bia.jpg')]);
  await expect(video.locator('img')).toBeVisible();
  await captionOf(video).click();
  await page.keyboard.type('Chợ nổi buổi sớm.');
  await fieldOf(video, 'photographer').fill('Quốc Bảo');
  await fieldOf(video, 'agency').fill('TTXVN');
  await fieldOf(video, 'alt').fill('Ghe đậu kín mặt sông');
  await expect(video.locator('.credit')).toHaveText('Video: Quốc Bảo/TTXVN');
  return video;
}

test('takes a film with poster, caption and credit, undoes it step by step, and exports it to be played', async ({
  app,
  page,
}) => {
  const video = await writeFilmStory(page);
  await app.screenshot('video-writing');
  await fieldOf(video, 'alt').press('Control+z');
  await expect(fieldOf(video, 'alt')).toHaveValue('');
  await fieldOf(video, 'alt').press('Control+Shift+z');
  await expect(fieldOf(video, 'alt')).toHaveValue('Ghe đậu kín mặt sông');
  await headlineOf(page).click();
  await expectSaved(page);

  await page.keyboard.press('Control+e');
  await page.getByRole('dialog').getByRole('button', { name: 'Xuất', exact: true }).click();
  await expect(page.getByRole('status', { name: 'Gói nằm ở' })).toBeVisible({ timeout: 120_000 });
  const [bundle = ''] = readdirSync(app.folders.exports);
  const folder = path.join(app.folders.exports, bundle, 'data', 'cho-noi-tren-phim');
  expect(new Uint8Array(readFileSync(path.join(folder, 'media/video-01.mp4')))).toEqual(film.bytes);
  const exported = readFileSync(path.join(folder, 'index.html'), 'utf8');
  expect(exported).toContain(
    '<video src="media/video-01.mp4" controls preload="none" poster="media/photo-01',
  );
});

test('takes the address of a film without asking for it, and says what is missing', async ({ app, page }) => {
  app.expectComplaint(blockedScript);
  await startArticle(page, 'Video ở nơi khác');
  await page.keyboard.type('Sáng sớm, bà con ra bến.');
  await runFromPalette(page, 'chen video');
  const video = figuresOf(page).first();
  await fieldOf(video, 'address').fill('http://video.example/1');
  await page.keyboard.press('F8');
  const checks = page.getByRole('tabpanel');
  await expect(checks.getByText(/Địa chỉ phải bắt đầu bằng https/i)).toBeVisible();
  await checks.getByText(/chưa ghi nguồn\. Điền người quay/).click();
  await expect(fieldOf(video, 'photographer')).toBeFocused();
  await fieldOf(video, 'duration').fill('ba phút');
  await captionOf(video).click();
  const unread = video.getByRole('status').getByText('Không đọc được thời lượng “ba phút”.');
  await expect(unread).toBeVisible();
  await app.screenshot('video-unread-duration');
  await checks.getByText(/“ba phút” không phải là thời lượng/).click();
  await expect(fieldOf(video, 'duration')).toBeFocused();
  await expect(fieldOf(video, 'duration')).toHaveValue('ba phút');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('205');
  await expect(unread).toBeHidden();
  await fieldOf(video, 'duration').press('Control+z');
  await expect(fieldOf(video, 'duration')).toHaveValue('');
  await fieldOf(video, 'duration').press('Control+Shift+z');
  await expect(fieldOf(video, 'duration')).toHaveValue('3:25');
  await expect(checks.getByText(/không phải là thời lượng/)).toHaveCount(0);
  await fieldOf(video, 'address').fill('https://video.example/1');
  await expect(checks.getByText(/Địa chỉ phải bắt đầu bằng https/i)).toHaveCount(0);
  await page.keyboard.press('Control+p');
  await expect(previewOf(page).getByRole('link', { name: 'Xem video' })).toBeVisible();
});

test('refuses what is no film with a sentence, and leaves the video as it was', async ({ page }) => {
  await startArticle(page, 'Tệp lạ');
  await runFromPalette(page, 'chen video');
  const video = figuresOf(page).first();
  const fake = { name: 'gia.mp4', type: 'video/mp4', bytes: new Uint8Array(Buffer.from('không phải phim')) };
  await dropFiles(video, [fake]);
  await expect(page.getByText(/không phải là video/)).toBeVisible();
  await expect(fieldOf(video, 'address')).toBeVisible();
});

test('is usable by those who do not see it: gallery and video pass axe, in both themes', async ({
  app,
  page,
}) => {
  await dropThree(page);
  await runFromPalette(page, 'gop thanh bo anh');
  await page.keyboard.press('Control+End');
  await runFromPalette(page, 'chen video');
  expect(await violationsOf(page)).toEqual([]);
  await runFromPalette(page, 'doi nen sang toi');
  await app.screenshot('gallery-writing-dark');
  expect(await violationsOf(page)).toEqual([]);
});

/** The exported page in a browser of its own, as readers open it. */
async function openExported(app: App, file: string, isScripted: boolean): Promise<Page> {
  const opened = app.electron.waitForEvent('window');
  await app.electron.evaluate(
    async ({ BrowserWindow }, { address, javascript }) => {
      const window = new BrowserWindow({
        width: 1200,
        height: 900,
        webPreferences: { partition: `reader-${javascript}`, javascript },
      });
      await window.loadFile(address);
    },
    { address: file, javascript: isScripted },
  );
  return opened;
}

const exportAll = (page: Page, headline: string) =>
  page.evaluate(async (text) => {
    const query = { text, status: null, section: '', kind: null, offset: 0, limit: 10 };
    const listed = await window.desk.listArticles(query);
    const ids = listed.ok ? listed.value.rows.map(({ id }) => id) : [];
    const order = { job: 'doc-gia', ids, isZip: false, formats: [], override: 'thử' };
    const exported = await window.desk.exportArticles(order);
    return exported.ok && exported.value.status === 'exported' ? exported.value.path : '';
  }, headline);

test('the exported gallery goes photo by photo with scripts, and is whole without them', async ({
  app,
  page,
}) => {
  await dropThree(page);
  await runFromPalette(page, 'gop thanh bo anh');
  await expectSaved(page);
  const bundle = await exportAll(page, 'Chợ nổi ba mùa');
  const file = path.join(bundle, 'data', 'cho-noi-ba-mua', 'index.html');

  const reader = await openExported(app, file, true);
  const strip = reader.locator('.gallery-strip');
  const seen = () => strip.evaluate((element) => Math.round(element.scrollLeft / element.clientWidth));
  await reader.getByRole('button', { name: 'Ảnh sau' }).click();
  await expect.poll(seen).toBe(1);
  await strip.focus();
  await reader.keyboard.press('ArrowRight');
  await expect.poll(seen).toBe(2);
  await expect(reader.getByRole('link', { name: 'Ảnh 3' })).toHaveAttribute('aria-current', 'true');
  await reader.close();

  const plain = await openExported(app, file, false);
  await expect(plain.locator('.gallery-strip figure')).toHaveCount(3);
  await expect(plain.getByRole('button')).toHaveCount(0);
  await plain.getByRole('link', { name: 'Ảnh 3' }).click();
  await expect(plain.locator('#photo-3 img')).toBeInViewport();
  await plain.close();
});
