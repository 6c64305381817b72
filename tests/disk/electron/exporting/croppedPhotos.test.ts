import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../../../electron/library/library';
import { cropOf } from '../../../../shared/article/framing';
import { blankPhoto, type Cut, plainFraming } from '../../../../shared/article/photo';
import { keepCrop } from '../../../../shared/article/placements';
import { turnFraming } from '../../../../shared/article/turnFraming';
import { body, cropped, figure, id, paragraph } from '../../../unit/shared/article/pages';
import { newsPage } from '../../../unit/shared/export/samples';
import { type Colour, decodePicture, findColour } from '../photos/otherDecoders';
import { openPhotoRoom, openTestLibrary } from '../photos/photoTest';
import { readTags } from '../photos/testPhotos';
import { exported } from './newsroom';

openPhotoRoom();

const photoId = id(500);
const size = { width: 2000, height: 1500 };
const [red, green]: readonly Colour[] = [
  [230, 20, 20],
  [20, 220, 20],
];
const dots = { red: { x: 0.2, y: 0.75 }, green: { x: 0.9, y: 0.2 } };
const left: Cut = { x: 0, y: 0.4, width: 0.5, height: 0.6 };
const right: Cut = { x: 0.6, y: 0, width: 0.4, height: 0.4 };
const framing = { ...plainFraming, focus: dots.red };

function picture() {
  const dot = ({ x, y }: { x: number; y: number }, colour: Colour) =>
    `<circle cx="${x * size.width}" cy="${y * size.height}" r="30" fill="rgb(${colour.join()})"/>`;
  const svg = `<svg width="${size.width}" height="${size.height}"><rect width="100%" height="100%" fill="#203070"/>
    ${dot(dots.red, red!)}${dot(dots.green, green!)}</svg>`;
  return sharp(Buffer.from(svg)).flatten().jpeg({ quality: 92 }).toBuffer();
}

async function writeStory(library: Library): Promise<string> {
  const bytes = await picture();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await library.writeMedia(sha256, 'jpg', bytes);
  await library.savePhoto({
    ...blankPhoto(photoId),
    file: { sha256, format: 'jpeg', bytes: bytes.length, ...size, originalName: 'ben.jpg' },
    credit: { photographer: 'Phạm Quỳnh', agency: 'TTXVN', issuedBy: '', isArchive: false },
    framing,
  });
  const place = (caption: string, alt: string, crop: Cut) => {
    return cropped(figure(photoId, caption, alt), keepCrop(crop, framing));
  };
  const article = {
    ...newsPage.article,
    id: id(501),
    headline: 'Hai bờ một bến',
    body: body(
      paragraph('Một tấm ảnh, bốn chỗ.'),
      place('Bờ trái.', 'Con thuyền ở bờ trái', left),
      place('Bờ phải.', 'Ngôi nhà ở bờ phải', right),
      place('Vẫn bờ trái, lúc chiều.', 'Con thuyền về bến', left),
      place('Bờ trái.', 'Con thuyền ở bờ trái', left),
    ),
    leadPhoto: null,
    related: [],
    pageLists: [],
  };
  await library.createArticle(article);
  await library.indexed();
  return article.id;
}

let library: Library;
let folder: string;
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');

beforeAll(async () => {
  library = await openTestLibrary();
  await library.indexed();
  const ids = [await writeStory(library)];
  const bundle = await exported(library, { ids, override: 'thử ảnh cắt' });
  folder = path.join(bundle, 'data', 'hai-bo-mot-ben');
}, 120_000);

const figuresIn = (page: string) => page.match(/<figure[^]*?<\/figure>/g) ?? [];
const namesIn = (text: string) => [...text.matchAll(/media\/([\w-]+\.\w+)/g)].map(([, name = '']) => name);
const sees = (name: string, colour: Colour) =>
  findColour(decodePicture(path.join(folder, 'media', name)), colour) !== undefined;

describe('a photo placed with different crops and words', () => {
  it('is another picture in each place', () => {
    const [first, second] = figuresIn(read('index.html')).map(namesIn);
    expect(first!.length).toBeGreaterThan(2);
    expect(second!.length).toBeGreaterThan(2);
    expect(first!.filter((name) => second!.includes(name))).toEqual([]);
    for (const name of new Set(first))
      expect([sees(name, red!), sees(name, green!)], name).toEqual([true, false]);
    for (const name of new Set(second))
      expect([sees(name, red!), sees(name, green!)], name).toEqual([false, true]);
  });

  it('has the words of its place in each file', async () => {
    const placed = figuresIn(read('index.html')).map(namesIn);
    const wordsOf = async (name: string) => {
      const tags = await readTags(path.join(folder, 'media', name));
      return [tags['XMP-dc:Description'], tags['XMP-iptcCore:AltTextAccessibility']];
    };
    const told = [
      ['Bờ trái.', 'Con thuyền ở bờ trái'],
      ['Bờ phải.', 'Ngôi nhà ở bờ phải'],
      ['Vẫn bờ trái, lúc chiều.', 'Con thuyền về bến'],
      ['Bờ trái.', 'Con thuyền ở bờ trái'],
    ];
    for (const [index, names] of placed.entries())
      for (const name of new Set(names)) expect([name, await wordsOf(name)]).toEqual([name, told[index]]);
    expect(placed[3]).toEqual(placed[0]);
    expect(placed[2]!.filter((name) => placed[0]!.includes(name))).toEqual([]);
    expect(await wordsOf('photo-01-16x9.jpg')).toEqual(told[0]);
  });

  it('stands in ninjs as often as it is placed, each time with its own files, the shapes and the original', () => {
    const { associations } = JSON.parse(read('article.ninjs.json')) as {
      associations: { rel: string; renditions?: { name: string; href: string }[] }[];
    };
    const placed = associations
      .filter(({ rel }) => rel === 'illustration')
      .map(({ renditions = [] }) => renditions);
    expect(placed).toHaveLength(4);
    for (const renditions of placed) {
      const names = renditions.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names).toEqual(expect.arrayContaining(['wide-1200', 'wide-1200-webp', 'card-1200', 'original']));
    }
    const own = placed.map((renditions) => renditions.filter(({ name }) => name.startsWith('figure')));
    const names = own.slice(0, 3).flatMap((renditions) => namesIn(JSON.stringify(renditions)));
    expect(names.length).toBeGreaterThan(6);
    expect(new Set(names).size).toBe(names.length);
  });

  it('goes to search engines and social cards in their shapes, around the focal point', () => {
    const page = read('index.html');
    const linked = JSON.parse(
      /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(page)?.[1] ?? '',
    ) as {
      image: { url: string; width: number; height: number }[];
    };
    expect(linked.image.map(({ width, height }) => `${width}x${height}`)).toEqual([
      ...['1200x675', '1200x900', '1200x1200'],
    ]);
    const card = /property="og:image" content="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(page).toContain('property="og:image:width" content="1200"');
    expect(page).toContain('property="og:image:height" content="630"');
    const shapes = ['16x9', '4x3', '1x1', 'social'] as const;
    for (const [index, href] of [...linked.image.map(({ url }) => url), card].entries()) {
      const crop = cropOf(size, framing, shapes[index] ?? 'social');
      const found = findColour(decodePicture(path.join(folder, href)), red!);
      expect(found?.x, href).toBeCloseTo((dots.red.x - crop.x) / crop.width, 1);
      expect(found?.y, href).toBeCloseTo((dots.red.y - crop.y) / crop.height, 1);
    }
  });

  it('leaves no file that nothing names', () => {
    const named = new Set(namesIn(read('index.html') + read('article.ninjs.json')));
    expect(readdirSync(path.join(folder, 'media')).filter((name) => !named.has(name))).toEqual([]);
  });

  it('shows the same parts after the photo was turned in another story', async () => {
    const photo = await library.readPhoto(photoId);
    await library.savePhoto({ ...photo!, framing: turnFraming(photo!.file!, photo!.framing, 1) });
    const bundle = await exported(library, { ids: [id(501)], override: 'thử ảnh xoay' });
    const turned = path.join(bundle, 'data', 'hai-bo-mot-ben');
    const page = readFileSync(path.join(turned, 'index.html'), 'utf8');
    const [first, second] = figuresIn(page).map((each) => namesIn(each)[0]!);
    const pictureOf = (name: string | undefined) => decodePicture(path.join(turned, 'media', name!));
    expect(findColour(pictureOf(first), red!)?.x).toBeCloseTo((1 - dots.red.y) / left.height, 1);
    expect(findColour(pictureOf(first), green!)).toBeUndefined();
    expect(findColour(pictureOf(second), green!)).toBeDefined();
    expect(findColour(pictureOf(second), red!)).toBeUndefined();
  }, 120_000);
});
