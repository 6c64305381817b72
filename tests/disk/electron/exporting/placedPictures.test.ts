import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../../../electron/library/library';
import { blankArticle } from '../../../../shared/article/blankArticle';
import { blankPhoto, plainFraming } from '../../../../shared/article/photo';
import { newRule } from '../../../../shared/pageLists/listRule';
import { body, id, paragraph, teaser } from '../../../unit/shared/article/pages';
import { newsPage } from '../../../unit/shared/export/samples';
import { type Colour, decodePicture, findColour } from '../photos/otherDecoders';
import { openPhotoRoom, openTestLibrary } from '../photos/photoTest';
import { readTags } from '../photos/testPhotos';
import { exported } from './newsroom';

openPhotoRoom();

const size = { width: 2400, height: 1000 };
const [red, green]: readonly [Colour, Colour] = [
  [230, 20, 20],
  [20, 220, 20],
];
const [lead, other, story, filling] = [id(600), id(601), id(602), id(604)];

/** A wide photo with a red dot far to the left and a green one far to the right. */
function picture(ground: string) {
  const dot = (x: number, colour: Colour) =>
    `<circle cx="${x}" cy="500" r="40" fill="rgb(${colour.join()})"/>`;
  const svg = `<svg width="${size.width}" height="${size.height}"><rect width="100%" height="100%" fill="${ground}"/>
    ${dot(200, red)}${dot(2200, green)}</svg>`;
  return sharp(Buffer.from(svg)).flatten().jpeg({ quality: 92 }).toBuffer();
}

async function addPhoto(library: Library, photo: string, ground: string, focus: { x: number; y: number }) {
  const bytes = await picture(ground);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await library.writeMedia(sha256, 'jpg', bytes);
  await library.savePhoto({
    ...blankPhoto(photo),
    file: { sha256, format: 'jpeg', bytes: bytes.length, ...size, originalName: 'rong.jpg' },
    credit: { photographer: 'Phạm Quỳnh', agency: 'TTXVN', issuedBy: '', isArchive: false },
    framing: { ...plainFraming, focus },
  });
}

let folder: string;
const page = () => readFileSync(path.join(folder, 'index.html'), 'utf8');
const namesIn = (text = '') => [
  ...new Set([...text.matchAll(/media\/([\w-]+\.\w+)/g)].map(([, name = '']) => name)),
];
const look = (name: string) => {
  const pixels = decodePicture(path.join(folder, 'media', name));
  return { red: findColour(pixels, red) !== undefined, green: findColour(pixels, green) !== undefined };
};
const teasers = () => page().match(/<div class="teaser"[^]*?<\/div>/g) ?? [];
const related = () => /<aside class="page-list related"[^]*?<\/aside>/.exec(page())?.[0] ?? '';
const [ofPlacement, ofRule] = [() => related().split('</li>')[0], () => related().split('</li>')[1]];

beforeAll(async () => {
  const library = await openTestLibrary();
  await library.indexed();
  await addPhoto(library, lead, '#203070', { x: 0.95, y: 0.5 });
  await addPhoto(library, other, '#705020', { x: 0.05, y: 0.5 });
  const now = '2026-11-20T01:00:00Z';
  await library.createArticle({
    ...blankArticle({ id: story, kind: 'news', language: 'vi', now }),
    headline: 'Bài kia',
    leadPhoto: lead,
    body: body(paragraph('Một câu.')),
  });
  await library.createArticle({
    ...blankArticle({ id: filling, kind: 'news', language: 'vi', now }),
    headline: 'Bài cùng từ khóa',
    status: 'published',
    tags: ['đò ngang'],
    leadPhoto: lead,
    body: body(paragraph('Một câu.')),
  });
  const fromTags = { ...newRule('related', 'related'), isByHand: false, scope: { type: 'ownTags' } } as const;
  const settings = await library.readDesk();
  await library.saveDesk({ ...settings, listRules: [{ ...fromTags, title: 'Đọc thêm' }] });
  const target = { type: 'article', id: story } as const;
  const article = {
    ...newsPage.article,
    id: id(603),
    headline: 'Trang này',
    body: body(
      paragraph('Một câu.'),
      teaser({ target }),
      teaser({ target, crop: { x: 0, y: 0.2, width: 0.3, height: 0.6 } }),
    ),
    leadPhoto: null,
    tags: ['đò ngang'],
    related: [{ target, headline: null, photo: other }],
    pageLists: [],
  };
  await library.createArticle(article);
  await library.indexed();
  folder = path.join(
    await exported(library, { ids: [article.id], override: 'thử ảnh' }),
    'data',
    'trang-nay',
  );
}, 120_000);

describe('the pictures beside other stories, in a bundle', () => {
  it('are the 4:3 part around the focal point, in files of that shape', async () => {
    const names = namesIn(teasers()[0]);
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) {
      expect([name, look(name)]).toEqual([name, { red: false, green: true }]);
      const { width, height } = await sharp(path.join(folder, 'media', name)).metadata();
      expect(width / height).toBeCloseTo(4 / 3, 1);
    }
  });

  it('are cropped as their teaser crops them', () => {
    const names = namesIn(teasers()[1]);
    expect(names.length).toBeGreaterThan(1);
    expect(names.filter((name) => namesIn(teasers()[0]).includes(name))).toEqual([]);
    for (const name of names) expect([name, look(name)]).toEqual([name, { red: true, green: false }]);
  });

  it('are those of their placement, in one small size, with the credit in the file', async () => {
    const names = namesIn(ofPlacement());
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) {
      expect([name, look(name)]).toEqual([name, { red: true, green: false }]);
      expect((await readTags(path.join(folder, 'media', name)))['XMP-photoshop:Credit']).toContain('TTXVN');
    }
    const all = readdirSync(path.join(folder, 'media'));
    const shown = [...teasers().flatMap(namesIn), ...namesIn(related())];
    // The article's own record names the photo: a bundle that is opened again must have it.
    expect(all.filter((name) => !shown.includes(name))).toEqual(['story-01-original.jpg']);
  });

  it('are there for what a rule of the desk adds to the related stories, under the desk’s title', () => {
    expect(related()).toContain('<h2 id="related">Đọc thêm</h2>');
    expect(related().match(/Bài (?:kia|cùng từ khóa)/g)).toEqual(['Bài kia', 'Bài cùng từ khóa']);
    const names = namesIn(ofRule());
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) expect([name, look(name)]).toEqual([name, { red: false, green: true }]);
  });
});
