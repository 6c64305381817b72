import path from 'node:path';
import type { Frame, Page } from '@playwright/test';
import sharp from 'sharp';
import type { DeskBridge } from '../../shared/desk';
import { type App, expect, test } from './app';
import { wholeHeadline, writeWholeArticle } from './wholeArticle';

declare const window: Window & { readonly desk: DeskBridge };

test.beforeEach(() => test.slow());

type Size = { readonly width: number; readonly height: number };

/** What readers get is made of smaller files: pictures agree in their place, not in each of their pixels. */
const withoutPictures =
  'img { visibility: hidden; } ::-webkit-scrollbar { width: 0; } html { scroll-behavior: auto; }';

const resize = (app: App, address: string, { width, height }: Size) =>
  app.electron.evaluate(
    ({ BrowserWindow }, { part, size }) => {
      const found = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes(part),
      );
      found?.setMinimumSize(100, 100);
      found?.setContentSize(size.width, size.height);
    },
    { part: address, size: { width, height } },
  );

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

async function openExported(app: App, file: string): Promise<Page> {
  const opened = app.electron.waitForEvent('window');
  await app.electron.evaluate(async ({ BrowserWindow }, address) => {
    const reader = new BrowserWindow({
      show: true,
      useContentSize: true,
      webPreferences: { partition: 'reader' },
    });
    await reader.loadFile(address);
  }, file);
  return opened;
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

for (const [button, size] of [
  ['Máy tính', { width: 1280, height: 900 }],
  ['Điện thoại', { width: 390, height: 800 }],
  ['Bản in A4', { width: 794, height: 1123 }],
] as const) {
  test(`the exported page is the page of the preview, point for point: ${button}`, async ({ app, page }) => {
    await writeWholeArticle(page);
    const file = await exportOne(page);
    await page.keyboard.press('Control+p');
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText(wholeHeadline);
    await page.getByRole('button', { name: button }).click();
    await app.screenshot(`preview-${size.width}`);
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
