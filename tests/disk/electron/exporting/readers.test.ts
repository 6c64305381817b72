import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import RssParser from 'rss-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../../../electron/library/library';
import type { Article } from '../../../../shared/article/article';
import { linksOf, plainText, walk } from '../../../../shared/article/walk';
import { openPhotoRoom } from '../photos/photoTest';
import { body, figure, heading, id, link, paragraph, text } from '../../../unit/shared/article/pages';
import { newFolder } from './folders';
import { exported, newsId, openNewsroom } from './newsroom';

openPhotoRoom();

function read(tool: string, args: readonly string[], input = ''): string {
  return execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 2 ** 26, input, stdio: 'pipe' });
}

/** Typography and line breaks are a reader's own: what must be found are the letters and figures, in their order. */
const letters = (words: string) => words.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');

const credit = 'Ảnh: Phạm Quỳnh/TTXVN';
const feature: Article['body'] = body(
  paragraph('Sáng sớm, bà con ra ', text('bến đò', { type: 'bold' }), ' “chờ chuyến đầu”.'),
  figure(id(1), 'Bà con chờ đò lúc 5 giờ 30.', 'Mười người đứng trên bến gỗ'),
  heading(2, 'Đường ra đảo'),
  paragraph('Lịch đò ở ', text('trang của xã', link('https://example.org/lich-do?ben=1&gio=5')), '.'),
  {
    type: 'orderedList',
    attrs: { start: 3 },
    content: [{ type: 'listItem', content: [paragraph('Mua vé trước một ngày.')] }],
  },
  { type: 'factBox', content: [paragraph('Mỗi ngày 46 chuyến.')] },
  { type: 'blockquote', content: [paragraph('Ai sang sông thì gọi.')] },
  { type: 'gallery', content: [figure(id(2), 'Ghe hàng.', 'Ghe'), figure(id(3), 'Mũi tàu.', 'Mũi tàu')] },
  paragraph('Chiều xuống, nước ròng.'),
);

const article = {
  id: id(200),
  headline: 'Bến đò mở lại chuyến đêm',
  standfirst: 'Sau hai năm, chuyến đò đêm lại chở thư và rau ra đảo.',
  bylines: ['Lan Anh'],
  body: feature,
};

const paragraphs = [...walk(feature)].filter(({ type }) => type === 'paragraph').map(plainText);
const captions = [...walk(feature)].filter(({ type }) => type === 'figure').map(plainText);
const [{ href = '' } = {}] = linksOf(feature);

let library: Library;
let folder: string;
beforeAll(async () => {
  library = await openNewsroom();
  const { article: news } = await library.readArticle(newsId);
  await library.createArticle({ ...news, ...article, related: [] });
  const formats = ['cms', 'text', 'docx', 'newsml', 'markdown', 'feeds', 'wxr'] as const;
  folder = path.join(await exported(library, { ids: [article.id], formats, out: newFolder() }), 'data');
}, 300_000);

const inArticle = (name: string) => path.join(folder, 'ben-do-mo-lai-chuyen-dem', name);

/** The words of a document, and where its links lead. */
type Read = { readonly words: string; readonly links: string };

function pandoc(format: string, content: string): Read {
  const to = (wanted: string) =>
    read('pandoc', ['--from', format, '--to', wanted, '--wrap', 'none'], content);
  return { words: to('plain'), links: to('html') };
}

const readHtml = (file: string) => pandoc('html', readFileSync(file, 'utf8'));

function readDocx(file: string): Read {
  const to = (wanted: string) => read('pandoc', [file, '--from', 'docx', '--to', wanted, '--wrap', 'none']);
  return { words: to('plain'), links: to('html') };
}

function hasWords(words: string) {
  const found = letters(words);
  for (const sentence of [...paragraphs, ...captions]) expect(found).toContain(letters(sentence));
  expect(found.split(letters(credit)).length).toBeGreaterThan(captions.length);
}

function hasBody({ words, links }: Read) {
  hasWords(words);
  expect(links.replaceAll('&amp;', '&')).toContain(href);
}

function hasAll(read: Read) {
  hasBody(read);
  expect(letters(read.words)).toContain(letters(article.headline));
  expect(letters(read.words)).toContain(letters(article.standfirst));
}

const xpath = (file: string, wanted: string) => read('xmllint', ['--nonet', '--xpath', wanted, file]);

describe('another reader finds headline, standfirst, every paragraph, caption, credit and link', () => {
  it('Pandoc, in the page', () => {
    hasAll(readHtml(inArticle('index.html')));
  });

  it.each(['article.html', 'cms.html'])('Pandoc, in the body for a CMS: %s', (name) => {
    hasBody(readHtml(inArticle(name)));
  });

  it('Pandoc, in the text document', () => {
    hasAll(readDocx(inArticle('article.docx')));
  });

  it('Pandoc, in Markdown, with the headline and the standfirst in front of it', () => {
    const file = inArticle('article.md');
    hasBody(pandoc('commonmark_x', readFileSync(file, 'utf8')));
    const tree = read('pandoc', [file, '--from', 'commonmark_x', '--to', 'json']);
    const front = letters(tree.replace(/"t":"\w+"|"c":/g, ''));
    expect(front).toContain(letters(article.standfirst));
    expect(front).toContain(letters(article.headline));
  });

  it('xmllint, in NewsML-G2', () => {
    const file = inArticle('article.newsml.xml');
    hasAll({ words: xpath(file, 'string(/)'), links: xpath(file, '//@href').replaceAll('"', ' ') });
  });

  it('Pandoc, in ninjs', () => {
    const ninjs = JSON.parse(readFileSync(inArticle('article.ninjs.json'), 'utf8')) as {
      readonly headlines: readonly { readonly value: string }[];
      readonly descriptions: readonly { readonly value: string }[];
      readonly bodies: readonly { readonly contentType: string; readonly value: string }[];
    };
    const html = ninjs.bodies.find(({ contentType }) => contentType.includes('html'))?.value ?? '';
    hasBody(pandoc('html', html));
    expect(ninjs.headlines.map(({ value }) => value)).toContain(article.headline);
    expect(ninjs.descriptions.map(({ value }) => value)).toContain(article.standfirst);
  });

  it('anyone, in plain text', () => {
    const words = readFileSync(inArticle('article.txt'), 'utf8');
    hasWords(words);
    expect(words).toContain(article.headline);
    expect(words).toContain(article.standfirst);
  });

  it('a feed reader and Pandoc, in WordPress’s own format', async () => {
    const file = path.join(folder, 'export.wxr.xml');
    const feed = await new RssParser().parseString(readFileSync(file, 'utf8'));
    const post = feed.items.find(({ title }) => title === article.headline);
    const html = String(post?.['content:encoded'] ?? '');
    hasBody(pandoc('html', html));
    expect(readFileSync(file, 'utf8')).toContain(article.standfirst);
  });

  it.each(['feed.xml', 'feed.atom'])('a feed reader, the headline and standfirst in %s', async (name) => {
    const feed = await new RssParser().parseString(readFileSync(path.join(folder, name), 'utf8'));
    expect(feed.items.map(({ title }) => title)).toEqual([article.headline]);
    expect(letters(JSON.stringify(feed.items))).toContain(letters(article.standfirst));
    expect(feed.items[0]?.link).toMatch(/^(https?|arcp):/);
    expect(feed.items[0]?.isoDate).toMatch(/^2026-/);
  });
});

const hasOffice = spawnSync('soffice', ['--version']).status === 0;

describe.runIf(hasOffice)('LibreOffice, where it is installed', () => {
  it('opens the text document and finds the same', () => {
    const out = newFolder();
    const profile = `-env:UserInstallation=file://${path.join(out, 'profile')}`;
    const convert = (to: string) =>
      read('soffice', [profile, '--convert-to', to, '--outdir', out, inArticle('article.docx')]);
    convert('txt:Text (encoded):UTF8');
    convert('html');
    const converted = (name: string) => readFileSync(path.join(out, name), 'utf8');
    hasAll({ words: converted('article.txt'), links: converted('article.html') });
  }, 180_000);
});
