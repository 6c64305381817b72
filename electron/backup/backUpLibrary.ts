import { rename, rm, readdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../shared/problems';
import type { BackupOutcome, JobProgress } from '../../shared/upkeep';
import { placeBundle } from '../exporting/placeBundle';
import { realDisk } from '../library/disk';
import { syncFolder } from '../library/durable';
import { isReallyInside } from '../library/isInside';
import { isGone } from '../library/libraryFolder';
import { readLibraryId } from '../library/libraryId';
import { newToken } from '../library/room';
import { folderProblem } from './chosenFolder';
import { verifyArchive } from './verifyArchive';
import { writeArchive } from './writeArchive';

export type Progress = (step: JobProgress['step'], done: number, total: number) => void;

/** A file the editor named, which may be replaced, or a folder in which a free name is found. */
export type BackupPlace =
  | { readonly type: 'file'; readonly path: string }
  | {
      readonly type: 'folder';
      readonly path: string;
      readonly name: string;
      /** What the name ends with where the library was damaged when it was backed up. */
      readonly damagedEnding?: string;
    };

export type BackupOptions = {
  readonly folder: string;
  readonly place: BackupPlace;
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly onProgress: Progress;
};

const prefix = '.toasoan-backup-';
const abandonedAfter = 60 * 60 * 1000;

/** What a killed backup left; one that is still written changes all the time. */
async function sweep(out: string, now: number): Promise<void> {
  for (const name of await readdir(out)) {
    if (!name.startsWith(prefix)) continue;
    const file = path.join(out, name);
    if (now - (await stat(file)).mtimeMs > abandonedAfter) await rm(file, { force: true });
  }
}

const pad = (number: number) => String(number).padStart(2, '0');

/** By this machine's clock and calendar. */
export const dayOf = (now: Date) => `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
export const backupName = (now: Date) =>
  `toasoan-${dayOf(now)}-${pad(now.getHours())}${pad(now.getMinutes())}`;

async function putInPlace(aside: string, place: BackupPlace, damaged: number): Promise<string> {
  if (place.type === 'folder') {
    const ending = damaged === 0 ? '' : (place.damagedEnding ?? '');
    return placeBundle(aside, place.path, place.name + ending, true);
  }
  await rename(aside, place.path);
  await syncFolder(realDisk, path.dirname(place.path));
  return place.path;
}

/** A backup grows with the library; a disk that cannot hold it is refused before hours have gone by. */
async function refuseFullDisk(out: string): Promise<void> {
  const { bavail, bsize } = await statfs(out);
  if (bavail * bsize < 64 * 1024) throw new DeskError('diskFull', path.basename(out));
}

/**
 * Writes the whole library as one archive and reads it again, byte for byte, before it gets its name. Saves go on
 * meanwhile, and the promise is this: every file is whole, as it stood at one moment; an article that is saved
 * meanwhile is in with a text it had while the backup ran, and one that goes to the bin or comes back is in once,
 * in one of its two places. Throws the signal's reason when it is aborted; nothing of it is left then.
 */
export async function backUpLibrary(
  options: BackupOptions,
): Promise<Extract<BackupOutcome, { status: 'written' }>> {
  const { folder, place, now, signal, onProgress } = options;
  const out = place.type === 'folder' ? place.path : path.dirname(place.path);
  if (await isGone(realDisk, folder)) throw new DeskError('libraryGone', path.basename(folder));
  if (await isReallyInside(folder, out)) throw new DeskError('backupInsideLibrary', path.basename(out));
  const aside = path.join(out, `${prefix}${newToken()}.tmp`);
  try {
    signal.throwIfAborted();
    await sweep(out, now.getTime());
    await refuseFullDisk(out);
    const libraryId = (await readLibraryId(folder)) ?? '';
    const { leftOut, ...written } = await writeArchive({
      folder,
      libraryId,
      now,
      signal,
      target: aside,
      onProgress: (done, total) => {
        onProgress('write', done, total);
      },
    });
    const inArchive = await verifyArchive(aside, {
      signal,
      onProgress: (done, total) => {
        onProgress('verify', done, total);
      },
    });
    signal.throwIfAborted();
    const damaged = inArchive + leftOut;
    return { status: 'written', path: await putInPlace(aside, place, damaged), ...written, damaged };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw await folderProblem(error, out);
  } finally {
    await rm(aside, { force: true });
  }
}
