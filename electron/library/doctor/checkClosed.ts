import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { LibraryMode } from '../../../shared/desk';
import type { DoctorReport } from '../../../shared/upkeep';
import { DeskError } from '../../../shared/problems';
import { adoptId } from '../adoptId';
import { modeOf } from '../claim';
import { diskProblem, hasCode, realDisk } from '../disk';
import { openKeptTexts } from '../keptTexts';
import { indexFile } from '../layout';
import { takeLock } from '../libraryLock';
import { openRecords } from '../records';
import { openReserve, reservedIn } from '../reserve';
import { newToken, openRoom, type Room } from '../room';
import { openSpareTexts } from '../spareTexts';
import { settleTrash } from '../trash';
import { openVersionFolder, type VersionFolder } from '../versionFolder';
import { isIndexDamaged, removeIndex } from './indexState';
import { readLibraryId } from '../libraryId';
import { findCopyFolder, isLibraryId } from '../secondCopyPlace';
import { leave, makeReport } from './makeReport';
import { repairLibrary } from './repair';
import { surveyLibrary } from './surveyLibrary';
import { tryTestCopy } from './testCopy';

export type ClosedCheck = {
  readonly folder: string;
  /** The folder that holds the second copies of all libraries, by their ids. */
  readonly secondCopies: string | null;
  readonly isRepair: boolean;
  readonly savedBy: string;
  readonly lockPatience: number;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
};

/** A folder that lost its library.json is still known by what else lies in it. */
async function isLibrary(folder: string): Promise<boolean> {
  const own = ['library', 'articles', 'desk', 'photos', 'media', 'history', 'trash'];
  const names = await readdir(folder);
  return names.some((name) => own.includes(name.split(/[\\/.]/)[0] ?? ''));
}

async function refuseOther(folder: string): Promise<void> {
  try {
    if ((await stat(folder)).isDirectory() && (await isLibrary(folder))) return;
  } catch (error) {
    if (!hasCode(error, 'ENOENT'))
      throw new DeskError('libraryUnreadable', path.basename(folder), { cause: error });
  }
  throw new DeskError('notALibrary', path.basename(folder));
}

function openParts(room: Room, folder: string, secondCopy: string | null) {
  const folderOf = (root: string): VersionFolder =>
    openVersionFolder({ disk: room.disk, root, temp: (file) => room.temp(file) });
  const versions = [folderOf(folder), ...(secondCopy === null ? [] : [folderOf(secondCopy)])];
  const spare = openSpareTexts(room, () => versions);
  return { room, records: openRecords(room, spare), kept: openKeptTexts(room), versions };
}

type Held = { readonly room: Room; readonly mode: LibraryMode; readonly release: () => Promise<void> };

async function holdRoom({ folder, savedBy, lockPatience }: ClosedCheck): Promise<Held> {
  const token = newToken();
  const reserved = await reservedIn(realDisk, folder);
  const outcome = await takeLock(realDisk, folder, token, { patience: lockPatience }).catch(
    (error: unknown) => {
      throw diskProblem(error, path.basename(folder));
    },
  );
  const isHeld = outcome.status === 'held';
  const room = openRoom({
    folder,
    token,
    savedBy,
    disk: realDisk,
    patience: 10_000,
    fence: () => (isHeld ? Promise.resolve() : Promise.reject(new DeskError('libraryReadOnly'))),
    requireFolder: () => Promise.resolve(),
    canWrite: () => isHeld,
    found: () => undefined,
    releaseReserve: () => Promise.resolve(false),
  });
  return {
    room,
    mode: modeOf(outcome),
    async release() {
      if (!isHeld) return;
      await outcome.lock.release();
      // The lock may have needed it on a full disk; now that the lock has gone, all of it fits again.
      if (reserved > 0) await openReserve(realDisk, folder, reserved).prepare();
    },
  };
}

async function checkIndex(folder: string, canRepair: boolean) {
  if (!(await isIndexDamaged(folder))) return [];
  if (canRepair) await removeIndex(folder);
  const action = canRepair ? ('rebuilt' as const) : ('none' as const);
  return [{ name: indexFile, kind: 'index' as const, code: 'indexStale' as const, isLoss: false, action }];
}

async function copyFolderOf({ folder, secondCopies }: ClosedCheck, id: string | undefined) {
  if (secondCopies === null || id === undefined || !isLibraryId(id)) return null;
  return findCopyFolder(realDisk, secondCopies, id, folder).catch(() => null);
}

async function checkHeld(check: ClosedCheck, { room, mode }: Held): Promise<DoctorReport> {
  const { folder, secondCopies, isRepair, signal, onProgress } = check;
  const canRepair = isRepair && room.canWrite();
  if (canRepair) await settleTrash(room);
  const libraryId = (await readLibraryId(folder)) ?? (await adoptId(folder, secondCopies));
  const secondCopy = await copyFolderOf(check, libraryId);
  const look = () => surveyLibrary({ folder, secondCopy, token: room.token, signal, onProgress });
  const first = await look();
  const parts = { ...openParts(room, folder, secondCopy), libraryId };
  const { findings: files, survey } = canRepair ? await repairLibrary(parts, first, look) : leave(first);
  const findings = [...files, ...(await checkIndex(folder, canRepair))];
  const testCopy = await tryTestCopy(room);
  return makeReport({ folder, secondCopy, survey, findings, testCopy, mode });
}

/**
 * The check of a library that nobody has open, also of one whose library.json is damaged or gone. What another
 * session holds is checked and not repaired. Throws DeskError notALibrary or libraryUnreadable.
 */
export async function checkClosed(check: ClosedCheck): Promise<DoctorReport> {
  await refuseOther(check.folder);
  const held = await holdRoom(check);
  try {
    return await checkHeld(check, held);
  } finally {
    await held.release();
  }
}
