import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUpLibrary } from '../../../../electron/backup/backUpLibrary';
import { openDailyBackup } from '../../../../electron/backup/dailyBackup';
import { restoreBackup } from '../../../../electron/backup/restoreBackup';
import { articlePlace, generationFile, historyFile } from '../../../../electron/library/layout';
import { checkFolder, readHeadline, savedTwice } from '../library/doctor/checkedLibrary';
import { hashOf, newFolder, newPhoto, openTestLibrary } from '../library/testLibrary';

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

it('a photo without its original counts as damage in its backup, and with it as none', async () => {
  const folder = newFolder();
  const library = await openTestLibrary(folder);
  const bytes = Buffer.from('ảnh gốc');
  const sha256 = hashOf(bytes);
  await library.writeMedia(sha256, 'jpg', bytes);
  const file = { sha256, format: 'jpeg' as const, bytes: 1, width: 1, height: 1, originalName: 'a.jpg' };
  await library.savePhoto({ ...newPhoto('Phương Hoa'), file });
  await library.close();
  expect(await backUp(folder)).toMatchObject({ damaged: 0 });
  rmSync(path.join(folder, 'media'), { recursive: true });
  expect(await backUp(folder)).toMatchObject({ damaged: 1 });
});

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

const truncate = (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 40));

/** An article of which nothing whole is left: its one file and its one version are cut short. */
async function oneCutShort() {
  const { folder, article } = await savedTwice([2]);
  const { id } = article;
  rmSync(path.join(folder, generationFile(articlePlace(id), 'prev')));
  const files = [generationFile(articlePlace(id), 'current'), historyFile(id, 2)];
  return { folder, id, files: files.map((name) => path.join(folder, name)) };
}

describe('a library with damage in it', () => {
  it('is backed up as it is, and the damaged files are counted', async () => {
    const { folder, files } = await oneCutShort();
    expect(await backUp(folder)).toMatchObject({ damaged: 0 });
    for (const [index, file] of files.entries()) {
      truncate(file);
      expect(await backUp(folder)).toMatchObject({ damaged: index + 1 });
    }
  });

  it('counts as damaged, too, when an article lies in quarantine only', async () => {
    const { folder, files } = await oneCutShort();
    for (const file of files) truncate(file);
    await checkFolder(folder, { isRepair: true });
    expect(readdirSync(path.join(folder, 'quarantine')).length).toBeGreaterThan(0);
    expect(await backUp(folder)).toMatchObject({ damaged: 1 });
  });

  it('never costs the last whole daily backup, and the state says so', async () => {
    const { folder, files } = await oneCutShort();
    const target = newFolder();
    const { backup, clock } = dailyOf(folder, target);
    const daysLeft = () =>
      readdirSync(target)
        .map((name) => name.slice(25, -4))
        .sort();
    for (clock.day = 1; clock.day <= 2; clock.day += 1) await backup.look();
    expect(await backup.state()).toMatchObject({ isLastDamaged: false });
    const [first = ''] = files;
    renameSync(first, `${first}.whole`);
    writeFileSync(first, 'rác');
    for (; clock.day <= 12; clock.day += 1) await backup.look();
    const damagedDays = [6, 7, 8, 9].map((day) => `0${day}-damaged`);
    expect(daysLeft()).toEqual(['02', ...damagedDays, '10-damaged', '11-damaged', '12-damaged']);
    expect(await backup.state()).toMatchObject({ isLastDamaged: true, problem: null });
    renameSync(`${first}.whole`, first);
    await backup.look();
    expect(daysLeft()).toEqual([...damagedDays.slice(1), '10-damaged', '11-damaged', '12-damaged', '13']);
    expect(await backup.state()).toMatchObject({ isLastDamaged: false });
    await backup.stop();
  });
});

it.skipIf(process.platform === 'win32')('a pipe in the place of an article is not waited for', async () => {
  const { folder, article } = await savedTwice();
  const place = path.join(folder, generationFile(articlePlace(article.id), 'current'));
  rmSync(place);
  execFileSync('mkfifo', [place]);
  expect(await backUp(folder)).toMatchObject({ status: 'written', damaged: 1 });
});
