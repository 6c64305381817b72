import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyBundle } from '../../../../electron/exporting/verifyBundle';
import { exportFormats } from '../../../../shared/export/formats';
import { openPhotoRoom } from '../photos/photoTest';
import { fortyStories } from './fortyStories';
import { exported, judgedFolder, openNewsroom } from './newsroom';

openPhotoRoom();

let bundle: string;
let slugs: readonly string[];
const read = (...name: readonly string[]) => readFileSync(path.join(bundle, 'data', ...name), 'utf8');

beforeAll(async () => {
  const library = await openNewsroom();
  for (const story of fortyStories) await library.createArticle(story);
  await library.indexed();
  const out = path.join(judgedFolder, 'issueOfForty');
  rmSync(out, { recursive: true, force: true });
  bundle = await exported(library, {
    ids: fortyStories.map(({ id }) => id),
    formats: exportFormats.filter((format) => format !== 'pdf'),
    override: 'Bản thử',
    out,
  });
  slugs = [...read('index.html').matchAll(/<h2><a href="([^"]+)\/index\.html">/g)].map(
    ([, slug = '']) => slug,
  );
}, 180_000);

describe('an issue of forty articles', () => {
  it('is whole', async () => {
    expect(await verifyBundle(bundle)).toMatchObject({ ok: true, problems: [] });
  });

  it('has a folder for each, in their order, whatever headlines they share', () => {
    const folders = readdirSync(path.join(bundle, 'data'), { withFileTypes: true });
    const names = folders.filter((each) => each.isDirectory()).map(({ name }) => name);
    expect(slugs).toHaveLength(fortyStories.length);
    expect([...slugs].sort()).toEqual(names.sort());
    const ids = slugs.map(
      (slug) => (JSON.parse(read(slug, 'report.json')) as { article: { id: string } }).article.id,
    );
    expect(ids).toEqual(fortyStories.map(({ id }) => id));
  });

  it('leads from each page to its neighbour inside the bundle', () => {
    const withoutLink = fortyStories.flatMap(({ status }, index) => {
      const next = (index + 1) % fortyStories.length;
      const isTold = status === 'withdrawn' || fortyStories[next]?.status === 'withdrawn';
      const href = `href="../${slugs[next]}/index.html"`;
      return isTold || read(slugs[index] ?? '', 'index.html').includes(href) ? [] : [index];
    });
    expect(withoutLink).toEqual([]);
  });

  it('has every page’s typeface in its own folder, and once on the disk', () => {
    const font = 'fonts/be-vietnam-pro-vietnamese-400-normal.woff2';
    const files = slugs.map((slug) => statSync(path.join(bundle, 'data', slug, font)).ino);
    expect(files).toHaveLength(40);
    expect(new Set(files).size).toBe(1);
  });

  it('says of what was withdrawn that it was, on the page for readers too', () => {
    const gone = fortyStories.filter(({ status }) => status === 'withdrawn').length;
    expect(gone).toBeGreaterThan(0);
    expect(read('index.html').match(/class="story-summary">Bài này đã được gỡ/g)).toHaveLength(gone);
  });

  it('is listed whole for programs', () => {
    const { items } = JSON.parse(read('feed.json')) as { items: readonly { title: string }[] };
    const standing = fortyStories.filter(({ status }) => status !== 'withdrawn');
    const titles = items.map(({ title }) => title);
    for (const { headline } of standing) expect(titles).toContain(headline);
  });
});
