import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { exportArticles } from '../../../../electron/exporting/exportArticles';
import type { Library } from '../../../../electron/library/library';
import { openPhotoRoom } from '../photos/photoTest';
import { newFolder } from './folders';
import { exported, newsId, openNewsroom, order, plainId } from './newsroom';

openPhotoRoom();

let library: Library;
beforeAll(async () => {
  library = await openNewsroom();
}, 120_000);

/** A small disk of its own; only root may mount one. */
async function onDisk(
  context: TestContext,
  options: string,
  test: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = newFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    console.warn('skipped: a disk can be mounted by root on Linux only');
    context.skip();
  }
  try {
    await test(folder);
  } finally {
    execFileSync('umount', [folder]);
  }
}

describe('an export that the disk refuses', () => {
  it('for want of room says so and leaves nothing behind, wherever the room runs out', async (context) => {
    for (const [size, ids, isZip] of [
      ['8k', [plainId], false],
      ['90k', [plainId], false],
      ['240k', [plainId], true],
      ['400k', [newsId], false],
    ] as const) {
      await onDisk(context, `size=${size}`, async (out) => {
        await expect(exportArticles(order(library, { out, ids, isZip }))).rejects.toMatchObject({
          code: 'diskFull',
        });
        expect(readdirSync(out)).toEqual([]);
      });
    }
  }, 120_000);

  it.for([
    ['150k', false],
    ['600k', false],
    ['1000k', true],
  ] as const)(
    'for several articles at once leaves no half bundle on a disk of %s (zip: %s)',
    { timeout: 120_000 },
    async ([size, isZip], context) => {
      await onDisk(context, `size=${size}`, async (out) => {
        const several = order(library, { out, ids: [plainId, newsId], isZip });
        await expect(exportArticles(several)).rejects.toMatchObject({ code: 'diskFull' });
        expect(readdirSync(out)).toEqual([]);
      });
    },
  );

  it('because it is read-only says so', async (context) => {
    await onDisk(context, 'ro', async (out) => {
      await expect(exportArticles(order(library, { out, ids: [plainId] }))).rejects.toMatchObject({
        code: 'exportFolderNotWritable',
      });
    });
  });

  it('goes through once there is room', async (context) => {
    await onDisk(context, 'size=4m', async (out) => {
      await exported(library, { out, ids: [plainId], isZip: true });
      expect(readdirSync(out)).toEqual(['tin-ngan-2026-11-22.zip']);
    });
  });
});
