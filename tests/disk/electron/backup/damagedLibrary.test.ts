import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUpLibrary } from '../../../../electron/backup/backUpLibrary';
import { openDailyBackup } from '../../../../electron/backup/dailyBackup';
import { restoreBackup } from '../../../../electron/backup/restoreBackup';
import { readHeadline, savedTwice } from '../library/doctor/checkedLibrary';
import { newFolder } from '../library/testLibrary';

const quiet = { signal: new AbortController().signal, onProgress: () => undefined };

const backUp = (folder: string) =>
  backUpLibrary({
    folder,
    place: { type: 'file', path: path.join(newFolder(), 'bản sao.zip') },
    now: new Date('2026-11-22T06:00:00Z'),
    ...quiet,
  });

const loseRecord = (folder: string) => {
  for (const name of ['library.json', 'library.prev.json']) rmSync(path.join(folder, name), { force: true });
};

/** The daily backup of a library, on days of March that the test sets. */
function dailyOf(folder: string, target: string) {
  const clock = { day: 1 };
  const backup = openDailyBackup({
    target: () => target,
    library: () => folder,
    isIdle: () => true,
    now: () => new Date(2026, 2, clock.day, 10, 30),
    onFailure: (error) => {
      throw error;
    },
  });
  return { backup, clock };
}

describe('a library without library.json', () => {
  it('is backed up, restored, and opens with its articles', async () => {
    const { folder, article } = await savedTwice();
    loseRecord(folder);
    const { path: archive } = await backUp(folder);
    const target = path.join(newFolder(), 'mới');
    await restoreBackup({ archive, folder: target, ...quiet });
    expect(await readHeadline(target, article.id)).toBe('Bản hai');
  });

  it('that holds no article either is not called backed up', async () => {
    const { folder } = await savedTwice();
    loseRecord(folder);
    rmSync(path.join(folder, 'articles'), { recursive: true });
    await expect(backUp(folder)).rejects.toMatchObject({ code: 'notALibrary' });
  });

  it('goes on with the daily backups it has', async () => {
    const { folder } = await savedTwice();
    const target = newFolder();
    const { backup, clock } = dailyOf(folder, target);
    await backup.look();
    loseRecord(folder);
    clock.day = 2;
    await backup.look();
    const names = readdirSync(target).sort();
    expect(names.map((name) => name.slice(-14))).toEqual(['2026-03-01.zip', '2026-03-02.zip']);
    expect(new Set(names.map((name) => name.slice(0, -14))).size).toBe(1);
    await backup.stop();
  });
});
