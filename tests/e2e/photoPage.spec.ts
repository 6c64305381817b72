import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { type Photo, noCredit } from '../../shared/article/photo';
import type { DeskBridge } from '../../shared/desk';
import { type App, expect, test } from './app';
import { violationsOf } from './axe';
import { makePhoto } from './dropFiles';
import { captionOf, expectSaved, figuresOf } from './editing';
import { addPhoto, addStory, changeDesk, openStory } from './stories';

declare const window: { readonly desk: DeskBridge };

test.beforeEach(() => test.slow());

const inspector = (page: Page) => page.locator('[data-pane="inspector"]');
const rowOf = (page: Page, name: string) =>
  inspector(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const figureOf = (page: Page) => figuresOf(page).first();

const alternative = (name: string, text: string) =>
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></${name}>`;

/** What an agency writes into its photos. */
const words = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 photoshop:Headline="Trường Sa đón Tết" photoshop:Credit="TTXVN" photoshop:City="Khánh Hòa">
${alternative('dc:description', `Tàu cập đảo Song Tử Tây. ${'Hàng Tết được chuyển lên bờ. '.repeat(8).trim()}`)}
${alternative('dc:rights', '© TTXVN 2026')}
<dc:creator><rdf:Seq><rdf:li>Phương Hoa</rdf:li></rdf:Seq></dc:creator>
<dc:subject><rdf:Bag><rdf:li>Trường Sa</rdf:li><rdf:li>Tết</rdf:li></rdf:Bag></dc:subject>
</rdf:Description></rdf:RDF></x:xmpmeta>`;

async function makeSignedPhoto() {
  const photo = await makePhoto('TTX-0412.jpg');
  return { ...photo, bytes: await sharp(photo.bytes).withXmp(words).jpeg().toBuffer() };
}

/** An article with that photo under a caption of the desk's own, the cursor in it. */
async function enterPhoto(page: Page) {
  const photo = await addPhoto(page, await makeSignedPhoto(), noCredit);
  const figure = {
    type: 'figure',
    attrs: { photo, alt: '' },
    content: [{ type: 'text', text: 'Bộ đội đón hàng Tết.' }],
  };
  await addStory(page, { headline: 'Bài có ảnh hãng', body: { type: 'doc', content: [figure] } });
  await openStory(page, 'Bài có ảnh hãng');
  await captionOf(figureOf(page)).click();
  await expect(rowOf(page, 'Chú thích')).toBeVisible();
}

async function readPhoto(page: Page): Promise<Photo> {
  await expectSaved(page);
  const source = await figureOf(page).locator('img').getAttribute('src');
  const id = /photo\/([0-9a-f]{32})/.exec(source ?? '')?.[1] ?? '';
  const read = await page.evaluate((wanted) => window.desk.readPhotos({ ids: [wanted] }), id);
  const photo = read.ok ? read.value[0] : undefined;
  if (photo === undefined) throw new Error('the photo is not in the library');
  return photo;
}

async function runFromPalette(page: Page, words: string) {
  await page.keyboard.press('F1');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

async function look(app: App, name: string) {
  await app.page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
  await app.screenshot(`${name}-light`);
  await app.page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  expect(await violationsOf(app.page)).toEqual([]);
  await app.screenshot(`${name}-dark`);
}

test('takes over what the file says, row by row, and gives back what stood there', async ({ app, page }) => {
  await enterPhoto(page);
  const caption = captionOf(figureOf(page));
  const row = rowOf(page, 'Chú thích');
  await expect(row).toContainText('Bộ đội đón hàng Tết.');
  await row.getByRole('button', { name: 'Xem hết' }).click();
  await row.getByRole('button', { name: 'Thu gọn' }).scrollIntoViewIfNeeded();
  await look(app, 'photo-page-words');
  await row.getByRole('button', { name: 'Thay: Chú thích' }).click();
  await expect(caption).toHaveText(/^Tàu cập đảo Song Tử Tây/);
  await expect(row).toContainText('Đã thay.');
  await row.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(caption).toHaveText('Bộ đội đón hàng Tết.');

  const take = rowOf(page, 'Người chụp').getByRole('button', { name: 'Dùng: Người chụp' });
  await take.click();
  await expect(inspector(page).getByRole('combobox', { name: 'Người chụp' })).toHaveValue('Phương Hoa');
  await expect(take).toHaveCount(0);
  await rowOf(page, 'Từ khóa').getByRole('button').click();
  await expect(rowOf(page, 'Từ khóa').getByRole('cell').last()).toHaveText('Trường Sa, Tết');
  await expect(rowOf(page, 'Bản quyền').getByRole('button')).toHaveCount(0);
  expect((await readPhoto(page)).credit.photographer).toBe('Phương Hoa');
});

test('says until when a photo may be used, and takes the rights back in their turn', async ({
  app,
  page,
}) => {
  await enterPhoto(page);
  const denied = inspector(page).getByRole('checkbox', { name: 'Không được dùng ảnh này' });
  await denied.scrollIntoViewIfNeeded();
  const day = inspector(page).getByRole('group', { name: 'Dùng được đến hết ngày' });
  await day.getByRole('spinbutton').first().click();
  await page.keyboard.type('05032020');
  const status = inspector(page).getByRole('status').filter({ hasText: 'không xuất được' });
  await expect(status).toHaveText(/^Hết hạn dùng từ sau ngày 05\/03\/2020/);
  expect((await readPhoto(page)).rights.usableUntil).toBe('2020-03-05');
  await inspector(page).getByText('Không được dùng ảnh này').click();
  await expect(denied).toBeChecked();
  await expect(status).toHaveText('Không được dùng. Bài có ảnh này không xuất được.');
  await inspector(page).getByLabel('Ghi chú về quyền').fill('Chỉ dùng cho số Tết');
  await look(app, 'photo-page-rights');
  // The window itself never scrolls, whatever is brought into view in a pane.
  expect((await page.locator('[data-pane="list"]').boundingBox())?.y).toBe(0);
  expect((await readPhoto(page)).rights).toEqual({
    usableUntil: '2020-03-05',
    isDenied: true,
    note: 'Chỉ dùng cho số Tết',
  });

  await captionOf(figureOf(page)).click();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(denied).not.toBeChecked();
  expect((await readPhoto(page)).rights).toEqual({ usableUntil: '2020-03-05', isDenied: false, note: '' });
});

test('says so where the agency of the photo, or of a film, lets nobody use it unasked', async ({
  app,
  page,
}) => {
  const agency = { name: 'TTXVN', spellings: [], terms: 'ask', note: 'Gọi bàn ảnh trước.' } as const;
  await changeDesk(page, { agencies: [{ ...agency, spellings: [] }] });
  // The window reads the desk's settings once, when it starts.
  await page.reload();
  await enterPhoto(page);
  const words = inspector(page)
    .getByRole('status')
    .filter({ hasText: 'Phải hỏi TTXVN trước mỗi lần dùng. Gọi bàn ảnh trước.' });
  await expect(words).toHaveCount(0);
  await rowOf(page, 'Nguồn / hãng').getByRole('button', { name: 'Dùng: Nguồn / hãng' }).click();
  await expect(words).toBeVisible();
  const beside = /^Phải hỏi TTXVN trước mỗi lần dùng\. Gọi bàn ảnh trước\.$/;
  await expect(figureOf(page).getByText(beside)).toBeVisible();
  await runFromPalette(page, 'chen video');
  const video = figuresOf(page).nth(1);
  await expect(video.getByText(beside)).toHaveCount(0);
  await video.locator('input[name="agency"]').fill('TTXVN');
  await expect(video.getByText(beside)).toBeVisible();
  await app.screenshot('video-rights');
});

test('asks the newsroom’s clock, not the machine’s, whether the last day of a photo is over', async ({
  page,
}) => {
  await enterPhoto(page);
  const denied = inspector(page).getByRole('checkbox', { name: 'Không được dùng ảnh này' });
  await denied.scrollIntoViewIfNeeded();
  const here = new Date(Date.now() + 7 * 3_600_000).toISOString();
  // Where the day is another one than in Hà Nội, at whatever hour this runs.
  const isEvening = Number(here.slice(11, 13)) >= 17;
  const session = await page.context().newCDPSession(page);
  const timezoneId = isEvening ? 'Pacific/Kiritimati' : 'Etc/GMT+12';
  await session.send('Emulation.setTimezoneOverride', { timezoneId });
  const lastDay = isEvening
    ? here.slice(0, 10)
    : new Date(Date.parse(here) - 86_400_000).toISOString().slice(0, 10);
  const day = inspector(page).getByRole('group', { name: 'Dùng được đến hết ngày' });
  await expect(day).toContainText('ngày/tháng/năm');
  await day.getByRole('spinbutton').first().click();
  await page.keyboard.type(lastDay.split('-').toReversed().join(''));
  expect((await readPhoto(page)).rights.usableUntil).toBe(lastDay);
  const expired = inspector(page).getByRole('status').filter({ hasText: 'Hết hạn dùng' });
  await expect(expired).toHaveCount(isEvening ? 0 : 1);
});
