import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { figuresOfSample } from '../../../../electron/importing/sample/sampleArticle';
import { sampleArticles } from '../../../../electron/importing/sample/sampleArticles';
import { importPhoto } from '../../../../electron/photos/importPhoto';
import { makeSamplePhoto } from '../../../../electron/photos/makeSamplePhoto';
import { sampleScenes } from '../../../../electron/photos/sample/sampleScene';
import { noMetadata } from '../../../../shared/article/photo';
import { openPhotoRoom, sharedLibrary } from './photoTest';

openPhotoRoom();

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** One of each way of drawing; the rest are drawn whenever a sample library is filled. */
const some = ['bayAtDusk', 'riceTerraces', 'lanterns', 'conferenceHall', 'infographic'] as const;

describe('the sample photos', () => {
  it('are there for every figure of the sample articles', () => {
    const wanted = sampleArticles.flatMap(figuresOfSample).map(({ scene }) => scene);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((scene) => !sampleScenes.some((known) => known === scene))).toEqual([]);
  });

  it(
    'are each another picture, large enough for every crop, and never flat',
    { timeout: 60_000 },
    async () => {
      const photos = await Promise.all(some.map((scene) => makeSamplePhoto(scene, 1, noMetadata)));
      expect(new Set(photos.map(hashOf)).size).toBe(some.length);
      for (const [index, bytes] of photos.entries()) {
        const { width, height, format } = await sharp(bytes).metadata();
        expect([format, width >= 1200, height >= 1067], some[index]).toEqual(['jpeg', true, true]);
        const { channels } = await sharp(bytes).stats();
        expect(Math.max(...channels.map(({ stdev }) => stdev)), some[index]).toBeGreaterThan(14);
      }
    },
  );

  it('are the same bytes for the same seed, and others for another', async () => {
    const words = { ...noMetadata, caption: 'Bến thuyền', creator: 'Đỗ Mạnh', credit: 'TTXVN' };
    const [one, same, other] = await Promise.all(
      [7, 7, 8].map((seed) => makeSamplePhoto('mountainRoad', seed, words)),
    );
    expect(hashOf(same!)).toBe(hashOf(one!));
    expect(hashOf(other!)).not.toBe(hashOf(one!));
    const outcome = await importPhoto(await sharedLibrary(), { name: 'duong.jpg', bytes: one! });
    expect(outcome).toMatchObject({
      photo: {
        credit: { photographer: 'Đỗ Mạnh', agency: 'TTXVN' },
        metadata: words,
        file: { width: 1600, height: 1067 },
      },
    });
  });
});
