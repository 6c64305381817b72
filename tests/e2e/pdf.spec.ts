import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { DeskBridge, ExportOutcome } from '../../shared/desk';
import { expect, test, toasoan } from './app';
import { makePhoto } from './dropFiles';
import { addPhoto, addStory } from './stories';

declare const window: { readonly desk: DeskBridge };

const headline = 'Chuyến tàu đầu năm ra đảo';
const credit = { photographer: 'Hà Thu', agency: 'TTXVN', issuedBy: '', isArchive: false };

async function writeStory(page: Page): Promise<string> {
  const photo = await addPhoto(page, await makePhoto('tau.jpg', { width: 1200, height: 800 }), credit);
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Tàu rời cảng lúc rạng sáng.' }] };
  const figure = {
    type: 'figure',
    attrs: { photo, alt: 'Con tàu trắng' },
    content: [{ type: 'text', text: 'Tàu rời cảng.' }],
  };
  return addStory(page, {
    headline,
    bylines: ['Minh An'],
    // The second picture is far below what a window would have loaded.
    body: {
      type: 'doc',
      content: [paragraph, figure, ...Array.from({ length: 200 }, () => paragraph), figure],
    },
  });
}

const exportPdf = (page: Page, id: string): Promise<ExportOutcome | string> =>
  page.evaluate(async (article) => {
    const order = { ids: [article], isZip: false, override: 'Bản thử', job: 'pdf' };
    const reply = await window.desk.exportArticles({ ...order, formats: ['html', 'pdf'] });
    return reply.ok ? reply.value : reply.problem.code;
  }, id);

function pdfIn(bundle: string): string {
  const data = path.join(bundle, 'data');
  const [slug = ''] = readdirSync(data);
  return path.join(data, slug, 'article.pdf');
}

const read = (tool: string, ...args: readonly string[]) => execFileSync(tool, args, { encoding: 'utf8' });

/** Behind figures that must not break, Chromium printed a sheet with nothing on it. */
async function writePhotoStory(page: Page): Promise<string> {
  const photo = await addPhoto(page, await makePhoto('men.jpg', { width: 1200, height: 800 }), credit);
  const figure = (number: number) => ({
    type: 'figure',
    attrs: { photo, alt: `Bình gốm ${number}` },
    content: [{ type: 'text', text: `Bình gốm thứ ${number} trên ghế gỗ chờ nắng.` }],
  });
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Mẻ men cuối ngày.' }] };
  const gallery = { type: 'gallery', content: [2, 3, 4].map(figure) };
  return addStory(page, {
    headline: 'Một ngày ở làng gốm',
    kind: 'photoStory',
    body: { type: 'doc', content: [paragraph, figure(1), gallery, paragraph] },
  });
}

function expectNoBlankEnd(pdf: string) {
  const pages = /Pages:\s+(\d+)/.exec(read('pdfinfo', pdf))?.[1] ?? '';
  expect(Number(pages)).toBeGreaterThan(1);
  expect(read('pdftotext', '-f', pages, '-l', pages, pdf, '-').trim()).not.toBe('');
}

/** The judges that are not ours: the structure, the paper and the title, the words, the picture, the typeface. */
function judge(pdf: string) {
  expect(read('qpdf', '--check', pdf)).toContain('No syntax or stream encoding errors found');
  expect(read('pdfinfo', pdf)).toMatch(new RegExp(`Title:\\s+${headline}`));
  expect(read('pdfinfo', pdf)).toMatch(/Subject:\s+Bản \d+, sửa lúc .*, trạng thái: Bản nháp/);
  expect(read('pdfinfo', pdf)).toMatch(/Page size:.*A4/);
  expect(read('pdftotext', '-layout', pdf, '-')).toContain(headline);
  expect(read('pdftotext', '-raw', pdf, '-')).toContain('Tàu rời cảng lúc rạng sáng.');
  expect(read('pdftotext', '-raw', pdf, '-')).toMatch(/Tàu rời cảng\.\s+Ảnh: Hà Thu\/TTXVN/);
  expect(read('pdfimages', '-list', pdf).match(/ image +\d{3,4} +\d{3,4}/g)).toHaveLength(2);
  expect(read('pdffonts', pdf)).toContain('BeVietnamPro');
}

test('the desk prints the page of a bundle, and no window is left of it', async ({ app, page }) => {
  const outcome = await exportPdf(page, await writeStory(page));
  if (typeof outcome === 'string' || outcome.status !== 'exported') throw new Error(JSON.stringify(outcome));
  judge(pdfIn(outcome.path));
  const photos = await exportPdf(page, await writePhotoStory(page));
  if (typeof photos === 'string' || photos.status !== 'exported') throw new Error(JSON.stringify(photos));
  expectNoBlankEnd(pdfIn(photos.path));
  expect(app.electron.windows()).toHaveLength(1);
});

test('a page whose printing process dies leaves nothing of the bundle and says so', async ({ app, page }) => {
  const id = await writeStory(page);
  await app.electron.evaluate(({ app: electron }) => {
    electron.once('web-contents-created', (_event, contents) => {
      contents.once('did-start-loading', () => contents.forcefullyCrashRenderer());
    });
  });
  expect(await exportPdf(page, id)).toBe('printingFailed');
  expect(existsSync(app.folders.exports) ? readdirSync(app.folders.exports) : []).toEqual([]);
  expect(app.electron.windows()).toHaveLength(1);
});

test('the command line starts the app to print, and prints the same words twice', async ({ app, page }) => {
  // The app starts three times, and its launcher may have to build it first.
  test.setTimeout(240_000);
  const id = await writeStory(page);
  await app.quit();
  const pdfs: string[] = [];
  for (const name of ['one', 'two']) {
    const out = path.join(app.folders.exports, name);
    const args = ['--library', app.folders.library, '--out', out, '--override', 'Bản thử'];
    const made = await toasoan('export', id, ...args, '--formats', 'all', '--json');
    expect(made.status, made.stdout + made.stderr).toBe(0);
    const { path: bundle } = JSON.parse(made.stdout) as { readonly path: string };
    judge(pdfIn(bundle));
    expect((await toasoan('verify', bundle)).status).toBe(0);
    pdfs.push(read('pdftotext', '-raw', pdfIn(bundle), '-').split(/\s+/).join(' '));
  }
  // The bytes differ with the order in which the runtime loads the typefaces.
  const [one, two] = pdfs;
  expect(one).toBe(two);
});
