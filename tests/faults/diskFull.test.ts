import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  hashOf,
  newArticle,
  newFolder,
  openTestLibrary,
  paragraph,
  documentOf,
} from '../disk/electron/library/testLibrary';

/** A real small disk; undefined where it cannot be mounted. */
function mountSmallDisk(folder: string): (() => void) | undefined {
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]);
  return status === 0 ? () => void spawnSync('umount', ['-l', folder]) : undefined;
}

/** Leaves no room for anything but what fits into a file's last block. */
function fill(folder: string, name: string): string {
  const file = path.join(folder, name);
  for (let size = statfsSync(folder).bavail * statfsSync(folder).bsize; size > 0; size -= 4096) {
    try {
      writeFileSync(file, Buffer.alloc(size, 1));
      return file;
    } catch {
      rmSync(file, { force: true });
    }
  }
  return file;
}

const longText = (mark: string) => documentOf(paragraph(`${mark} `.repeat(20_000)));
const temps = (folder: string) =>
  readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.tmp'));

describe('a full disk', () => {
  it('lets one last save through from the reserve, then says so and keeps everything', async () => {
    const disk = newFolder();
    const unmount = mountSmallDisk(disk);
    if (unmount === undefined) {
      console.log('skipped: a small disk can only be mounted by root');
      return;
    }
    try {
      const folder = path.join(disk, 'thư viện');
      const library = await openTestLibrary(folder, { reserveBytes: 200_000 });
      const article = newArticle({ headline: 'Một', body: longText('a') });
      await library.createArticle(article);
      await library.indexed();
      await expect.poll(() => readdirSync(folder)).toContain('reserve');
      const first = fill(disk, 'đầy');

      expect(await library.saveArticle({ ...article, body: longText('b') }, 1)).toMatchObject({
        status: 'saved',
      });
      expect(readdirSync(folder)).not.toContain('reserve');
      const second = fill(disk, 'đầy nữa');
      const refused = library.saveArticle({ ...article, body: longText('c') }, 2);
      await expect(refused).rejects.toMatchObject({ code: 'diskFull' });
      const bytes = Buffer.alloc(100_000, 7);
      await expect(library.writeMedia(hashOf(bytes), 'jpg', bytes)).rejects.toMatchObject({
        code: 'diskFull',
      });
      expect(await library.findMedia(hashOf(bytes))).toBeUndefined();
      expect(temps(folder)).toEqual([]);
      expect((await library.readArticle(article.id)).article.body).toEqual(longText('b'));

      for (const file of [first, second]) rmSync(file, { force: true });
      expect(await library.saveArticle({ ...article, body: longText('c') }, 2)).toMatchObject({
        status: 'saved',
      });
      await library.close();
    } finally {
      unmount();
    }
  });
});
