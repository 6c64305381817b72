import type { Article } from '../shared/article/article';
import type { CopyOutcome, Desk, LibraryOutcome } from '../shared/desk';
import { writeSlug } from '../shared/export/slug';
import { type SectionsOfDesk, writeSectionsFile } from '../shared/sections/sectionsFile';
import type { BackupOutcome, BackupState, DoctorOutcome, DoctorReport } from '../shared/upkeep';
import { backupName, backUpLibrary, type Progress } from './backup/backUpLibrary';
import { restoreBackup } from './backup/restoreBackup';
import { writeCopy } from './backup/writeCopy';
import type { DeskShell } from './createDesk';
import { writeChosen } from './backup/chosenFolder';
import { viewLibrary } from './viewLibrary';

type UpkeepCalls = Pick<
  Desk,
  | 'checkLibrary'
  | 'backUpLibrary'
  | 'restoreBackup'
  | 'readBackup'
  | 'chooseBackupFolder'
  | 'cancelJob'
  | 'saveCopy'
  | 'exportSections'
>;

/** The daily backup is a copy too, and only the shell knows where it goes. */
function withBackup(report: DoctorReport, { folder, lastAt, problem }: BackupState): DoctorReport {
  if (folder === null) return report;
  const isThere = problem === null || lastAt !== null;
  return { ...report, copies: [...report.copies, { what: 'backup', folder, isThere, newestAt: lastAt }] };
}

/** The calls that look after a library as a whole. */
export function upkeepCalls(shell: DeskShell): UpkeepCalls {
  const { jobs } = shell;

  async function check(isRepair: boolean, signal: AbortSignal, onProgress: Progress): Promise<DoctorOutcome> {
    const report = await shell.library().check({
      isRepair,
      signal,
      onProgress: (done, total) => {
        onProgress('read', done, total);
      },
    });
    return { status: 'checked', report: withBackup(report, await shell.dailyBackup.state()) };
  }

  async function backUp(signal: AbortSignal, onProgress: Progress): Promise<BackupOutcome> {
    const now = new Date();
    const path = await shell.askFile('placeBackup', `${backupName(now)}.zip`);
    if (path === undefined) return { status: 'cancelled' };
    const { folder } = shell.library();
    const place = { type: 'file', path } as const;
    return jobs.untilEnded(backUpLibrary({ folder, place, now, signal, onProgress }));
  }

  async function restore(signal: AbortSignal, onProgress: Progress): Promise<LibraryOutcome> {
    const archive = await shell.askFile('chooseBackup', '');
    if (archive === undefined) return { status: 'cancelled' };
    const folder = await shell.askFolder('chooseRestoreFolder');
    if (folder === undefined) return { status: 'cancelled' };
    await jobs.untilEnded(restoreBackup({ archive, folder, signal, onProgress }));
    return { status: 'opened', library: viewLibrary(await shell.switchLibrary(folder)) };
  }

  async function saveCopy(article: Article): Promise<CopyOutcome> {
    const path = await shell.askFile('placeCopy', `${writeSlug(article.headline) || 'bai-viet'}.html`);
    if (path === undefined) return { status: 'cancelled' };
    await writeCopy(shell.library(), article, path);
    return { status: 'copied', path };
  }

  async function exportSections(desk: SectionsOfDesk): Promise<CopyOutcome> {
    const place = await shell.askFile('placeSections', 'chuyen-muc.json');
    if (place === undefined) return { status: 'cancelled' };
    await writeChosen(place, writeSectionsFile(desk));
    return { status: 'copied', path: place };
  }

  return {
    checkLibrary: ({ job, isRepair }) =>
      jobs.run(job, (signal, onProgress) => check(isRepair, signal, onProgress)),
    backUpLibrary: ({ job }) => jobs.run(job, backUp),
    restoreBackup: ({ job }) => jobs.run(job, restore),
    readBackup: () => shell.dailyBackup.state(),
    chooseBackupFolder: async ({ isOn }) => {
      const chosen = isOn ? await shell.askFolder('chooseBackupFolder') : null;
      if (chosen !== undefined) await shell.choose({ backupFolder: chosen });
      return shell.dailyBackup.state();
    },
    cancelJob: async ({ job }) => {
      jobs.cancel(job);
      return {};
    },
    saveCopy: ({ article }) => saveCopy(article),
    exportSections: ({ desk }) => exportSections(desk),
  };
}
