import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { importPhoto } from '../../../../electron/photos/importPhoto';
import { makeRenditions } from '../../../../electron/photos/makeRenditions';
import { plainFraming } from '../../../../shared/article/photo';
import { decodePicture } from './otherDecoders';
import { openPhotoRoom, sharedLibrary } from './photoTest';
import { newFolder, withWords } from './testPhotos';

openPhotoRoom();

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/photos/${name}`, import.meta.url));

/** The size of the photo and the colour in the middle of its narrowest JPEG and WebP, as another decoder sees it. */
async function show(bytes: Uint8Array, name: string) {
  const library = await sharedLibrary();
  const outcome = await importPhoto(library, { name, bytes });
  if (outcome.status === 'refused' || outcome.photo.file === null) throw new Error('refused');
  const { file } = outcome.photo;
  const original = (await library.findMedia(file.sha256)) ?? '';
  const made = await makeRenditions({ file, framing: plainFraming }, original, {
    name: 'anh',
    placements: [{ crop: null, layout: 'column' }],
    folder: newFolder(),
    cacheFolder: newFolder(),
  });
  const pictures = made.filter(({ role }) => role === 'width').slice(0, 2);
  const colours = pictures.map((picture) => {
    const { width, height, data } = decodePicture(picture.file);
    const at = (Math.floor(height / 2) * width + Math.floor(width / 2)) * 4;
    return [...data.slice(at, at + 3)];
  });
  return { size: [file.width, file.height], colours };
}

const isNear = (colour: readonly number[], wanted: readonly number[]) =>
  wanted.every((value, channel) => Math.abs(value - (colour[channel] ?? -999)) <= 6);

describe('a HEIC file of several pictures', () => {
  it('is its primary one, in the colours of that one, wherever it lies', async () => {
    const { size, colours } = await show(fixture('primary-second.heic'), 'hai.heic');
    expect(size).toEqual([64, 96]);
    /** The green of sRGB, which the file has in Display P3: 117, 251, 76. */
    for (const colour of colours) expect([colour, isNear(colour, [0, 255, 0])]).toEqual([colour, true]);
  });

  it('is the first where it says so', async () => {
    const bytes = new Uint8Array(fixture('primary-second.heic'));
    const at = Buffer.from(bytes).indexOf('pitm') + 9;
    bytes[at] = 1;
    const { size, colours } = await show(bytes, 'mot.heic');
    expect(size).toEqual([96, 64]);
    for (const colour of colours)
      expect([colour, isNear(colour, [0xd0, 0x20, 0x20])]).toEqual([colour, true]);
  });

  it.each([0, 3, 0xffff])('is one of them where it names picture %i, which it has not', async (item) => {
    const bytes = Buffer.from(fixture('primary-second.heic'));
    bytes.writeUInt16BE(item, bytes.indexOf('pitm') + 8);
    const library = await sharedLibrary();
    const outcome = await importPhoto(library, { name: 'la.heic', bytes });
    if (outcome.status === 'refused') expect(outcome.problem.code).toBe('photoDamaged');
    else expect(outcome.photo.file?.width).toBe(96);
  });
});

/** Adobe RGB (1998) to sRGB by way of XYZ for D65, worked out here from the two specifications. */
function toSrgb(colour: readonly [number, number, number]): readonly number[] {
  const [r, g, b] = colour.map((value) => (value / 255) ** (563 / 256)) as [number, number, number];
  const x = 0.57667 * r + 0.18556 * g + 0.18823 * b;
  const y = 0.29734 * r + 0.62736 * g + 0.07529 * b;
  const z = 0.02703 * r + 0.07069 * g + 0.99134 * b;
  const linear = [
    3.2406 * x - 1.5372 * y - 0.4986 * z,
    -0.9689 * x + 1.8758 * y + 0.0415 * z,
    0.0557 * x - 0.204 * y + 1.057 * z,
  ];
  return linear.map((value) => {
    const shown = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(255 * Math.min(1, Math.max(0, shown)));
  });
}

async function plain([r, g, b]: readonly [number, number, number]): Promise<Uint8Array> {
  const picture = sharp({ create: { width: 600, height: 400, channels: 3, background: { r, g, b } } });
  return picture.jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
}

const uncalibrated = ['-ExifIFD:ColorSpace#=65535', '-InteropIFD:InteropIndex#=R03'];

describe('a JPEG that only EXIF calls Adobe RGB', () => {
  it.each([
    [90, 170, 90],
    [180, 120, 60],
    [128, 128, 128],
    [200, 210, 250],
  ] as const)('comes out in sRGB: %i, %i, %i', async (...colour) => {
    const bytes = await withWords(await plain(colour), 'jpg', ...uncalibrated);
    const { colours } = await show(bytes, 'adobe.jpg');
    for (const shown of colours) expect([shown, isNear(shown, toSrgb(colour))]).toEqual([shown, true]);
  });

  it('is left alone where EXIF says sRGB, or nothing', async () => {
    const colour = [90, 170, 90] as const;
    for (const words of [['-InteropIFD:InteropIndex#=R98'], ['-IFD0:Make=Canon'], []])
      for (const shown of (await show(await withWords(await plain(colour), 'jpg', ...words), 'srgb.jpg'))
        .colours)
        expect([shown, isNear(shown, colour)]).toEqual([shown, true]);
  });

  it('is what its profile says where it has one', async () => {
    const colour = [90, 170, 90] as const;
    const picture = sharp(await plain(colour))
      .withIccProfile('srgb')
      .jpeg({ quality: 100 });
    const bytes = await withWords(await picture.toBuffer(), 'jpg', ...uncalibrated);
    for (const shown of (await show(bytes, 'hai-loi.jpg')).colours) expect(isNear(shown, colour)).toBe(true);
  });
});
