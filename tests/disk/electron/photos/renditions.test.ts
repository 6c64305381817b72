import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { importPhoto } from '../../../../electron/photos/importPhoto';
import { makeRenditions } from '../../../../electron/photos/makeRenditions';
import { type PhotoView, readMedia } from '../../../../electron/photos/readMedia';
import { unturned, wholePhoto } from '../../../../shared/article/framing';
import { type Framing, type PhotoFile, plainFraming } from '../../../../shared/article/photo';
import type { PhotoSize } from '../../../../shared/article/photoAddress';
import type { Placement } from '../../../../shared/article/placements';
import { sharedLibrary, openPhotoRoom } from './photoTest';
import { drawPhoto, newFolder } from './testPhotos';

openPhotoRoom();

const heic = readFileSync(new URL('../../../fixtures/photos/display-p3.heic', import.meta.url));

const whole: readonly Placement[] = [{ crop: null, layout: 'column' }];
const view = (size: PhotoSize): PhotoView => ({ size, turning: unturned, cut: wholePhoto });

async function keep(bytes: Uint8Array): Promise<{ id: string; file: PhotoFile; original: string }> {
  const library = await sharedLibrary();
  const outcome = await importPhoto(library, { name: 'anh.jpg', bytes });
  if (outcome.status === 'refused' || outcome.photo.file === null) throw new Error('refused');
  const original = await library.findMedia(outcome.photo.file.sha256);
  return { id: outcome.photo.id, file: outcome.photo.file, original: original! };
}

type RenderOptions = {
  readonly folder?: string;
  readonly cacheFolder?: string;
  readonly framing?: Framing;
  readonly placements?: readonly Placement[];
};

async function render(bytes: Uint8Array, options: RenderOptions = {}) {
  const { file, original } = await keep(bytes);
  const { framing = plainFraming, placements = whole, ...chosen } = options;
  const places = { folder: newFolder(), cacheFolder: newFolder(), ...chosen };
  return makeRenditions({ file, framing }, original, { name: 'anh', placements, ...places });
}

/** A corner of colour in the upper left of a landscape frame, told apart after turning. */
async function cornered(): Promise<sharp.Sharp> {
  const corner = await sharp({ create: { width: 80, height: 80, channels: 3, background: '#ff0000' } })
    .png()
    .toBuffer();
  return sharp({ create: { width: 600, height: 360, channels: 3, background: '#0000ff' } }).composite([
    { input: corner, left: 0, top: 0 },
  ]);
}

async function pixel(file: string | Uint8Array, left: number, top: number): Promise<readonly number[]> {
  const data = await sharp(file).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer();
  return [...data];
}

const near = (actual: readonly number[], wanted: readonly number[]) =>
  Math.max(...wanted.map((value, index) => Math.abs(value - (actual[index] ?? -999))));

describe('the renditions of a photo', () => {
  it('have the size, format and name they say, and stand beside the untouched original', async () => {
    const bytes = await drawPhoto(2000, 1400).jpeg().toBuffer();
    const folder = newFolder();
    const renditions = await render(bytes, { folder });
    expect(readdirSync(folder).sort()).toEqual(
      [
        ...[480, 800, 1200, 1600].flatMap((width) => [`anh-${width}.jpg`, `anh-${width}.webp`]),
        ...['16x9', '1x1', '4x3', 'social'].flatMap((shape) => [`anh-${shape}.jpg`, `anh-${shape}.webp`]),
        'anh-original.jpg',
      ].sort(),
    );
    for (const { file, format, width, height, role } of renditions) {
      const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
      expect([info.width, info.height, data.length]).toEqual([width, height, width * height * 3]);
      expect((await sharp(file).metadata()).format, role).toBe(format);
    }
    expect(readFileSync(path.join(folder, 'anh-original.jpg'))).toEqual(bytes);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('stand upright: EXIF orientation %i', async (orientation) => {
    const upright = await (await cornered()).png().toBuffer();
    const undo = [0, 0, 0, 180, 0, 0, 270, 0, 90][orientation] ?? 0;
    const lying = sharp(upright).rotate(undo);
    const stored =
      orientation === 2
        ? lying.flop()
        : orientation === 4
          ? lying.flip()
          : orientation === 5
            ? sharp(await lying.rotate(90).toBuffer()).flop()
            : orientation === 7
              ? sharp(await lying.rotate(270).toBuffer()).flop()
              : lying;
    const bytes = await stored.withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
    const renditions = await render(bytes);
    const own = renditions.find(
      ({ role, format, width }) => role === 'width' && format === 'jpeg' && width === 480,
    );
    expect(own).toMatchObject({ width: 480, height: 288 });
    expect(near(await pixel(own!.file, 25, 25), [255, 0, 0])).toBeLessThan(16);
    expect(near(await pixel(own!.file, 440, 25), [0, 0, 255])).toBeLessThan(16);
    expect((await sharp(own!.file).metadata()).orientation).toBeUndefined();
  });

  it('are sRGB: a Display P3 HEIC keeps its colours', async () => {
    const renditions = await render(heic);
    const jpeg = renditions.find(({ format }) => format === 'jpeg')!;
    expect(jpeg).toMatchObject({ role: 'width', width: 360, height: 240 });
    expect(near(await pixel(jpeg.file, 50, 200), [255, 0, 0])).toBeLessThan(12);
    expect(renditions.at(-1)).toMatchObject({ role: 'original', format: 'heic' });
  });

  it('are sRGB: a wide-gamut JPEG and a CMYK one', async () => {
    const red = sharp({ create: { width: 600, height: 400, channels: 3, background: '#e02010' } });
    for (const bytes of [
      await red.clone().withIccProfile('p3').jpeg({ quality: 95 }).toBuffer(),
      await red.clone().toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 95 }).toBuffer(),
    ]) {
      const [jpeg] = await render(bytes);
      expect(near(await pixel(jpeg!.file, 100, 100), [224, 32, 16])).toBeLessThan(24);
      expect((await sharp(jpeg!.file).metadata()).space).toBe('srgb');
    }
  });

  it.each([undefined, 'srgb', 'p3'])('are sRGB: 16 bits with the profile %s', async (profile) => {
    const red = sharp({ create: { width: 600, height: 400, channels: 3, background: '#c82828' } });
    const photo = red.toColourspace('rgb16').png();
    const bytes = await (profile === undefined ? photo : photo.withIccProfile(profile)).toBuffer();
    expect((await sharp(bytes).metadata()).depth).toBe('ushort');
    const [jpeg] = await render(bytes);
    expect(near(await pixel(jpeg!.file, 100, 100), [200, 40, 40])).toBeLessThan(4);
  });

  it('are opaque on white', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const bytes = await sharp({ create: { width: 500, height: 300, channels: 4, background: clear } })
      .png()
      .toBuffer();
    for (const { file, role } of await render(bytes)) {
      if (role !== 'original') expect(near(await pixel(file, 5, 5), [255, 255, 255])).toBeLessThan(3);
    }
  });

  it('are the same bytes from another cache, and come out of the cache unchanged', async () => {
    const bytes = await drawPhoto(700, 600).jpeg().toBuffer();
    const cacheFolder = newFolder();
    const runs = [
      await render(bytes, { cacheFolder }),
      await render(bytes, { cacheFolder }),
      await render(bytes),
    ];
    const contents = runs.map((renditions) => renditions.map(({ file }) => readFileSync(file)));
    expect(contents[1]).toEqual(contents[0]);
    expect(contents[2]).toEqual(contents[0]);
  });

  it.each([
    ['nothing', () => Buffer.alloc(0)],
    ['half of it', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['zeros', (bytes: Buffer) => Buffer.alloc(bytes.length)],
  ])('are made again where the cache holds %s', async (_, spoil) => {
    const bytes = await drawPhoto(500, 400).jpeg().toBuffer();
    const cacheFolder = newFolder();
    const made = (await render(bytes, { cacheFolder })).map(({ file }) => readFileSync(file));
    const cached = readdirSync(cacheFolder, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    for (const file of cached.map((one) => path.join(one.parentPath, one.name)))
      writeFileSync(file, spoil(readFileSync(file)));
    const again = (await render(bytes, { cacheFolder })).map(({ file }) => readFileSync(file));
    expect(again).toEqual(made);
  });

  it('are made again where another picture lies in their place', async () => {
    const cacheFolder = newFolder();
    const bytes = await drawPhoto(500, 400).jpeg().toBuffer();
    const made = (await render(bytes, { cacheFolder })).map(({ file }) => readFileSync(file));
    const foreign = await drawPhoto(480, 384).jpeg().toBuffer();
    const pictures = readdirSync(cacheFolder, { recursive: true, withFileTypes: true }).filter(({ name }) =>
      name.endsWith('.jpg'),
    );
    expect(pictures.length).toBeGreaterThan(0);
    for (const { parentPath, name } of pictures) writeFileSync(path.join(parentPath, name), foreign);
    const again = (await render(bytes, { cacheFolder })).map(({ file }) => readFileSync(file));
    expect(again).toEqual(made);
  });

  it('name the photo whose file went bad', async () => {
    const { file } = await keep(await drawPhoto(640, 480).jpeg().toBuffer());
    const options = { folder: newFolder(), cacheFolder: newFolder(), name: 'anh', placements: whole };
    const photo = { file, framing: plainFraming };
    const notes = path.join(newFolder(), 'notes.jpg');
    writeFileSync(notes, 'không phải ảnh');
    await expect(makeRenditions(photo, notes, options)).rejects.toMatchObject({
      code: 'photoDamaged',
      detail: 'anh.jpg',
    });
    await expect(makeRenditions(photo, '/nowhere/x.jpg', options)).rejects.toMatchObject({
      code: 'photoMissing',
    });
  });
});

describe('a photo in the window', () => {
  it.each([
    ['thumbnail', 320, 213],
    ['screen', 1600, 1067],
  ] as const)('is a JPEG of its own size: %s', async (size, width, height) => {
    const { id } = await keep(await drawPhoto(3000, 2000).jpeg().toBuffer());
    const media = await readMedia(await sharedLibrary(), id, view(size), { cacheFolder: newFolder() });
    expect(media?.type).toBe('image/jpeg');
    expect(await sharp(media!.bytes).metadata()).toMatchObject({ format: 'jpeg', width, height });
  });

  it('is shown whatever its format, and asked for twice at once', async () => {
    const cacheFolder = newFolder();
    for (const bytes of [heic, await drawPhoto(900, 1600).tiff().toBuffer()]) {
      const { id } = await keep(bytes);
      const library = await sharedLibrary();
      const [one, two] = await Promise.all(
        [1, 2].map(() => readMedia(library, id, view('thumbnail'), { cacheFolder })),
      );
      expect(
        Math.max((await sharp(one!.bytes).metadata()).width, (await sharp(one!.bytes).metadata()).height),
      ).toBe(320);
      expect(two!.bytes).toEqual(one!.bytes);
    }
  });

  it('is nothing when its original is gone from the disk, or cut short on it', async () => {
    const library = await sharedLibrary();
    const read = (id: string) => readMedia(library, id, view('screen'), { cacheFolder: newFolder() });
    const { id, original } = await keep(await drawPhoto(1210, 800).jpeg().toBuffer());
    const bytes = readFileSync(original);
    writeFileSync(original, bytes.subarray(0, 200));
    expect(await read(id)).toBeUndefined();
    rmSync(original);
    expect(await read(id)).toBeUndefined();
    writeFileSync(original, bytes);
    expect((await read(id))?.type).toBe('image/jpeg');
  });

  it('is nothing when the library does not know it', async () => {
    const library = await sharedLibrary();
    expect(
      await readMedia(library, '0'.repeat(32), view('screen'), { cacheFolder: newFolder() }),
    ).toBeUndefined();
  });
});
