import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DeskError } from '../../shared/problems';
import { adoptId } from './adoptId';
import { type Announcer, openAnnouncer } from './announcer';
import { type Claim, claimFolder } from './claim';
import { firstDeskSettings } from './deskSettings';
import { type Disk, realDisk } from './disk';
import { draftCalls, draftsOf, findDrafts } from './draftCalls';
import { openKeptTexts } from './keptTexts';
import { deskPlace, indexFile, libraryPlace } from './layout';
import type { Library } from './library';
import { articleCalls, deskRecordCalls, type Parts, photoCalls } from './libraryCalls';
import { libraryRecord, newLibraryRecord } from './libraryFolder';
import { openMakingUp } from './makeUpText';
import { openMedia } from './media';
import { growReport } from './openReport';
import { receivingCalls } from './receiving';
import { receiveNotes } from './receiveNotes';
import { openRecords, type Records } from './records';
import { deskRules, libraryRules } from './recordRules';
import { exportCalls } from './exportCalls';
import { findRecoverable, recoveryCalls, type RecoveryParts } from './recovery';
import { openReserve } from './reserve';
import { openRoom, type Room } from './room';
import { indexRead, linkedFrom } from './linkedFrom';
import { type Search, startSearch } from './search';
import { noSecondCopy, secondCopyOf } from './secondCopy';
import { openSpareTexts } from './spareTexts';
import { doctorCalls } from './doctor/checkLibrary';
import { settleTrash } from './trash';
import { trashCalls } from './trashCalls';
import { openVersions, versionCalls } from './versionCalls';
import { openVersionFolder } from './versionFolder';

export type OpenOptions = {
  /** Makes the library where the folder is missing or empty; otherwise such a folder is refused. */
  readonly create: boolean;
  /** The name that each save of this session is kept under. */
  readonly savedBy?: string;
  /** Where a second opener, who may not write into the library, keeps its index. */
  readonly cacheFolder?: string;
  /** Outside the library: a folder in which each library keeps a second copy of its recent history. */
  readonly secondCopyFolder?: string;
  /** The built search worker; it lies beside the running bundle. */
  readonly workerFile?: string;
  readonly disk?: Disk;
  readonly reserveBytes?: number;
  /** How long a rename waits for a virus scanner, in milliseconds. */
  readonly patience?: number;
  /** How long the lock of another host is watched, in milliseconds. */
  readonly lockPatience?: number;
};

const defaults = {
  savedBy: '',
  cacheFolder: os.tmpdir(),
  workerFile: path.join(__dirname, 'searchWorker.cjs'),
  disk: realDisk,
  reserveBytes: 8 * 1024 * 1024,
  patience: 10_000,
  lockPatience: 15_000,
} satisfies Partial<OpenOptions>;

/** The settings come first and library.json last: a folder without it was never a library. */
async function writeNewLibrary(claim: Claim, records: Records): Promise<string> {
  if (claim.mode().type === 'readOnly') {
    throw new DeskError('libraryNotWritable', path.basename(claim.folder));
  }
  const record = newLibraryRecord();
  // Twice, so that there is a generation before from the first day on.
  await records.save(deskPlace, deskRules, firstDeskSettings, 'any');
  await records.save(deskPlace, deskRules, firstDeskSettings, 'any');
  await records.save(libraryPlace, libraryRules, record, 'any');
  await records.save(libraryPlace, libraryRules, record, 'any');
  return record.id;
}

async function readRecordOf(records: Records): Promise<string> {
  const content = await records.read(libraryPlace, libraryRules);
  const record = libraryRecord.safeParse(content?.body);
  if (!record.success) throw new DeskError('libraryUnreadable');
  return record.data.id;
}

/** A library written by a newer app is read only, and does not tell its id. */
async function readLibraryId(room: Room, claim: Claim, records: Records, copies: string | undefined) {
  try {
    return await readRecordOf(records);
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    if (error.code === 'libraryUnreadable' && room.canWrite()) return makeAgain(room, records, copies);
    if (error.code !== 'libraryNewerFormat') throw error;
    claim.restrict({ type: 'readOnly', reason: 'newerFormat', holder: '' });
    return undefined;
  }
}

/** library.json holds nothing that anybody wrote: where no generation is left, it is made again, and that is said. */
async function makeAgain(room: Room, records: Records, copies: string | undefined): Promise<string> {
  const known = await adoptId(room.at('.'), copies);
  const record = newLibraryRecord(known);
  for (const base of ['any', 'any'] as const) await records.save(libraryPlace, libraryRules, record, base);
  room.found({ type: 'rebuilt', how: known === undefined ? 'anew' : 'reunited' });
  return record.id;
}

function makeIndexFolder(cacheFolder: string): string {
  mkdirSync(cacheFolder, { recursive: true });
  return mkdtempSync(path.join(cacheFolder, 'toasoan-index-'));
}

async function openClaimed(claim: Claim, options: OpenOptions, changes: Announcer): Promise<Library> {
  const { folder, token } = claim;
  const { savedBy, cacheFolder, workerFile, disk, reserveBytes, patience } = { ...defaults, ...options };
  const report = growReport();
  const reserve = openReserve(disk, folder, reserveBytes);
  const room = openRoom({
    folder,
    token,
    savedBy,
    disk,
    patience,
    fence: () => claim.fence(),
    requireFolder: () => claim.requireFolder(),
    canWrite: () => claim.mode().type === 'readWrite',
    releaseReserve: () => reserve.release(),
    found(finding) {
      report.add(finding);
      changes.announce();
    },
  });
  const versionFolder = openVersionFolder({ disk, root: folder, temp: room.temp });
  let secondCopy = noSecondCopy;
  const spare = openSpareTexts(room, () => [versionFolder, secondCopy.versions]);
  const records = openRecords(room, spare);
  const id = await (claim.isNew
    ? writeNewLibrary(claim, records)
    : readLibraryId(room, claim, records, options.secondCopyFolder));
  if (id !== undefined) claim.identify(id);
  secondCopy = await secondCopyOf(room, options.secondCopyFolder, id, folder);
  const recovery: RecoveryParts = { room, records, library: versionFolder, secondCopy };

  const canWrite = room.canWrite();
  // Before the search worker looks: an article half way into the bin would be seen as damaged.
  if (canWrite) await settleTrash(room);
  const kept = openKeptTexts(room);
  const makingUp = openMakingUp({ room, records, kept });
  makingUp.add([deskPlace]);
  const reserving = canWrite ? reserve.prepare() : Promise.resolve();
  const ownIndexFolder = canWrite ? undefined : makeIndexFolder(cacheFolder);
  const indexPath = path.join(ownIndexFolder ?? folder, indexFile);
  const search: Search = startSearch(
    workerFile,
    { folder, token, indexFile: indexPath, canSweep: canWrite },
    receiveNotes({ ...recovery, report, changes, makingUp, search: () => search }),
  );
  const versions = openVersions(recovery);
  const { takeUpMilestones, closeVersions, ...ofVersions } = versionCalls(versions, search);
  const drafts = draftsOf(room, claim, secondCopy.folder);
  const parts: Parts = {
    room,
    records,
    search,
    drafts,
    history: versions.history,
    kept,
  };
  // In the background, like the reading of the articles: opening waits for neither.
  const takingUp = canWrite ? takeUpMilestones() : Promise.resolve();
  const looking = Promise.all([findDrafts(parts), findRecoverable(recovery), takingUp]).catch(
    () => undefined,
  );

  async function close(): Promise<void> {
    changes.stop();
    try {
      await Promise.all([looking, records.drained(), reserving]);
      await makingUp.stop();
      await closeVersions();
      await Promise.all([parts.history.flush(), kept.close()]);
      await drafts.drained();
      await secondCopy.drained();
      // A thread that has died has nothing left to close.
      await search.close(null).catch(() => undefined);
    } finally {
      await claim.release();
      if (ownIndexFolder !== undefined) rmSync(ownIndexFolder, { recursive: true, force: true });
    }
  }

  const doctor = doctorCalls({
    room,
    records,
    kept,
    search,
    folder,
    mode: () => claim.mode(),
    versions: [versionFolder, secondCopy.versions],
    secondCopy: secondCopy.folder ?? null,
    libraryId: id,
    workerFolder: path.dirname(workerFile),
  });
  const media = openMedia(room);
  const desk = deskRecordCalls(parts);

  let closing: Promise<void> | undefined;
  return {
    folder,
    get mode() {
      return claim.mode();
    },
    get isAway() {
      return claim.isAway();
    },
    get report() {
      return report.read();
    },
    indexed: () => search.settled(null),
    indexRead: () => indexRead(search),
    onChanged: (listener) => changes.listen(listener),
    list: (query) => search.list(query),
    newest: (query) => search.newest(query),
    readStories: (ids) => search.readStories(ids),
    findAddresses: (keys) => search.findAddresses(keys),
    linksTo: (id) => linkedFrom(search, id),
    suggest: (query) => search.suggest(query),
    matchTitles: (query) => search.matchTitles(query),
    countArticles: () => search.counts(null),
    ...articleCalls({
      ...parts,
      keepVersion: (id, revision, type) => ofVersions.keepVersion(id, revision, type),
    }),
    ...photoCalls(parts, () => desk.readDesk()),
    writeMedia: (sha256, extension, bytes) => media.write(sha256, extension, bytes),
    findMedia: (sha256) => media.find(sha256),
    ...desk,
    ...ofVersions,
    ...receivingCalls(versions, search),
    ...draftCalls(parts),
    ...exportCalls(parts),
    ...recoveryCalls(recovery),
    ...trashCalls(parts, () => desk.readDesk()),
    ...doctor,
    close: () => (closing ??= close()),
  };
}

/**
 * Opens the library in this folder, read-only if another session holds it. Nothing reads the articles here:
 * the search worker does, in the background. Throws DeskError notALibrary, folderNotEmpty, libraryUnreadable,
 * libraryNotWritable.
 */
export async function openLibrary(folder: string, options: OpenOptions): Promise<Library> {
  const changes = openAnnouncer();
  const claim = await claimFolder(folder, { ...defaults, ...options }, () => changes.announce());
  try {
    return await openClaimed(claim, options, changes);
  } catch (error) {
    await claim.release();
    throw error;
  }
}
