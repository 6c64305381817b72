import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importPhoto } from '../../../../electron/photos/importPhoto';
import { openTestLibrary, openPhotoRoom } from '../../../disk/electron/photos/photoTest';
import { drawPhoto, withWords } from '../../../disk/electron/photos/testPhotos';

openPhotoRoom();

const seed = Number(process.env['PHOTO_SEED'] ?? 20_261_122);
const rounds = Number(process.env['PHOTO_ROUNDS'] ?? 200);

/** Mulberry32: the same seed gives the same run. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Flipped bytes, mostly near the front where the structure is; sometimes a cut, a hole or a piece said twice. */
function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  const copy = Buffer.from(bytes);
  const position = () => Math.floor(random() ** 2 * copy.length);
  for (let flips = Math.ceil(random() * 12); flips > 0; flips -= 1)
    copy[position()] = Math.floor(random() * 256);
  const [from, length] = [position(), Math.floor(random() * 400)];
  if (random() < 0.15) return copy.subarray(0, from);
  if (random() < 0.1) return Buffer.concat([copy.subarray(0, from), copy.subarray(from + length)]);
  if (random() < 0.1) return Buffer.concat([copy.subarray(0, from + length), copy.subarray(from)]);
  return copy;
}

it(
  `answers ${rounds} mutated photos, each with an outcome (seed ${seed})`,
  { timeout: 60_000 + rounds * 1000 },
  async () => {
    const random = randomFrom(seed);
    const library = await openTestLibrary();
    const words = ['-XMP-dc:Description=Ảnh thử', '-IFD0:Artist=Đỗ Mạnh'];
    const photos = [
      await withWords(await drawPhoto(96, 64).jpeg().toBuffer(), 'jpg', ...words, '-IPTC:By-line=Hà'),
      await withWords(await drawPhoto(96, 64).png().toBuffer(), 'png', ...words),
      await withWords(await drawPhoto(96, 64).webp().toBuffer(), 'webp', ...words),
      await withWords(await drawPhoto(96, 64).tiff({ compression: 'deflate' }).toBuffer(), 'tif', ...words),
      readFileSync(new URL('../../../fixtures/photos/display-p3.heic', import.meta.url)),
    ];
    const counts: Record<string, number> = {};
    for (let round = 0; round < rounds; round += 1) {
      const bytes = mutate(photos[round % photos.length]!, random);
      const outcome = await importPhoto(library, { name: `${round}.jpg`, bytes }).catch((error: unknown) => {
        throw new Error(`seed ${seed}, round ${round}`, { cause: error });
      });
      const name = outcome.status === 'imported' ? 'imported' : outcome.problem.code;
      counts[name] = (counts[name] ?? 0) + 1;
    }
    console.log(`seed ${seed}: ${JSON.stringify(counts)}`);
    expect(counts['imported']).toBeGreaterThan(0);
    expect(counts['photoDamaged']).toBeGreaterThan(0);
  },
);
