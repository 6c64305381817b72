import { lstatSync, mkdirSync, readdirSync, rmdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { backUpLibrary } from '../../../../electron/backup/backUpLibrary';
import { restoreBackup } from '../../../../electron/backup/restoreBackup';
import { isReallyInside } from '../../../../electron/library/isInside';
import { filesIn, readHeadline, savedTwice } from '../library/doctor/checkedLibrary';
import { newFolder } from '../library/testLibrary';

/** A link to the folder, from elsewhere. */
function linkTo(folder: string): string {
  const link = path.join(newFolder(), 'liên kết');
  symlinkSync(folder, link, 'junction');
  return link;
}

it('a backup through a link into the library is refused before a byte is written', async () => {
  const { folder } = await savedTwice();
  const before = filesIn(folder);
  const job = new AbortController();
  for (const out of [linkTo(folder), path.join(linkTo(folder), 'media')]) {
    const place = { type: 'file', path: path.join(out, 'x.zip') } as const;
    // An archive that read itself would never end.
    const onProgress = () => job.abort(new Error('it was begun'));
    const now = new Date();
    await expect(backUpLibrary({ folder, place, now, signal: job.signal, onProgress })).rejects.toMatchObject(
      { code: 'backupInsideLibrary' },
    );
  }
  expect(filesIn(folder)).toEqual(before);
});

it('a restore into a library is refused, also through a link and in a folder that is not there yet', async () => {
  const { folder } = await savedTwice();
  const { folder: backedUp } = await savedTwice();
  const signal = new AbortController().signal;
  const place = { type: 'file', path: path.join(newFolder(), 'x.zip') } as const;
  const { path: archive } = await backUpLibrary({
    folder: backedUp,
    place,
    now: new Date(),
    signal,
    onProgress: () => undefined,
  });
  const before = filesIn(folder);
  for (const target of [path.join(folder, 'mới'), path.join(linkTo(folder), 'media', 'sâu', 'mới')]) {
    const restoring = restoreBackup({ archive, folder: target, signal, onProgress: () => undefined });
    await expect(restoring).rejects.toMatchObject({ code: 'restoreInsideLibrary' });
  }
  expect(filesIn(folder)).toEqual(before);
});

it.each(['an empty folder', 'a folder that has gone'])(
  'a restore into a link to %s is the library there, and the link leads to it',
  async (what) => {
    const { folder, article } = await savedTwice();
    const signal = new AbortController().signal;
    const place = { type: 'file', path: path.join(newFolder(), 'x.zip') } as const;
    const onProgress = () => undefined;
    const now = new Date();
    const { path: archive } = await backUpLibrary({ folder, place, now, signal, onProgress });
    const target = path.join(newFolder(), 'đích');
    mkdirSync(target);
    const link = linkTo(target);
    if (what !== 'an empty folder') rmdirSync(target);
    await restoreBackup({ archive, folder: link, signal, onProgress });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(await readHeadline(target, article.id)).toBe('Bản hai');
    expect(await readHeadline(link, article.id)).toBe('Bản hai');
  },
);

it('a place is where the disk says it is, also when it is not there yet', async () => {
  const folder = newFolder();
  mkdirSync(path.join(folder, 'trong'));
  const link = linkTo(folder);
  const elsewhere = newFolder();
  symlinkSync(elsewhere, path.join(folder, 'ra ngoài'), 'junction');
  expect(readdirSync(link)).toContain('trong');
  const places = ['', 'trong', 'chưa có/x'].map((name) => path.join(link, name));
  for (const place of places) expect([place, await isReallyInside(folder, place)]).toEqual([place, true]);
  expect(await isReallyInside(link, path.join(folder, 'trong'))).toBe(true);
  expect(await isReallyInside(folder, linkTo(path.join(folder, 'chưa có')))).toBe(true);
  expect(await isReallyInside(folder, path.join(folder, 'ra ngoài'))).toBe(false);
  expect(await isReallyInside(folder, elsewhere)).toBe(false);
});
