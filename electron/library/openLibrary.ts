import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { LibraryMode } from '../../shared/desk';
import { assertNever, DeskError } from '../../shared/problems';
import { firstDeskSettings } from './deskSettings';
import { type Disk, diskProblem, realDisk } from './disk';
import { openHistory } from './history';
import type { IndexerNote } from './indexer';
import { deskPlace, indexFile, libraryPlace } from './layout';
import type { Library } from './library';
import { articleCalls, deskRecordCalls, type Parts, photoCalls } from './libraryCalls';
import {
  inspectFolder,
  libraryCodes,
  libraryRecord,
  makeLibraryFolder,
  newLibraryRecord,
} from './libraryFolder';
import { type LockOutcome, takeLock } from './libraryLock';
import { openMedia } from './media';
import { growReport } from './openReport';
import { openRecords, type Records } from './records';
import { openReserve } from './reserve';
import { newToken, openRoom } from './room';
import { startSearch } from './search';

export type OpenOptions = {
  /** Makes the library where the folder is missing or empty; otherwise such a folder is refused. */
  readonly create: boolean;
  /** Where a second opener, who may not write into the library, keeps its index. */
  readonly cacheFolder?: string;
  /** The built search thread; it lies beside the running bundle. */
  readonly workerFile?: string;
  readonly disk?: Disk;
  readonly reserveBytes?: number;
  /** How long a rename waits for a virus scanner, in milliseconds. */
  readonly patience?: number;
  /** How long the lock of another host is watched, in milliseconds. */
  readonly lockPatience?: number;
};

const defaults = {
  cacheFolder: os.tmpdir(),
  workerFile: path.join(__dirname, 'searchWorker.cjs'),
  disk: realDisk,
  reserveBytes: 8 * 1024 * 1024,
  patience: 10_000,
  lockPatience: 15_000,
} satisfies Partial<OpenOptions>;

/** At most a few times a second, however much is indexed. */
const changedEvery = 250;

function modeOf(outcome: LockOutcome): LibraryMode {
  switch (outcome.status) {
    case 'held':
      return { type: 'readWrite' };
    case 'elsewhere':
      return { type: 'readOnly', reason: 'lockedElsewhere', holder: outcome.holder };
    case 'folderReadOnly':
      return { type: 'readOnly', reason: 'folderReadOnly', holder: '' };
    default:
      return assertNever(outcome);
  }
}

async function lockLibrary(
  disk: Disk,
  folder: string,
  token: string,
  patience: number,
): Promise<LockOutcome> {
  try {
    return await takeLock(disk, folder, token, patience);
  } catch (error) {
    throw diskProblem(error, path.basename(folder));
  }
}

/** The settings come first and library.json last: a folder without it was never a library. */
async function writeNewLibrary(records: Records): Promise<void> {
  await records.save(deskPlace, libraryCodes, firstDeskSettings, 'any');
  const record = newLibraryRecord();
  await records.save(libraryPlace, libraryCodes, record, 'any');
  // Twice, so that there is a generation before from the first day on.
  await records.save(libraryPlace, libraryCodes, record, 'any');
}

/** Answers whether the library was written by a newer app. */
async function hasNewerFormat(records: Records): Promise<boolean> {
  try {
    const content = await records.read(libraryPlace, libraryCodes);
    if (!libraryRecord.safeParse(content?.body).success) throw new DeskError('libraryUnreadable');
    return false;
  } catch (error) {
    if (error instanceof DeskError && error.code === 'libraryNewerFormat') return true;
    throw error;
  }
}

function makeIndexFolder(cacheFolder: string): string {
  mkdirSync(cacheFolder, { recursive: true });
  return mkdtempSync(path.join(cacheFolder, 'toasoan-index-'));
}

function announcer() {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  return {
    announce() {
      timer ??= setTimeout(() => {
        timer = undefined;
        for (const listener of listeners) listener();
      }, changedEvery);
    },
    listen(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => clearTimeout(timer),
  };
}

/**
 * Opens the library in this folder, read-only if another session holds it. Nothing reads the articles here:
 * the search thread does, in the background. Throws DeskError notALibrary, folderNotEmpty, libraryUnreadable,
 * libraryNotWritable.
 */
export async function openLibrary(folder: string, options: OpenOptions): Promise<Library> {
  const { cacheFolder, workerFile, disk, reserveBytes, patience, lockPatience } = { ...defaults, ...options };
  const found = await inspectFolder(disk, folder, options.create);
  if (found === 'new') await makeLibraryFolder(disk, folder);
  const token = newToken();
  const locking = await lockLibrary(disk, folder, token, lockPatience);
  const lock = locking.status === 'held' ? locking.lock : undefined;
  let mode = modeOf(locking);
  const changes = announcer();
  const report = growReport();
  const reserve = openReserve(disk, folder, reserveBytes);

  async function fence(): Promise<void> {
    if (mode.type === 'readOnly' || lock === undefined) throw new DeskError('libraryReadOnly');
    if (await lock.isHeld()) return;
    mode = { type: 'readOnly', reason: 'lockedElsewhere', holder: '' };
    changes.announce();
    throw new DeskError('libraryReadOnly');
  }

  const room = openRoom({
    folder,
    token,
    disk,
    patience,
    fence,
    canWrite: () => mode.type === 'readWrite',
    releaseReserve: () => reserve.release(),
    found(finding) {
      report.add(finding);
      changes.announce();
    },
  });
  const records = openRecords(room);
  if (found === 'new') {
    if (mode.type === 'readOnly') throw new DeskError('libraryNotWritable', path.basename(folder));
    await writeNewLibrary(records);
  } else if (await hasNewerFormat(records)) {
    mode = { type: 'readOnly', reason: 'newerFormat', holder: '' };
  }
  const reserving = mode.type === 'readWrite' ? reserve.prepare() : Promise.resolve();

  const ownIndexFolder = mode.type === 'readOnly' ? makeIndexFolder(cacheFolder) : undefined;

  function onNote(note: IndexerNote): void {
    switch (note.type) {
      case 'changed':
        return changes.announce();
      case 'newerFormat':
      case 'unreadable':
        return room.found(note);
      case 'scanned':
        report.scanned(note.articles, note.sweptTempFiles);
        return changes.announce();
      case 'needsRepair':
        void repair(note.id);
        return;
      default:
        return assertNever(note);
    }
  }

  /** Reading a record in the main process sets damage aside and brings the best generation back. */
  async function repair(id: string): Promise<void> {
    await articles.readArticle(id).catch((error: unknown) => {
      if (!(error instanceof DeskError)) throw error;
    });
    if (room.canWrite()) await search.refresh([id]);
  }

  const search = startSearch(
    workerFile,
    { folder, token, indexFile: path.join(ownIndexFolder ?? folder, indexFile), canSweep: room.canWrite() },
    onNote,
  );
  const parts: Parts = { room, records, search, history: openHistory(room) };
  const media = openMedia(room);
  const articles = articleCalls(parts);
  let closing: Promise<void> | undefined;

  async function close(): Promise<void> {
    changes.stop();
    try {
      await Promise.all([records.drained(), reserving]);
      await parts.history.flush();
      await search.close(null);
    } finally {
      await lock?.release();
      if (ownIndexFolder !== undefined) rmSync(ownIndexFolder, { recursive: true, force: true });
    }
  }

  return {
    folder,
    get mode() {
      return mode;
    },
    get report() {
      return report.read();
    },
    indexed: () => search.settled(null),
    onChanged: (listener) => changes.listen(listener),
    list: (query) => search.list(query),
    newest: (query) => search.newest(query),
    readStories: (ids) => search.readStories(ids),
    linksTo: (id) => search.linksTo(id),
    ...articles,
    ...photoCalls(parts),
    writeMedia: (sha256, extension, bytes) => media.write(sha256, extension, bytes),
    findMedia: (sha256) => media.find(sha256),
    ...deskRecordCalls(parts),
    close: () => (closing ??= close()),
  };
}
