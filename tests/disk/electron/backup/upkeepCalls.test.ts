import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DeskEvents } from '../../../../shared/desk';
import type { DeskShell } from '../../../../electron/createDesk';
import { noPrinter } from '../../../../electron/exporting/printPage';
import { upkeepCalls } from '../../../../electron/deskUpkeep';
import { openUpkeepJobs } from '../../../../electron/upkeepJobs';
import { savedTwice } from '../library/doctor/checkedLibrary';
import { newFolder, openTestLibrary } from '../library/testLibrary';

type Asked = { file: string | undefined; folder: string | undefined };

/** The calls over a real library; the system's dialogs answer what the test says. */
async function openCalls() {
  const { folder, article } = await savedTwice([2]);
  let library = await openTestLibrary(folder);
  const asked: Asked = { file: undefined, folder: undefined };
  const told: DeskEvents['jobProgress'][] = [];
  const listeners: (() => void)[] = [];
  const jobs = openUpkeepJobs((progress) => {
    told.push(progress);
    for (const listener of listeners) listener();
  });
  const shell: DeskShell = {
    library: () => library,
    switchLibrary: async (next) => (library = await openTestLibrary(next, { create: false })),
    choices: () => {
      throw new Error('no choice is asked for');
    },
    choose: async ({ backupFolder }) => {
      state.folder = backupFolder ?? null;
    },
    systemLanguage: () => 'vi',
    defaultExportFolder: '',
    cacheFolder: '',
    printPage: noPrinter,
    announce: () => undefined,
    dailyBackup: {
      state: async () => state,
      look: async () => undefined,
      stop: async () => undefined,
    },
    jobs,
    askFolder: async () => asked.folder,
    askFile: async () => asked.file,
    openLink: async () => undefined,
    reveal: () => undefined,
    runCopy: () => undefined,
    flushed: () => undefined,
  };
  const state = { folder: null as string | null, lastAt: null, isLastDamaged: false, problem: null };
  return { calls: upkeepCalls(shell), jobs, asked, told, listeners, article, folder };
}

describe('the calls that look after a library', () => {
  it('back up to the chosen file, restore into the chosen folder and open it there', async () => {
    const { calls, asked, told, folder } = await openCalls();
    asked.file = path.join(newFolder(), 'bản sao.zip');
    asked.folder = path.join(newFolder(), 'mới');
    expect(await calls.backUpLibrary({ job: 'a' })).toMatchObject({ status: 'written', path: asked.file });
    expect(new Set(told.map(({ step }) => step))).toEqual(new Set(['write', 'verify']));
    const opened = await calls.restoreBackup({ job: 'b' });
    expect(opened).toMatchObject({ status: 'opened', library: { folder: asked.folder } });
    expect(told.at(-1)).toMatchObject({ job: 'b', step: 'restore' });
    expect(existsSync(folder)).toBe(true);
  });

  it('do nothing when a dialog is closed', async () => {
    const { calls, article } = await openCalls();
    expect(await calls.backUpLibrary({ job: 'a' })).toEqual({ status: 'cancelled' });
    expect(await calls.restoreBackup({ job: 'b' })).toEqual({ status: 'cancelled' });
    expect(await calls.saveCopy({ article })).toEqual({ status: 'cancelled' });
    expect(await calls.chooseBackupFolder({ isOn: true })).toMatchObject({ folder: null });
  });

  it('answer that a job was cancelled, and leave nothing of it', async () => {
    const { calls, asked, listeners } = await openCalls();
    const out = newFolder();
    asked.file = path.join(out, 'bản sao.zip');
    listeners.push(() => void calls.cancelJob({ job: 'a' }));
    expect(await calls.backUpLibrary({ job: 'a' })).toEqual({ status: 'cancelled' });
    expect(readdirSync(out)).toEqual([]);
    expect(await calls.checkLibrary({ job: 'a', isRepair: false })).toEqual({ status: 'cancelled' });
  });

  it('are stopped as the app closes, and nothing of a backup is left once that is done', async () => {
    const { calls, jobs, asked, listeners } = await openCalls();
    const out = newFolder();
    asked.file = path.join(out, 'bản sao.zip');
    const stopped = new Promise<readonly string[]>((resolve) => {
      listeners.push(() => void jobs.stop().then(() => resolve(readdirSync(out))));
    });
    const backedUp = calls.backUpLibrary({ job: 'a' });
    expect(await stopped).toEqual([]);
    expect(await backedUp).toEqual({ status: 'cancelled' });
  });

  it('check the library and name the daily backup among its copies', async () => {
    const { calls, asked } = await openCalls();
    asked.folder = newFolder();
    expect(await calls.chooseBackupFolder({ isOn: true })).toMatchObject({ folder: asked.folder });
    const outcome = await calls.checkLibrary({ job: 'a', isRepair: false });
    expect(outcome).toMatchObject({ status: 'checked', report: { isWhole: true } });
    if (outcome.status === 'cancelled') throw new Error('nobody cancelled it');
    expect(outcome.report.copies.at(-1)).toMatchObject({ what: 'backup', folder: asked.folder });
    expect(await calls.chooseBackupFolder({ isOn: false })).toMatchObject({ folder: null });
  });

  it('save a copy where the editor says', async () => {
    const { calls, asked, article } = await openCalls();
    asked.file = path.join(newFolder(), 'bài.txt');
    expect(await calls.saveCopy({ article })).toEqual({ status: 'copied', path: asked.file });
    expect(existsSync(asked.file)).toBe(true);
  });
});
