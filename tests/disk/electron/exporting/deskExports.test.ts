import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../../../electron/library/library';
import { openPhotoRoom } from '../photos/photoTest';
import { exported, filesOf, newsId, openNewsroom } from './newsroom';
import { photoTools } from '../../../../electron/photos/photoTools';

openPhotoRoom();

let library: Library;
let folder: string;

const site = 'https://bao.example';
const licencePage = `${site}/dieu-khoan`;
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');

beforeAll(async () => {
  library = await openNewsroom();
  const settings = await library.readDesk();
  await library.saveDesk({
    ...settings,
    site: { ...settings.site, baseUrl: site, urlPattern: '{section}/{slug}-{id}.html', licencePage },
    exports: { formats: [], widths: [900, 400], hasAvif: true },
    checkLevels: [{ code: 'relatedFew', kind: null, level: 'off' }],
  });
  const bundle = await exported(library, { override: 'Bản thử' });
  const index = filesOf(path.join(bundle, 'data')).find((file) => file.endsWith('index.html')) ?? '';
  folder = path.join(bundle, 'data', path.dirname(index));
}, 180_000);

describe('a bundle of a desk that knows its site', () => {
  it('says in every format where the page and its files will be', () => {
    const page = read('index.html');
    const address = /<link rel="canonical" href="([^"]+)">/.exec(page)?.[1] ?? '';
    expect(address).toMatch(new RegExp(`^${site}/[a-z-]+/[a-z0-9-]+-${newsId}\\.html$`));
    const files = address.replace('.html', '/');
    expect(page).toContain(`<meta property="og:image" content="${files}media/`);
    const ninjs = read('article.ninjs.json');
    const hrefs = [...ninjs.matchAll(/"href": "([^"]+\/media\/[^"]+)"/g)].map(([, href = '']) => href);
    expect(hrefs.length).toBeGreaterThan(4);
    for (const href of hrefs) {
      expect(href.startsWith(files)).toBe(true);
      expect(existsSync(path.join(folder, href.slice(files.length)))).toBe(true);
    }
    expect(ninjs).toContain(`"linkedRights": "${licencePage}"`);
    expect(page).toContain(`"license":"${licencePage}"`);
  });

  it('has photos in the widths it wants and as AVIF, which other decoders read', async () => {
    const page = read('index.html');
    const names = filesOf(path.join(folder, 'media'));
    expect(
      names.filter((name) => /-(?:480|800|1600)\.(?:jpg|webp)$/.test(name) && !name.includes('small')),
    ).toEqual([]);
    const avif = names.filter((name) => name.endsWith('-900.avif'));
    expect(avif.length).toBeGreaterThan(0);
    expect(page.indexOf('image/avif')).toBeGreaterThan(0);
    expect(page.indexOf('image/avif')).toBeLessThan(page.indexOf('image/webp'));
    for (const name of avif) {
      const { width, format, compression } = await sharp(path.join(folder, 'media', name)).metadata();
      expect({ width, format, compression }).toEqual({ width: 900, format: 'heif', compression: 'av1' });
    }
  });

  it('writes the words of the desk into AVIF too', async () => {
    const name = filesOf(path.join(folder, 'media')).find((each) => each.endsWith('-900.avif')) ?? '';
    const { exiftool } = photoTools();
    const tags = JSON.stringify(await exiftool.read(path.join(folder, 'media', name), []));
    expect(tags).toContain('"Creator":"Phạm Quỳnh"');
    expect(tags).toContain('"Credit":"Phạm Quỳnh/TTXVN"');
  });
});
