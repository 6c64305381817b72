import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { openLibrary } from '../../electron/library/openLibrary';
import { importPhoto } from '../../electron/photos/importPhoto';
import { makeRenditions, type Rendition } from '../../electron/photos/makeRenditions';
import { makeSamplePhoto } from '../../electron/photos/makeSamplePhoto';
import { closePhotoTools } from '../../electron/photos/photoTools';
import { planRenditions } from '../../electron/photos/planRenditions';
import { sampleScenes } from '../../electron/photos/sample/sampleScene';
import { writeMetadata } from '../../electron/photos/writeMetadata';
import { noMetadata, type Photo, plainFraming } from '../../shared/article/photo';
import type { Placement } from '../../shared/article/placements';
import { inWords, percentiles, timed } from './percentiles';

const count = Number(process.argv[2] ?? 12);
const size = { width: 4500, height: 3000 };
const placements: readonly Placement[] = [{ crop: null, layout: 'column' }];
const words = { ...noMetadata, caption: 'Cột mốc nơi biên giới', creator: 'Đỗ Mạnh', credit: 'TTXVN' };

/** Photos as a camera delivers them: 13.5 megapixels, with grain, a few megabytes. */
async function drawPhotos(): Promise<readonly Uint8Array[]> {
  const drawn = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      makeSamplePhoto(sampleScenes[index % 16] ?? 'harbour', 1 + Math.floor(index / 16), words),
    ),
  );
  return Promise.all(
    drawn.map((bytes) =>
      sharp(bytes).resize(size.width, size.height).sharpen().jpeg({ quality: 95 }).toBuffer(),
    ),
  );
}

/** What the same pictures cost with sharp as anyone would call it: each from the original, all at once. */
async function renderWithSharpAlone(files: readonly string[], folder: string): Promise<void> {
  await Promise.all(
    files.flatMap((file, photo) =>
      planRenditions(size, plainFraming, placements).map(({ role, format, width, height }) => {
        const cut = sharp(file).autoOrient().resize(width, height, { fit: 'cover' });
        const encoded = format === 'jpeg' ? cut.jpeg({ quality: 82 }) : cut.webp({ quality: 78, effort: 3 });
        return encoded.toFile(path.join(folder, `${photo}-${role}-${width}.${format}`));
      }),
    ),
  );
}

const each = (milliseconds: number) => `${(milliseconds / count).toFixed(0)} ms a photo`;

async function measure(folder: string): Promise<void> {
  const photos = await drawPhotos();
  const total = photos.reduce((sum, { length }) => sum + length, 0);
  console.log(
    `${count} photos of ${size.width} x ${size.height}, ${(total / count / 1e6).toFixed(1)} MB each`,
  );
  const library = await openLibrary(path.join(folder, 'library'), { create: true });
  const imported: Photo[] = [];
  const times: number[] = [];
  for (const [index, bytes] of photos.entries()) {
    const work = async () => {
      const outcome = await importPhoto(library, { name: `${index}.jpg`, bytes });
      if (outcome.status === 'imported') imported.push(outcome.photo);
    };
    times.push(await timed(work));
  }
  console.log(`import, one after the other: ${inWords(percentiles(times))}`);

  const originals = photos.map((bytes, index) => {
    const file = path.join(folder, `${index}.jpg`);
    writeFileSync(file, bytes);
    return file;
  });
  mkdirSync(path.join(folder, 'alone'));
  const alone = await timed(() => renderWithSharpAlone(originals, path.join(folder, 'alone')));
  console.log(`12 pictures of each with sharp alone: ${each(alone)}`);

  const made: (readonly Rendition[])[] = [];
  const render = () =>
    Promise.all(
      imported.map(async ({ file, framing }, index) => {
        const places = { folder: path.join(folder, 'out'), cacheFolder: path.join(folder, 'cache') };
        if (file !== null)
          made[index] = await makeRenditions({ file, framing }, originals[index] ?? '', {
            ...places,
            placements,
            name: `${index}`,
          });
      }),
    );
  const ours = await timed(render);
  console.log(`the same with our pool: ${each(ours)}, ${(ours / alone).toFixed(2)} times sharp alone`);
  console.log(`the same out of the cache: ${each(await timed(render))}`);
  const worded = await timed(async () => {
    for (const renditions of made) await writeMetadata(renditions, words);
  });
  console.log(`words into 13 files: ${each(worded)}`);
  await library.close();
}

async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toasoan-bench-photos-'));
  try {
    await measure(folder);
  } finally {
    await closePhotoTools();
    rmSync(folder, { recursive: true, force: true });
  }
}

void run();
