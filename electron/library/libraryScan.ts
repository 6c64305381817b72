import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
  unlinkSync,
} from 'node:fs';
import path from 'node:path';
import { hasCode, isDiskError, isReadable } from './disk';
import {
  draftsFolder,
  type Generation,
  generationFile,
  generations,
  type Place,
  readKeptName,
  readRecordName,
  revisionOfHistoryFile,
  tokenOfTempFile,
} from './layout';
import { decodeRecord, type RecordContent } from './record';
import { revisionInHead } from './recordHead';
import type { RecordRules } from './recordRules';
import { isSyncCopy } from './syncCopies';

/** One folder full of record files, as its names tell it. */
export type Scan = {
  /** Ids with a current file, and the stamp of that file. */
  readonly stamps: ReadonlyMap<string, string>;
  /** Ids whose current file is missing or that have a pending one: their generations must be compared. */
  readonly uneven: readonly string[];
  /** Names that are not ours, for example copies made by a sync service. */
  readonly foreign: readonly string[];
  readonly temps: readonly string[];
  /** Folders and files that the disk does not let us look at. */
  readonly refused: readonly string[];
};

/** What the disk refuses is named and left out: one folder that cannot be read keeps no other from the list. */
function unlessRefused<T>(refused: string[], name: string, otherwise: T, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isDiskError(error)) throw error;
    if (!hasCode(error, 'ENOENT', 'ENOTDIR')) refused.push(name);
    return otherwise;
  }
}

/** Calls of the search worker, which may wait for the disk: nothing here runs in the main process. */
const namesIn = (root: string, folder: string, refused: string[]): readonly string[] =>
  unlessRefused(refused, folder, [], () => readdirSync(path.join(root, folder)));

const statIfThere = (file: string) => statSync(file, { throwIfNoEntry: false });
const toStamp = ({ size, mtimeMs }: Stats) => `${size}:${mtimeMs}`;

function stampOf(file: string): string | undefined {
  const stat = statIfThere(file);
  return stat && toStamp(stat);
}

const shards = Array.from({ length: 256 }, (_, index) => index.toString(16).padStart(2, '0'));

type Found = {
  readonly stamps: Map<string, string>;
  readonly foreign: string[];
  readonly temps: string[];
  readonly refused: string[];
};

function sortName(found: Found, folder: string, name: string, seen: Map<string, Set<Generation>>): void {
  const file = path.join(folder, name);
  const record = readRecordName(name);
  if (tokenOfTempFile(name) !== undefined) found.temps.push(file);
  else if (record === undefined) found.foreign.push(file);
  else seen.set(record.id, (seen.get(record.id) ?? new Set()).add(record.generation));
}

/** Reads names and times only, a shard at a time so that the caller can pause in between. */
export function* scanRecords(root: string, kind: 'articles' | 'photos'): Generator<undefined, Scan> {
  const found: Found = { stamps: new Map(), foreign: [], temps: [], refused: [] };
  const { refused } = found;
  const uneven: string[] = [];
  for (const shard of shards) {
    const folder = path.join(kind, shard);
    const seen = new Map<string, Set<Generation>>();
    for (const name of namesIn(root, folder, refused)) sortName(found, folder, name, seen);
    for (const [id, has] of seen) {
      const file = path.join(folder, `${id}.json`);
      const stamp = unlessRefused(refused, file, undefined, () => stampOf(path.join(root, file)));
      if (stamp === undefined || has.has('pending')) uneven.push(id);
      if (stamp !== undefined) found.stamps.set(id, stamp);
    }
    yield undefined;
  }
  return { ...found, uneven };
}

/** Removes what sessions before this one left unfinished, where the disk lets us; answers how many files. */
export function sweepTemps(root: string, temps: readonly string[], token: string): number {
  const old = temps.filter((name) => tokenOfTempFile(name) !== token);
  return old.filter((name) =>
    unlessRefused([], name, false, () => {
      unlinkSync(path.join(root, name));
      return true;
    }),
  ).length;
}

function newestKept(names: readonly string[]): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  for (const name of names) {
    const { record, revision } = readKeptName(name) ?? {};
    if (record === undefined || revision === undefined) continue;
    newest.set(record, Math.max(revision, newest.get(record) ?? 0));
  }
  return newest;
}

function newestVersions(
  ids: readonly string[],
  files: readonly { readonly name: string; readonly folder: string }[],
): ReadonlyMap<string, number> {
  const newest = new Map(ids.map((id) => [id, 0]));
  for (const { name, folder } of files) {
    const id = path.basename(folder);
    const known = newest.get(id);
    if (known !== undefined) newest.set(id, Math.max(known, revisionOfHistoryFile(name) ?? 0));
  }
  return newest;
}

/** Articles that have a history, and unfinished files and copies by sync services outside the record folders. */
export function findOthers(root: string): {
  /** The newest version of each article that has a history, by the names of the files. */
  readonly histories: ReadonlyMap<string, number>;
  readonly temps: readonly string[];
  readonly syncCopies: readonly string[];
  readonly refused: readonly string[];
  /** The newest text that is kept of each photo, by the names of the files. */
  readonly keptPhotos: ReadonlyMap<string, number>;
} {
  const refused: string[] = [];
  const histories = namesIn(root, 'history', refused).filter((name) => /^[0-9a-f]{32}$/.test(name));
  const media = shards.map((shard) => path.join('media', shard));
  const history = histories.map((id) => path.join('history', id));
  const kept = [
    path.join('desk', 'history'),
    ...shards.map((shard) => path.join('photos', 'history', shard)),
  ];
  const files = ['', 'desk', draftsFolder, ...media, ...history, ...kept].flatMap((folder) =>
    namesIn(root, folder, refused).map((name) => ({ name, folder, file: path.join(folder, name) })),
  );
  return {
    histories: newestVersions(histories, files),
    refused,
    temps: files.filter(({ name }) => tokenOfTempFile(name) !== undefined).map(({ file }) => file),
    syncCopies: files.filter(({ name }) => isSyncCopy(name)).map(({ file }) => file),
    keptPhotos: newestKept(files.map(({ name }) => name)),
  };
}

/** The revision that a current file claims to be; what cannot be asked claims none. */
export function claimedRevision(root: string, place: Place): number | null {
  return unlessRefused([], '', null, () => {
    const file = openSync(path.join(root, generationFile(place, 'current')), 'r');
    try {
      const head = Buffer.alloc(400);
      return revisionInHead(head.subarray(0, readSync(file, head, 0, head.length, 0)));
    } finally {
      closeSync(file);
    }
  });
}

export type RecordReading =
  | { readonly status: 'missing' }
  | { readonly status: 'newerFormat' }
  /** `isSound` is false when a generation is damaged or the best one does not stand in its place. */
  | {
      readonly status: 'read';
      readonly content: RecordContent;
      readonly stamp: string;
      readonly isSound: boolean;
    }
  | { readonly status: 'damaged' }
  /** The disk does not let us read what stands there. */
  | { readonly status: 'refused' };

/** As `readIfThere` does. */
function readBytes(file: string, stat: Stats): Buffer | undefined {
  try {
    return isReadable(stat) ? readFileSync(file) : Buffer.alloc(0);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** The current file if it is sound and of use, otherwise the best of the others. Moves nothing. */
export function readRecord(root: string, place: Place, { isUsable }: RecordRules): RecordReading {
  try {
    return readGenerations(root, place, isUsable);
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return { status: 'refused' };
  }
}

function readGenerations(root: string, place: Place, isUsable: RecordRules['isUsable']): RecordReading {
  let isSound = true;
  for (const generation of generations) {
    const file = path.join(root, generationFile(place, generation));
    const stat = statIfThere(file);
    const bytes = stat && readBytes(file, stat);
    if (stat === undefined || bytes === undefined) {
      if (generation === 'current') isSound = false;
      continue;
    }
    const decoded = decodeRecord(place.id, bytes);
    if (decoded.status === 'newerFormat') return { status: 'newerFormat' };
    if (decoded.status === 'valid' && isUsable(decoded.content.body))
      return { status: 'read', content: decoded.content, stamp: toStamp(stat), isSound };
    isSound = false;
  }
  const isThere = generations.some(
    (each) => stampOf(path.join(root, generationFile(place, each))) !== undefined,
  );
  return isThere ? { status: 'damaged' } : { status: 'missing' };
}
