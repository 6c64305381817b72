import path from 'node:path';
import type { Frame, Page } from '@playwright/test';
import sharp from 'sharp';
import type { DeskBridge } from '../../shared/desk';
import { type App, expect, test } from './app';
import { unknownSite } from '../../shared/article/page';
import { noCredit } from '../../shared/article/photo';
import { addPhoto, changeDesk } from './stories';
import { openExported, resize, type Size } from './reader';
import { wholeHeadline, writeWholeArticle } from './wholeArticle';

declare const window: Window & { readonly desk: DeskBridge };

test.beforeEach(() => test.slow());

/** What readers get is made of smaller files: pictures agree in their place, not in each of their pixels. */
const withoutPictures =
  'img { visibility: hidden; } ::-webkit-scrollbar { width: 0; } html { scroll-behavior: auto; }';

async function exportOne(page: Page): Promise<string> {
  const bundle = await page.evaluate(async (text) => {
    const query = { text, status: null, section: '', kind: null, offset: 0, limit: 1 };
    const listed = await window.desk.listArticles(query);
    const ids = listed.ok ? listed.value.rows.map(({ id }) => id) : [];
    const order = { job: 'doc-gia', ids, isZip: false, formats: [], override: 'thử' };
    const exported = await window.desk.exportArticles(order);
    return exported.ok && exported.value.status === 'exported' ? exported.value.path : '';
  }, wholeHeadline);
  return path.join(bundle, 'data', 'chuyen-tau-dau-nam-ra-dao', 'index.html');
}

/** The page of the preview over the whole window, in its own size: the pane shows it smaller. */
async function bareFrame(page: Page, { width, height }: Size): Promise<Frame> {
  const rules = `position: fixed; inset: 0; width: ${width}px; height: ${height}px; transform: none; z-index: 9999`;
  await page.addStyleTag({ content: `iframe { ${rules.replaceAll(';', ' !important;')} !important }` });
  const frame = await page.locator('iframe').elementHandle();
  const content = await frame?.contentFrame();
  if (!content) throw new Error('the preview shows no page');
  return content;
}

type Part = { readonly what: string; readonly box: readonly number[] };

/** Everything that a reader sees, with its place on the page, from the top of the page. */
function partsOf(page: Page | Frame): Promise<readonly Part[]> {
  return page.evaluate(() => {
    const top = window.scrollY;
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      const words = own
        .map((node) => node.textContent?.trim() ?? '')
        .join(' ')
        .trim();
      if (width === 0 || height === 0 || (words === '' && element.localName !== 'img')) return [];
      const box = [x, y + top, width, height].map((length) => Math.round(length * 10) / 10);
      return [{ what: words || element.localName, box }];
    });
  });
}

async function prepare(page: Page | Frame) {
  await page.evaluate(async (css) => {
    document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
    await document.fonts.ready;
  }, withoutPictures);
}

/** The browser leaves the margins of a sheet to the printer. */
async function layOnPaper(reader: Page) {
  await reader.emulateMedia({ media: 'print' });
  await reader.evaluate(() => document.body.style.setProperty('padding', '16mm 18mm'));
}

const scrollTo = (page: Page | Frame, top: number) => page.evaluate((y) => window.scrollTo(0, y), top);

/** How many of the pixels of two pictures of one size differ so that one could see it. */
async function countDifferent(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((png) => sharp(png).removeAlpha().raw().toBuffer()));
  if (a === undefined || b === undefined || a.length !== b.length)
    throw new Error('the pictures differ in size');
  let count = 0;
  for (let at = 0; at < a.length; at += 3) {
    const most = Math.max(
      ...[0, 1, 2].map((channel) => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0))),
    );
    if (most > 24) count += 1;
  }
  return count;
}

/** Screen by screen down the whole page: the different pixels of each. */
async function compare(app: App, frame: Frame, reader: Page, { height }: Size): Promise<readonly number[]> {
  const length = await reader.evaluate(() => document.documentElement.scrollHeight);
  const different: number[] = [];
  for (let top = 0; top < length; top += height) {
    await Promise.all([scrollTo(frame, top), scrollTo(reader, top)]);
    different.push(await countDifferent(await app.page.screenshot(), await reader.screenshot()));
  }
  return different;
}

const mark = '<svg width="900" height="130"><rect width="890" height="120" rx="30" fill="#8a1c2b"/></svg>';

async function styleDesk(page: Page) {
  const bytes = await sharp(Buffer.from(mark)).png().toBuffer();
  const logo = await addPhoto(page, { name: 'logo.png', type: 'image/png', bytes }, noCredit);
  const site = { ...unknownSite, name: 'Tạp chí Bốn Phương', publisher: 'Nhà xuất bản Bốn Phương', logo };
  await changeDesk(page, {
    site,
    pageStyle: {
      accent: '#8a1c2b',
      ink: '#2b2014',
      paper: '#fff6ea',
      headlineType: 'serif',
      bodyType: 'serif',
      schemes: 'lightAndDark',
    },
  });
}

const views = {
  'Máy tính': { width: 1280, height: 900 },
  'Điện thoại': { width: 390, height: 800 },
  'Bản in A4': { width: 794, height: 1123 },
} as const;

for (const [button, style] of [
  ['Máy tính', 'plain'],
  ['Điện thoại', 'plain'],
  ['Bản in A4', 'plain'],
  ['Máy tính', 'styled'],
  ['Bản in A4', 'styled'],
] as const) {
  const size = views[button];
  test(`the exported page is the page of the preview, point for point: ${button}, ${style}`, async ({
    app,
    page,
  }) => {
    await writeWholeArticle(page);
    if (style === 'styled') await styleDesk(page);
    const file = await exportOne(page);
    await page.keyboard.press('Control+p');
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText(wholeHeadline);
    await page.getByRole('button', { name: button }).click();
    await app.screenshot(`preview-${style}-${size.width}`);
    const frame = await bareFrame(page, size);
    const reader = await openExported(app, file);
    await resize(app, 'index.html', size);
    await page.setViewportSize(size);
    await Promise.all([prepare(frame), prepare(reader)]);
    if (button === 'Bản in A4') await layOnPaper(reader);
    expect(await partsOf(frame)).toEqual(await partsOf(reader));
    expect(Math.max(...(await compare(app, frame, reader, size)))).toBe(0);
    await reader.locator('h1').evaluate((heading) => heading.append('.'));
    expect(Math.max(...(await compare(app, frame, reader, size)))).toBeGreaterThan(0);
    await reader.close();
  });
}
