import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyBundle } from '../../../../electron/exporting/verifyBundle';
import type { Library } from '../../../../electron/library/library';
import type { Article, PageList, StoryTarget } from '../../../../shared/article/article';
import { pageListTypes } from '../../../../shared/article/article';
import { plainPageStyle } from '../../../../shared/article/page';
import { blankPhoto } from '../../../../shared/article/photo';
import { id } from '../../../unit/shared/article/pages';
import { hostilePage, newsPage } from '../../../unit/shared/export/samples';
import { openPhotoRoom } from '../photos/photoTest';
import { exported, judgedFolder, openNewsroom } from './newsroom';

openPhotoRoom();

const logoId = id(90);
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
});

/** A round mark with nothing around it. */
async function addLogo(library: Library) {
  const mark = '<svg width="1200" height="300"><circle cx="150" cy="150" r="140" fill="#8a1c2b"/></svg>';
  const bytes = await sharp(Buffer.from(mark)).png().toBuffer();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await library.writeMedia(sha256, 'png', bytes);
  const file = {
    sha256,
    format: 'png',
    bytes: bytes.length,
    width: 1200,
    height: 300,
    originalName: 'logo.png',
  };
  await library.savePhoto({ ...blankPhoto(logoId), file: { ...file, format: 'png' } });
}

const nasty = hostilePage.article.headline;

/** Each kind of list, all of them under this title; `targets` is given the number of the list. */
const lists = (title: string, targets: (list: number) => readonly StoryTarget[]): PageList[] =>
  pageListTypes.map((type, list) => ({
    type,
    title,
    subsections: title === '' ? [] : [title, `${title} 2`],
    items: targets(list).map((target) => ({
      target,
      kind: type === 'multimedia' ? 'video' : null,
      thumbnail: null,
    })),
  }));

const outside = (title: string, url = ''): StoryTarget => ({ type: 'page', url, title });
const inside = (number: number): StoryTarget => ({ type: 'article', id: id(number) });

const pages = {
  filled: {
    ...newsPage.article,
    id: id(110),
    pageLists: lists('', (list) => [
      inside([3, 5, 7][list] ?? 3),
      outside('Mùa muối muộn', `https://example.org/muoi-${list}`),
    ]),
  },
  empty: { ...newsPage.article, id: id(111), related: [], pageLists: lists('', () => []) },
  hostile: {
    ...newsPage.article,
    id: id(112),
    related: [{ target: outside(nasty, 'https://example.org/?a="b"&c'), headline: nasty, summary: nasty }],
    pageLists: lists(nasty, (list) => [
      inside(8),
      outside(`${nasty} ${list}`),
      outside(nasty, `https://example.org/${list}"><script>`),
    ]),
  },
} as const satisfies Record<string, Article>;

let library: Library;
const folders: Record<string, string> = {};

beforeAll(async () => {
  library = await openNewsroom();
  await addLogo(library);
  const settings = await library.readDesk();
  await library.saveDesk({
    ...settings,
    site: { ...settings.site, baseUrl: 'https://bennuoc.example', logo: logoId },
    pageStyle: {
      ...plainPageStyle,
      accent: '#f2c14e',
      paper: '#fff8ef',
      headlineType: 'serif',
    },
  });
  const story = await library.readArticle(id(8));
  await library.saveArticle({ ...story.article, headline: nasty }, story.revision);
  for (const [name, article] of Object.entries(pages)) {
    await library.createArticle(article);
    const out = path.join(judgedFolder, `styled-${name}`);
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
    const bundle = await exported(library, { ids: [article.id], out, override: 'thử' });
    folders[name] = path.join(bundle, 'data', readdirSync(path.join(bundle, 'data'))[0] ?? '');
  }
}, 180_000);

const read = (name: string, file: string) => readFileSync(path.join(folders[name] ?? '', file), 'utf8');

describe('pages in a desk’s own style', () => {
  it.each(Object.keys(pages))('are without fault and verify: %s', async (name) => {
    const report = await validator.validateString(read(name, 'index.html'));
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
    const bundle = path.join(folders[name] ?? '', '..', '..');
    expect(await verifyBundle(bundle)).toMatchObject({ ok: true, problems: [] });
  });

  it('show every list that is filled and none that is empty', () => {
    const asides = (name: string) => read(name, 'index.html').match(/<aside /g)?.length ?? 0;
    expect(asides('filled')).toBe(pageListTypes.length + 1);
    expect(asides('hostile')).toBe(pageListTypes.length + 1);
    expect(asides('empty')).toBe(0);
  });

  it('carry the colours and the type in the one sheet', () => {
    const sheet = read('filled', 'article.css');
    expect(sheet).toContain('--article-ground: #fff8ef;');
    expect(sheet).toContain('--article-headline-font: Cambria');
    // Too pale by day, legible by night.
    const [day = '', night = ''] = sheet.split('own style. */')[1]?.split('@media') ?? [];
    expect(day).not.toContain('#f2c14e');
    expect(night).toContain('--article-accent: #f2c14e;');
  });

  it('have the logo in the head, seen through where it was, and tell search engines of it', async () => {
    const page = read('filled', 'index.html');
    expect(page).toContain(
      '<img class="site-logo" src="media/logo.png" width="640" height="160" alt="Tạp chí Bến Nước">',
    );
    expect(page).toMatch(
      /"logo":\{"@type":"ImageObject","url":"https:\/\/bennuoc\.example\/[^"]+\/media\/logo\.png"/,
    );
    const file = path.join(folders['filled'] ?? '', 'media', 'logo.png');
    expect(await sharp(file).metadata()).toMatchObject({
      format: 'png',
      width: 640,
      height: 160,
      hasAlpha: true,
    });
    const corner = await sharp(file).extract({ left: 630, top: 2, width: 1, height: 1 }).raw().toBuffer();
    expect(corner.at(-1)).toBe(0);
  });

  it('name the other photos as they would without a logo', () => {
    const files = readdirSync(path.join(folders['filled'] ?? '', 'media'));
    expect(files.filter((name) => name.startsWith('story-01')).length).toBeGreaterThan(0);
    expect(files.filter((name) => name.includes('logo'))).toEqual(['logo.png']);
  });
});
