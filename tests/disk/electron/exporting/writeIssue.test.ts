import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyBundle } from '../../../../electron/exporting/verifyBundle';
import type { Library } from '../../../../electron/library/library';
import { sideStoriesOf } from '../../../../shared/article/walk';
import { printableLine } from '../../../../shared/export/escape';
import { hostilePage, newsPage, photoStoryPage } from '../../../unit/shared/export/samples';
import { openPhotoRoom } from '../photos/photoTest';
import { exported, hostileId, judgedFolder, newsId, openNewsroom, photoStoryId, plainId } from './newsroom';

openPhotoRoom();

let library: Library;
let data: string;

const read = (name: string) => readFileSync(path.join(data, name), 'utf8');
/** What an independent reader finds at an XPath, in any namespace. */
const found = (name: string, xpath: string) =>
  execFileSync('xmllint', ['--nonet', '--xpath', `string(${xpath})`, path.join(data, name)], {
    encoding: 'utf8',
  }).trim();
const count = (name: string, xpath: string) =>
  Number(
    execFileSync('xmllint', ['--nonet', '--xpath', `count(${xpath})`, path.join(data, name)], {
      encoding: 'utf8',
    }),
  );

const foldersOf = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? each.name : []));
const isMain = (slug: string) => slug.startsWith('ben-do-cuoi-song');

beforeAll(async () => {
  library = await openNewsroom();
  const out = path.join(judgedFolder, 'wholeIssue');
  rmSync(out, { recursive: true, force: true });
  const ids = [newsId, photoStoryId, hostileId, plainId];
  data = path.join(await exported(library, { ids, out, override: 'Bản thử' }), 'data');
}, 120_000);

describe('the first page of a bundle of several articles', () => {
  it('leads to each article, in the order of the export', () => {
    const links = [...read('index.html').matchAll(/<h2><a href="([^"]+)\/index\.html">/g)].map(
      ([, slug]) => slug,
    );
    expect(links).toHaveLength(4);
    expect(new Set(links)).toEqual(new Set(foldersOf(data)));
    expect(links[0]).toMatch(/^ben-do-cuoi-song/);
    expect(links.at(-1)).toBe('tin-ngan');
  });

  it('prints the words and the pictures of each, and no markup that they hold', () => {
    const page = read('index.html');
    expect(page).toContain(newsPage.article.standfirst);
    expect(page).toMatch(/<img src="ben-do-cuoi-song[^"]+\/media\/photo-01-/);
    expect(page).not.toContain('<script>alert');
    expect(page.match(/"@type":"NewsArticle"/g)).toHaveLength(4);
  });

  it('is without fault', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:a11y'],
    });
    const report = await validator.validateString(read('index.html'));
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
    const bundle = path.dirname(data);
    expect(await verifyBundle(bundle)).toMatchObject({ ok: true, problems: [] });
  });

  it('is left out where there is but one article', async () => {
    const alone = await exported(library, { ids: [plainId] });
    expect(readdirSync(path.join(alone, 'data'))).toEqual(['tin-ngan']);
  });
});

describe('the feeds of a bundle of several articles', () => {
  const headlines = [newsPage, photoStoryPage, hostilePage].map(({ article }) => article.headline);

  it('are RSS that another program reads, with every headline as it was written', () => {
    expect(count('feed.xml', '/rss/channel/item')).toBe(4);
    for (const [index, headline] of headlines.entries()) {
      expect(found('feed.xml', `/rss/channel/item[${index + 1}]/title`)).toBe(printableLine(headline));
    }
    expect(found('feed.xml', '/rss/channel/item[1]/guid')).toMatch(/^urn:uuid:/);
    expect(found('feed.xml', '/rss/channel/item[1]/enclosure/@type')).toBe('image/jpeg');
    expect(found('feed.xml', '/rss/channel/item[1]/*[local-name()="creator"]')).toBe(
      newsPage.article.bylines[0],
    );
  });

  it('are Atom with an id, a date and an address for each entry', () => {
    const entry = (name: string) =>
      `/*[local-name()="feed"]/*[local-name()="entry"]/*[local-name()="${name}"]`;
    for (const name of ['id', 'updated', 'title', 'link']) {
      expect(
        count('feed.atom', `/*[local-name()="feed"]/*[local-name()="entry"][*[local-name()="${name}"]]`),
      ).toBe(4);
    }
    expect(found('feed.atom', entry('title'))).toBe(newsPage.article.headline);
    expect(found('feed.atom', entry('updated'))).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('are JSON Feed 1.1', () => {
    const feed = JSON.parse(read('feed.json')) as {
      readonly version: string;
      readonly items: readonly {
        readonly id: string;
        readonly title: string;
        readonly content_text: string;
      }[];
    };
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.items.map(({ title }) => title)).toEqual(expect.arrayContaining(headlines.slice(0, 2)));
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(4);
    expect(feed.items[0]?.content_text).toBe(newsPage.article.standfirst);
  });

  it('say where the stories will be where the desk knows its site', async () => {
    const settings = await library.readDesk();
    await library.saveDesk({ ...settings, site: { ...settings.site, baseUrl: 'https://bao.example/so-11' } });
    const there = path.join(await exported(library, { ids: [plainId, newsId], override: 'Bản thử' }), 'data');
    const sitemap = readFileSync(path.join(there, 'sitemap.xml'), 'utf8');
    expect(sitemap).toContain('<loc>https://bao.example/so-11/tin-ngan/</loc>');
    expect(readFileSync(path.join(there, 'feed.xml'), 'utf8')).toContain(
      'https://bao.example/so-11/tin-ngan/',
    );
  }, 60_000);
});

describe('the side stories of an article', () => {
  it('go with it when asked, each once, and the page leads to them inside the bundle', async () => {
    const { article } = await library.readArticle(newsId);
    const cards = await library.readStories(sideStoriesOf(article));
    const wanted = cards.filter(({ status }) => status !== 'withdrawn');
    expect(wanted.length).toBeGreaterThan(0);
    const order = { ids: [newsId], withSideStories: true, override: 'Bản thử' };
    const whole = path.join(await exported(library, order), 'data');
    const slugs = foldersOf(whole);
    expect(slugs).toHaveLength(1 + wanted.length);
    const page = readFileSync(path.join(whole, slugs.find(isMain) ?? '', 'index.html'), 'utf8');
    for (const name of slugs.filter((slug) => !isMain(slug))) {
      expect(page).toContain(`href="../${name}/index.html"`);
    }
  }, 60_000);
});
