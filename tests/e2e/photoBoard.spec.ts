import type { Locator, Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { figuresOf as figuresIn } from '../../shared/article/walk';
import { noCredit } from '../../shared/article/photo';
import { App, expect, test } from './app';
import { violationsOf } from './axe';
import { type DroppedFile, dropFiles, makePhoto } from './dropFiles';
import { bodyOf, compose, expectSaved, figuresOf, startArticle } from './editing';
import { addPhoto, addStory, openStory, readStory } from './stories';

const boardOf = (page: Page) => page.locator('[data-pane="photoBoard"]');
const gridOf = (page: Page) => boardOf(page).getByRole('grid');
/** Rows of photos, counted from 1 as the board counts them. */
const rowOf = (page: Page, number: number) => gridOf(page).getByRole('row').nth(number);
const cellOf = (page: Page, number: number, column: string): Locator =>
  rowOf(page, number).locator(`[data-column="${column}"]`);
const fieldOf = (page: Page, number: number, column: string) =>
  cellOf(page, number, column).locator('[data-cell-field]');
const summaryOf = (page: Page) => boardOf(page).locator('header');
const saidOf = (page: Page) => boardOf(page).getByRole('status').first();
const creditsOf = (page: Page) => figuresOf(page).locator('.credit');

const colors = ['#3a6ea5', '#a53a3a', '#3aa56e', '#8f3a5c', '#a5853a'];

const somePhotos = (count: number): Promise<readonly DroppedFile[]> =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      makePhoto(`anh-${index + 1}.jpg`, {
        width: 900 + index * 4,
        height: 600,
        color: colors[index % colors.length] ?? '#3a6ea5',
      }),
    ),
  );

async function dropPhotos(page: Page, count: number) {
  await startArticle(page, 'Phóng sự ảnh');
  await page.keyboard.type('Mở đầu.');
  await dropFiles(bodyOf(page).getByText('Mở đầu.'), await somePhotos(count));
  await expect(figuresOf(page)).toHaveCount(count, { timeout: 40_000 });
}

async function openBoard(page: Page, count: number) {
  await page.keyboard.press('Control+5');
  await expect(gridOf(page).getByRole('row')).toHaveCount(count + 1);
  await expect(fieldOf(page, 1, 'caption')).toBeFocused();
}

async function pressTimes(page: Page, key: string, times: number) {
  for (let index = 0; index < times; index += 1) await page.keyboard.press(key);
}

test('credits twenty photos by keyboard alone, to no problems at all and an export', async ({
  app,
  page,
}) => {
  test.setTimeout(420_000);
  await dropPhotos(page, 20);
  await openBoard(page, 20);
  await expect(summaryOf(page)).toContainText('20 ảnh');
  await expect(summaryOf(page)).toContainText('20 thiếu ghi công');
  await expect(summaryOf(page)).toContainText('20 thiếu mô tả');
  await app.screenshot('photo-board-empty');

  const { keyboard } = page;
  const started = Date.now();
  for (let number = 1; number <= 20; number += 1) {
    await keyboard.type(`Đảo, ảnh ${number}`);
    await keyboard.press('Tab');
    if (number > 1) {
      // Photographer and agency of the row above.
      await keyboard.press('Shift+ArrowRight');
      await keyboard.press('Control+d');
      await keyboard.press('Tab');
      await keyboard.press('Tab');
      await keyboard.press('Tab');
    } else {
      await keyboard.type('Phương Hoa');
      await keyboard.press('Tab');
      await keyboard.type('TTXVN');
      await pressTimes(page, 'Tab', 3);
    }
    await expect(fieldOf(page, number, 'alt')).toBeFocused();
    await keyboard.type(`Lính gác ${number}`);
    await keyboard.press('Tab');
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`twenty photos captioned, credited and described by keyboard alone in ${seconds} s`);

  await expect(summaryOf(page)).toContainText('không có gì phải sửa');
  await app.screenshot('photo-board-done');
  await keyboard.press('Control+2');
  await expect(creditsOf(page)).toHaveText(Array.from({ length: 20 }, () => 'Ảnh: Phương Hoa/TTXVN'));
  await expect(figuresOf(page).locator('.caption').last()).toHaveText('Đảo, ảnh 20');
  await expectSaved(page);
  await keyboard.press('Control+e');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Xuất', exact: true }).click();
  await expect(dialog).not.toContainText('Chưa xuất được', { timeout: 60_000 });
  await expect(dialog).toContainText(/Đã xuất/, { timeout: 60_000 });
});

test('fills down a range as one undo step, and takes it back with one key', async ({ page }) => {
  await dropPhotos(page, 5);
  await openBoard(page, 5);
  const { keyboard } = page;
  await keyboard.press('Tab');
  await keyboard.type('Minh Tuấn');
  await keyboard.press('Tab');
  await keyboard.type('AFP');
  await keyboard.press('Enter');
  await keyboard.press('ArrowUp');
  await pressTimes(page, 'Shift+ArrowDown', 4);
  await keyboard.press('Shift+ArrowLeft');
  await keyboard.press('Control+d');
  await expect(saidOf(page)).toContainText('Đã chép xuống');
  for (const number of [1, 2, 3, 4, 5]) {
    await expect(cellOf(page, number, 'photographer')).toContainText('Minh Tuấn');
    await expect(cellOf(page, number, 'agency')).toContainText('AFP');
  }
  await keyboard.press('Control+z');
  for (const number of [2, 3, 4, 5])
    await expect(cellOf(page, number, 'photographer')).not.toContainText('Minh');
  await expect(cellOf(page, 1, 'photographer')).toContainText('Minh Tuấn');
  await keyboard.press('Control+Shift+z');
  await expect(cellOf(page, 5, 'agency')).toContainText('AFP');
  await keyboard.press('Escape');
  await expect(boardOf(page)).toHaveCount(0);
  await expect(creditsOf(page)).toHaveText(Array.from({ length: 5 }, () => 'Ảnh: Minh Tuấn/AFP'));
});

test('gives one credit to all that have none, and asks before it overwrites another', async ({
  app,
  page,
}) => {
  await dropPhotos(page, 4);
  await openBoard(page, 4);
  const { keyboard } = page;
  await keyboard.press('Control+Shift+d');
  await expect(saidOf(page)).toContainText('Dòng này chưa ghi công');
  await keyboard.press('Tab');
  await keyboard.type('Hà Thu');
  await keyboard.press('Enter');
  await keyboard.type('Trần Hạ');
  await keyboard.press('Enter');
  await pressTimes(page, 'ArrowUp', 2);
  await keyboard.press('Control+Shift+d');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('2 ảnh chưa ghi công sẽ được ghi');
  await expect(dialog.getByRole('checkbox')).toHaveCount(1);
  await app.screenshot('photo-board-same-credit');
  await keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(saidOf(page)).toContainText('cho 2 ảnh');
  const names = (each: readonly string[]) =>
    Promise.all(
      each.map((name, index) => expect(cellOf(page, index + 1, 'photographer')).toContainText(name)),
    );
  await names(['Hà Thu', 'Trần Hạ', 'Hà Thu', 'Hà Thu']);
  await expect(fieldOf(page, 1, 'photographer')).toBeFocused();

  await keyboard.press('Control+Shift+d');
  await expect(dialog).toContainText('Ảnh nào cũng đã ghi công');
  await dialog.getByRole('button', { name: 'Đánh dấu hết' }).press('Enter');
  await dialog.getByRole('button', { name: 'Ghi cho 1 ảnh' }).press('Enter');
  await names(['Hà Thu', 'Hà Thu', 'Hà Thu', 'Hà Thu']);
  await keyboard.press('Control+z');
  await names(['Hà Thu', 'Trần Hạ', 'Hà Thu', 'Hà Thu']);
});

test('takes words from an input method in a cell nobody has opened, and acts on none of its keys', async ({
  page,
}) => {
  await dropPhotos(page, 2);
  await openBoard(page, 2);
  await page.keyboard.press('Tab');
  await compose(page, ['d', 'du', 'duo', 'duon', 'duong', 'Dương']);
  await expect(fieldOf(page, 1, 'photographer')).toHaveValue('Dương');
  await page.keyboard.press('Enter');
  await expect(fieldOf(page, 2, 'photographer')).toBeFocused();
  await compose(page, ['D', 'Du', 'Dươ']);
  // A name of this article is offered, and taken by keyboard.
  await expect(page.getByRole('option', { name: 'Dương' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(cellOf(page, 2, 'photographer')).toContainText('Dương');
  await page.keyboard.press('Control+z');
  await expect(cellOf(page, 2, 'photographer')).not.toContainText('Dương');
  await page.keyboard.type('Bỏ');
  await page.keyboard.press('Escape');
  await expect(cellOf(page, 2, 'photographer')).not.toContainText('Bỏ');
  await expect(boardOf(page)).toBeVisible();
});

const words = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="TTXVN" photoshop:City="Khánh Hòa">
<dc:creator><rdf:Seq><rdf:li>Phương Hoa</rdf:li></rdf:Seq></dc:creator>
</rdf:Description></rdf:RDF></x:xmpmeta>`;

async function signedPhoto() {
  const photo = await makePhoto('TTX-0412.jpg');
  return { ...photo, bytes: await sharp(photo.bytes).withXmp(words).jpeg().toBuffer() };
}

/** A signed photo under a caption with a bold word and a link, a small one in a gallery, a film, and a lead photo of its own. */
async function openMixedStory(page: Page) {
  const signed = await addPhoto(page, await signedPhoto(), noCredit);
  const small = await addPhoto(page, await makePhoto('nho.jpg', { width: 300, height: 200 }), noCredit);
  const lead = await addPhoto(page, await makePhoto('bia.jpg', { color: '#a5853a' }), noCredit);
  const link = { type: 'link', attrs: { href: 'https://example.com/truong-sa' } };
  const caption = [
    { type: 'text', text: 'Tàu đến ' },
    { type: 'text', text: 'Trường Sa', marks: [{ type: 'bold' }] },
    { type: 'text', text: ' từ ' },
    { type: 'text', text: 'Cam Ranh', marks: [link] },
  ];
  const id = await addStory(page, {
    headline: 'Bài nhiều loại ảnh',
    leadPhoto: lead,
    body: {
      type: 'doc',
      content: [
        { type: 'figure', attrs: { photo: signed, alt: '' }, content: caption },
        {
          type: 'gallery',
          content: [{ type: 'figure', attrs: { photo: small, alt: 'Một con tàu' }, content: [] }],
        },
        { type: 'video', attrs: { photo: small, alt: '' }, content: [{ type: 'text', text: 'Phim về tàu' }] },
      ],
    },
  });
  await openStory(page, 'Bài nhiều loại ảnh');
  await page.keyboard.press('Control+5');
  await expect(gridOf(page).getByRole('row')).toHaveCount(5);
  return id;
}

test('shows every kind of photo, keeps the marks of captions, and takes over what the file says', async ({
  app,
  page,
}) => {
  test.setTimeout(180_000);
  const id = await openMixedStory(page);
  const { keyboard } = page;
  await expect(cellOf(page, 1, 'photo')).toContainText('Ảnh đại diện');
  await expect(cellOf(page, 1, 'caption')).toContainText('không có ở vị trí này');
  await expect(cellOf(page, 3, 'photo')).toContainText('bộ ảnh');
  await expect(cellOf(page, 3, 'problems')).toContainText('ảnh nhỏ');
  await expect(cellOf(page, 4, 'photo')).toContainText('Video 1');

  // The words left alone keep their marks.
  await expect(fieldOf(page, 1, 'photographer')).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowLeft');
  await expect(fieldOf(page, 2, 'caption')).toBeFocused();
  await keyboard.press('F2');
  await keyboard.press('Control+Home');
  await keyboard.type('Sáng nay, ');
  await keyboard.press('Tab');
  const side = boardOf(page).getByRole('complementary', { name: 'Ảnh đang chọn' });
  await expect(side).toContainText('chữ đậm, liên kết');
  await app.screenshot('photo-board-mixed');

  await keyboard.press('Alt+ArrowRight');
  await expect(side.getByRole('button', { name: 'Dùng: Người chụp' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(cellOf(page, 2, 'photographer')).toContainText('Phương Hoa');
  await side.getByRole('button', { name: 'Dùng: Nguồn / hãng' }).press('Enter');
  await expect(side).toContainText('Ảnh: Phương Hoa/TTXVN');
  await keyboard.press('Alt+ArrowLeft');
  await expect(fieldOf(page, 2, 'photographer')).toBeFocused();

  // To the next thing to mend: the alt text of the same photo, then what comes after.
  await keyboard.press('F7');
  await expect(fieldOf(page, 2, 'alt')).toBeFocused();
  await keyboard.type('Con tàu ở cầu cảng');
  await keyboard.press('F7');
  await expect(cellOf(page, 3, 'photo')).toHaveAttribute('data-active', 'true');
  await keyboard.press('Escape');
  await expect(boardOf(page)).toHaveCount(0);
  await expectSaved(page);
  const [figure] = figuresIn((await readStory(page, id)).body);
  expect(figure?.caption).toBe('Sáng nay, Tàu đến Trường Sa từ Cam Ranh');
  expect(figure?.alt).toBe('Con tàu ở cầu cảng');
  expect(figure?.node.content?.flatMap(({ marks }) => marks?.map(({ type }) => type) ?? [])).toEqual([
    'bold',
    'link',
  ]);
});

const setWidth = (app: App, width: number) =>
  app.electron.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setSize(wanted, 800),
    width,
  );

test('stands in both themes, in a narrow window and in large text, with nothing for axe to say', async ({
  app,
  page,
}) => {
  test.setTimeout(240_000);
  await openMixedStory(page);
  await expect(summaryOf(page)).toContainText('thiếu mô tả');
  expect(await violationsOf(page)).toEqual([]);
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  expect(await violationsOf(page)).toEqual([]);
  await app.screenshot('photo-board-dark');
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('Hoa');
  expect(await violationsOf(page)).toEqual([]);
  await setWidth(app, 900);
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(960);
  await app.screenshot('photo-board-narrow');
  await expect(fieldOf(page, 2, 'photographer')).toBeInViewport();
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('Control+Equal');
  await app.screenshot('photo-board-large-text');
  await expect(boardOf(page).getByRole('button', { name: 'Về bài viết' })).toBeInViewport();
});

test('of a library held elsewhere shows the photos and changes nothing', async ({ app, page }) => {
  test.setTimeout(180_000);
  const photo = await addPhoto(page, await makePhoto('cang.jpg'), { ...noCredit, photographer: 'Hà Thu' });
  const content = [
    { type: 'figure', attrs: { photo, alt: 'Cảng' }, content: [{ type: 'text', text: 'Cảng cá' }] },
  ];
  await addStory(page, { headline: 'Bài chỉ xem', body: { type: 'doc', content: [...content, ...content] } });
  const user = await mkdtemp(path.join(tmpdir(), 'toasoan-second-'));
  const second = new App({ ...app.folders, user }, 'vi');
  try {
    const reader = await second.start();
    await expect(reader.getByText(/^Thư viện chỉ đọc: .+ đang mở/)).toBeVisible({ timeout: 30_000 });
    await reader.getByRole('option').filter({ hasText: 'Bài chỉ xem' }).click();
    await expect(reader.getByText('Chỉ đọc, không lưu được')).toBeVisible();
    await openBoard(reader, 2);
    await expect(saidOf(reader)).toContainText('không sửa được');
    await expect(boardOf(reader).getByRole('button', { name: 'Chép xuống' })).toBeDisabled();
    const { keyboard } = reader;
    await keyboard.type('Chữ mới');
    await keyboard.press('Delete');
    await keyboard.press('ArrowRight');
    await keyboard.press('F2');
    await keyboard.type('Ai đó');
    await keyboard.press('ArrowDown');
    await keyboard.press('Control+d');
    await keyboard.press('Control+z');
    for (const number of [1, 2]) {
      await expect(cellOf(reader, number, 'caption')).toHaveText('Cảng cá');
      await expect(cellOf(reader, number, 'photographer')).toContainText('Hà Thu');
    }
    await second.screenshot('photo-board-read-only');
  } finally {
    await second.quit();
    await rm(user, { recursive: true, force: true });
  }
});
