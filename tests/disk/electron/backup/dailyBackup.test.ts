import { cpSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DailyBackup, openDailyBackup } from '../../../../electron/backup/dailyBackup';
import { restoreBackup } from '../../../../electron/backup/restoreBackup';
import { savedTwice } from '../library/doctor/checkedLibrary';
import { newFolder, openTestLibrary } from '../library/testLibrary';

/** The daily backup of a library, on days that the test sets. */
async function daily(target: string | null, other?: string) {
  const { folder: own, article } = await savedTwice();
  const folder = other ?? own;
  const state = { year: 2026, day: 1, isIdle: true, target, failures: [] as unknown[] };
  const backup: DailyBackup = openDailyBackup({
    target: () => state.target,
    library: () => folder,
    isIdle: () => state.isIdle,
    now: () => new Date(state.year, 2, state.day, 10, 30),
    onFailure: (error) => state.failures.push(error),
  });
  return { folder, article, state, backup };
}

const daysIn = (target: string) =>
  readdirSync(target)
    .map((name) => name.slice('toasoan-00000000-'.length, -'.zip'.length))
    .sort();

describe('the daily backup', () => {
  it('is off until a folder is named', async () => {
    const { backup } = await daily(null);
    await backup.look();
    expect(await backup.state()).toEqual({ folder: null, lastAt: null, isLastDamaged: false, problem: null });
    await backup.stop();
  });

  it('is written once a day, and can be restored', async () => {
    const target = newFolder();
    const { backup, article } = await daily(target);
    expect(await backup.state()).toEqual({
      folder: target,
      lastAt: null,
      isLastDamaged: false,
      problem: null,
    });
    for (let time = 0; time < 3; time += 1) await backup.look();
    const names = readdirSync(target);
    expect(names).toEqual([expect.stringMatching(/^toasoan-[0-9a-f]{8}-2026-03-01\.zip$/)]);
    expect((await backup.state()).lastAt).toMatch(/^\d{4}-/);
    const folder = path.join(newFolder(), 'mới');
    await restoreBackup({
      archive: path.join(target, names[0] ?? ''),
      folder,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    expect((await (await openTestLibrary(folder)).readArticle(article.id)).article).toEqual(article);
    await backup.stop();
  });

  it('keeps the newest seven and nothing that is not its own goes', async () => {
    const target = newFolder();
    const { backup, state } = await daily(target);
    const others = ['toasoan-2026-03-01-1030.zip', 'ảnh.zip', 'toasoan-00000000-2020-01-01.zip'];
    for (const name of others) writeFileSync(path.join(target, name), '');
    for (state.day = 1; state.day <= 10; state.day += 1) await backup.look();
    const own = readdirSync(target).filter((name) => !others.includes(name));
    expect(own.map((name) => name.slice(-14, -4))).toEqual(
      [4, 5, 6, 7, 8, 9, 10].map((day) => `2026-03-${String(day).padStart(2, '0')}`),
    );
    expect(readdirSync(target)).toHaveLength(7 + others.length);
    await backup.stop();
  });

  it('goes on after the clock was put back, and the oldest of the days to come goes', async () => {
    const target = newFolder();
    const { backup, state } = await daily(target);
    state.year = 2030;
    for (state.day = 1; state.day <= 7; state.day += 1) await backup.look();
    for (const name of readdirSync(target)) utimesSync(path.join(target, name), 1_900_000_000, 1_900_000_000);
    state.year = 2026;
    for (state.day = 1; state.day <= 2; state.day += 1) await backup.look();
    state.day = 2;
    const later = [3, 4, 5, 6, 7].map((day) => `2030-03-0${day}`);
    expect(daysIn(target)).toEqual(['2026-03-01-2', '2026-03-02-2', ...later]);
    const last = readdirSync(target).find((name) => name.endsWith('2026-03-02-2.zip')) ?? '';
    expect((await backup.state()).lastAt).toBe(statSync(path.join(target, last)).mtime.toISOString());
    await backup.stop();
  });

  it('goes on after the clock was put back by a day or two, and writes over nothing', async () => {
    const target = newFolder();
    const { backup, state } = await daily(target);
    for (state.day = 1; state.day <= 7; state.day += 1) await backup.look();
    const first = readdirSync(target).find((name) => name.endsWith('2026-03-05.zip')) ?? '';
    const before = statSync(path.join(target, first));
    state.day = 5;
    for (const _time of ['first', 'again']) await backup.look();
    const days = [3, 4, 5, 6, 7].map((day) => `2026-03-0${day}`);
    expect(daysIn(target)).toEqual(['2026-03-02', ...days, '2026-03-05-2'].sort());
    expect(statSync(path.join(target, first))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
    const newest = readdirSync(target).find((name) => name.endsWith('2026-03-05-2.zip')) ?? '';
    expect((await backup.state()).lastAt).toBe(statSync(path.join(target, newest)).mtime.toISOString());
    await backup.stop();
  });

  it('of two libraries of one id is written for each', async () => {
    const target = newFolder();
    const first = await daily(target);
    const twin = newFolder();
    cpSync(first.folder, twin, { recursive: true });
    const second = await daily(target, twin);
    for (const { backup } of [first, second]) await backup.look();
    expect(readdirSync(target)).toHaveLength(2);
    for (const { backup } of [first, second]) await backup.stop();
  });

  it('waits while the editor is at work', async () => {
    const target = newFolder();
    const { backup, state } = await daily(target);
    state.isIdle = false;
    await backup.look();
    expect(readdirSync(target)).toEqual([]);
    state.isIdle = true;
    await backup.look();
    expect(readdirSync(target)).toHaveLength(1);
    await backup.stop();
  });

  it('says why it could not be written, tries again, and forgets the problem', async () => {
    const target = path.join(newFolder(), 'ổ ngoài');
    const { backup, state, folder } = await daily(target);
    expect(await backup.state(), 'before the first attempt').toMatchObject({
      problem: { code: 'folderMissing', detail: 'ổ ngoài' },
    });
    await backup.look();
    expect(await backup.state()).toMatchObject({ lastAt: null, problem: { code: 'folderMissing' } });
    mkdirSync(target);
    await backup.look();
    expect(await backup.state()).toMatchObject({ problem: null, lastAt: expect.any(String) as string });
    rmSync(target, { recursive: true });
    state.target = folder;
    await backup.look();
    expect(await backup.state()).toMatchObject({ problem: { code: 'backupInsideLibrary' } });
    expect(state.failures).toEqual([]);
    await backup.stop();
  });

  it('leaves nothing behind when the app closes meanwhile', async () => {
    const target = newFolder();
    const { backup } = await daily(target);
    const looking = backup.look();
    await backup.stop();
    await looking;
    expect(readdirSync(target)).toEqual([]);
  });
});
