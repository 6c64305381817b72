import { writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeRenditions, type Rendition } from '../../../../electron/photos/makeRenditions';
import { photoTools } from '../../../../electron/photos/photoTools';
import { cropOf, cropSizes, framedSize, wholePhoto } from '../../../../shared/article/framing';
import {
  type CropShape,
  cropShapes,
  type Cut,
  type Framing,
  type PhotoFile,
  plainFraming,
} from '../../../../shared/article/photo';
import type { Placement } from '../../../../shared/article/placements';
import { carryCut, carryFraming } from '../../../../shared/article/turnFraming';
import { type Colour, decodePicture, findColour } from './otherDecoders';
import { openPhotoRoom } from './photoTest';
import { newFolder } from './testPhotos';

openPhotoRoom();

const red: Colour = [230, 20, 20];
const size = { width: 2400, height: 1800 };
/** Where the dot is, in shares of the upright photo: the subject that no crop may lose. */
const subject = { x: 0.12, y: 0.85 };
const whole: readonly Placement[] = [{ crop: null, layout: 'column' }];

let original: string;
let file: PhotoFile;

/** Stored lying on its side, as cameras do: EXIF says how to stand it up. */
beforeAll(async () => {
  const dot = `<svg width="${size.width}" height="${size.height}"><rect width="100%" height="100%" fill="#204080"/>
    <circle cx="${subject.x * size.width}" cy="${subject.y * size.height}" r="40" fill="rgb(${red.join()})"/></svg>`;
  const upright = await sharp(Buffer.from(dot)).flatten().png().toBuffer();
  const bytes = await sharp(upright)
    .rotate(270)
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer();
  original = path.join(newFolder(), 'source.jpg');
  writeFileSync(original, bytes);
  file = { sha256: 'd'.repeat(64), format: 'jpeg', bytes: bytes.length, ...size, originalName: 'source.jpg' };
});

const render = (framing: Framing, placements: readonly Placement[] = whole, folder = newFolder()) =>
  makeRenditions({ file, framing }, original, { folder, name: 'anh', placements, cacheFolder: newFolder() });

const isShape = (role: string): role is CropShape => cropShapes.some((shape) => shape === role);

/** The dot in a part of the photo, in shares of that part. */
function within(cut: Cut, { x, y }: { readonly x: number; readonly y: number }) {
  return { x: (x - cut.x) / cut.width, y: (y - cut.y) / cut.height };
}

function expectDot(
  { file: made, width }: Rendition,
  wanted: { readonly x: number; readonly y: number },
): void {
  const found = findColour(decodePicture(made), red);
  const tolerance = 3 / width + 0.004;
  expect(Math.abs((found?.x ?? 9) - wanted.x), `${made} across`).toBeLessThan(tolerance);
  expect(Math.abs((found?.y ?? 9) - wanted.y), `${made} down`).toBeLessThan(tolerance);
}

const made = (renditions: readonly Rendition[]) => renditions.filter(({ role }) => role !== 'original');

describe('the renditions of a framed photo, seen by other programs', () => {
  it.each([
    { quarterTurns: 0, isMirrored: true },
    { quarterTurns: 1, isMirrored: false },
    { quarterTurns: 2, isMirrored: false },
    { quarterTurns: 3, isMirrored: true },
  ] as const)('are turned, and keep the subject in every crop: %o', async (turning) => {
    const framing = carryFraming(file, { ...plainFraming, focus: subject }, turning);
    const renditions = made(await render(framing));
    expect(renditions.filter(({ role }) => isShape(role))).toHaveLength(8);
    const turned = framedSize(file, framing);
    // The JavaScript decoder is slow: it judges the large JPEGs below, once.
    for (const rendition of renditions.filter(({ format, width }) => format === 'webp' || width === 480)) {
      const { role, width, height } = rendition;
      expect(decodePicture(rendition.file)).toMatchObject({ width, height });
      const cut = isShape(role) ? cropOf(file, framing, role) : wholePhoto;
      expectDot(rendition, within(cut, framing.focus));
      if (role === 'width')
        expect(Math.abs(width / height - turned.width / turned.height)).toBeLessThan(0.01);
    }
  });

  it('show the crops of the desk, and leave out those that are too small', async () => {
    const around: Cut = { x: 0, y: 0.5, width: 0.6, height: 0.45 };
    const tiny: Cut = { x: 0, y: 0.7, width: 0.2, height: 0.2 };
    const crops = { ...plainFraming.crops, '16x9': around, '1x1': tiny };
    const renditions = made(await render({ ...plainFraming, focus: { x: 1, y: 0 }, crops }));
    const wide = renditions.filter(({ role }) => role === '16x9');
    expect(wide).toHaveLength(2);
    for (const rendition of wide) {
      expect(decodePicture(rendition.file)).toMatchObject(cropSizes['16x9']);
      expectDot(rendition, within(around, subject));
    }
    expect(renditions.filter(({ role }) => role === '1x1')).toEqual([]);
    const standard = renditions.find(({ role }) => role === '4x3');
    expect(findColour(decodePicture(standard!.file), red)).toBeDefined();
  });

  it('are made of each placed crop, each under a name of its own, never enlarged', async () => {
    const near: Cut = { x: 0, y: 0.6, width: 0.5, height: 0.4 };
    const far: Cut = { x: 0.5, y: 0, width: 0.5, height: 0.5 };
    const renditions = made(
      await render(plainFraming, [
        { crop: near, layout: 'column' },
        { crop: far, layout: 'wide' },
      ]),
    ).filter(({ role }) => role === 'width');
    const names = renditions.map(({ file: name }) => path.basename(name));
    expect(names).toEqual(
      ['anh', 'anh-crop-2'].flatMap((name) =>
        [480, 800, 1200].flatMap((width) => [`${name}-${width}.jpg`, `${name}-${width}.webp`]),
      ),
    );
    for (const rendition of renditions) {
      const dot = findColour(decodePicture(rendition.file), red);
      if (rendition.crop === near) expectDot(rendition, within(near, subject));
      else expect(dot).toBeUndefined();
    }
  });

  it('hold a placed crop that was chosen while the photo was turned', async () => {
    const upright: Cut = { x: 0.05, y: 0.7, width: 0.4, height: 0.25 };
    const turning = { quarterTurns: 3, isMirrored: true } as const;
    const framing = carryFraming(file, { ...plainFraming, focus: subject }, turning);
    const crop = carryCut(upright, plainFraming, turning);
    const renditions = made(await render(framing, [{ crop, layout: 'column' }]));
    for (const rendition of renditions.filter(({ role }) => role === 'width'))
      expectDot(rendition, within(crop, framing.focus));
  });

  it('of an infographic are also the whole in all its pixels', async () => {
    const renditions = made(await render(plainFraming, [{ crop: null, layout: 'infographic' }]));
    const full = renditions.filter(({ role }) => role === 'full');
    expect(full.map(({ file: name }) => path.basename(name))).toEqual(['anh-full.jpg', 'anh-full.webp']);
    for (const rendition of full) {
      expect(decodePicture(rendition.file)).toMatchObject(size);
      expectDot(rendition, subject);
    }
  });

  it('say the size, the profile and the direction that exiftool reads', async () => {
    for (const { file: name, width, height, format } of made(await render(plainFraming))) {
      const tags = await photoTools().exiftool.read(name, [
        ...[
          '-File:ImageSize',
          '-ICC_Profile:ProfileDescription',
          '-Orientation',
          '-File:FileType',
          '-RIFF:ImageSize',
        ],
        '-Composite:ImageSize',
      ]);
      expect(String(tags['ImageSize']).replace(' ', 'x'), name).toBe(`${width}x${height}`);
      expect(String(tags['ProfileDescription']), name).toMatch(/srgb/i);
      expect(tags['Orientation'], name).toBeUndefined();
      expect(String(tags['FileType']).toLowerCase(), name).toContain(format);
    }
  });
});
