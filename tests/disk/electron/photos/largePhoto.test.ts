import { writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makeRenditions } from '../../../../electron/photos/makeRenditions';
import { type Cut, type PhotoFile, plainFraming } from '../../../../shared/article/photo';
import type { Placement } from '../../../../shared/article/placements';
import { carryCut, carryFraming } from '../../../../shared/article/turnFraming';
import { type Colour, decodePicture, findColour } from './otherDecoders';
import { openPhotoRoom } from './photoTest';
import { newFolder } from './testPhotos';

openPhotoRoom();

const red: Colour = [230, 20, 20];
/** As long as a photo may be, and as many pixels: a hundred million. */
const size = { width: 30_000, height: 3_333 };
const subject = { x: 14_000, y: 2_000 };
const seen = { x: subject.x / size.width, y: subject.y / size.height };
const mostMegabytes = 600;

async function drawWidest(): Promise<{ readonly original: string; readonly file: PhotoFile }> {
  const dot = Buffer.from(
    `<svg width="1000" height="1000"><circle cx="500" cy="500" r="500" fill="rgb(${red.join()})"/></svg>`,
  );
  const bytes = await sharp({ create: { ...size, channels: 3, background: '#204080' } })
    .composite([{ input: dot, left: subject.x - 500, top: subject.y - 500 }])
    .jpeg()
    .toBuffer();
  const original = path.join(newFolder(), 'widest.jpg');
  writeFileSync(original, bytes);
  const file = {
    sha256: 'e'.repeat(64),
    format: 'jpeg',
    bytes: bytes.length,
    originalName: 'widest.jpg',
  } as const;
  return { original, file: { ...file, ...size } };
}

/** How far the memory of this process, in which the workers of the test run, rises during the work. */
async function megabytesOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  const watching = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 10);
  await work().finally(() => clearInterval(watching));
  return (most - before) / 1024 / 1024;
}

describe('a photo of a hundred million pixels', () => {
  it('is turned and cut without being kept whole', async () => {
    const { original, file } = await drawWidest();
    const turning = { quarterTurns: 1, isMirrored: true } as const;
    const framing = carryFraming(file, plainFraming, turning);
    const upright: Cut = { x: 0.4, y: 0.25, width: 0.25, height: 0.5 };
    const crop = carryCut(upright, plainFraming, turning);
    const folder = newFolder();
    const placements: readonly Placement[] = [{ crop, layout: 'column' }];
    const options = {
      folder,
      name: 'anh',
      cacheFolder: newFolder(),
      placements,
    };
    const megabytes = await megabytesOf(() => makeRenditions({ file, framing }, original, options));
    expect(megabytes).toBeLessThan(mostMegabytes);
    const { x, y } = carryCut({ ...seen, width: 0, height: 0 }, plainFraming, turning);
    for (const width of [480, 1600]) {
      const found = findColour(decodePicture(path.join(folder, `anh-${width}.webp`)), red);
      expect(Math.abs((found?.x ?? 9) - (x - crop.x) / crop.width)).toBeLessThan(0.01);
      expect(Math.abs((found?.y ?? 9) - (y - crop.y) / crop.height)).toBeLessThan(0.01);
    }
  }, 240_000);
});
