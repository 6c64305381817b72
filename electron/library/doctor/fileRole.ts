import path from 'node:path';
import type { LibraryFileKind } from '../../../shared/upkeep';
import {
  articlePlace,
  deskPlace,
  draftsFolder,
  exportsFolder,
  type Generation,
  indexFile,
  libraryPlace,
  lockFile,
  type Place,
  quarantineFolder,
  photoPlace,
  readDraftName,
  readKeptName,
  readRecordName,
  reserveFile,
  revisionOfHistoryFile,
  revisionOfKeptFile,
  tokenOfTempFile,
  trashFolder,
} from '../layout';
import { isSyncCopy } from '../syncCopies';
import { readEntryName } from '../trashEntry';

/** `version`: the marks of an article's versions. */
export type RecordKind = 'library' | 'desk' | 'article' | 'photo' | 'trash' | 'version';

/** What a name inside the library stands for. */
export type FileRole =
  | {
      readonly type: 'record';
      readonly kind: RecordKind;
      readonly place: Place;
      readonly generation: Generation;
    }
  | { readonly type: 'note'; readonly key: string }
  | {
      readonly type: 'version';
      readonly kind: 'version' | 'trash';
      /** The record that it is a version of. */
      readonly place: Place;
      readonly revision: number;
    }
  | { readonly type: 'media'; readonly sha256: string }
  | { readonly type: 'draft'; readonly kind: 'draft'; readonly id: string; readonly instance: string }
  | { readonly type: 'temp'; readonly kind: LibraryFileKind; readonly token: string }
  /** A file where the library has a folder: nothing can be written there until it is out of the way. */
  | { readonly type: 'blocking'; readonly kind: LibraryFileKind }
  | { readonly type: 'syncCopy' | 'foreign'; readonly kind: LibraryFileKind }
  /** The lock, the reserve, the index, and what was set aside already. */
  | { readonly type: 'uncounted' };

/** Where the doctor tries the whole way of a text; nothing else lies there. */
export const doctorFolder = 'doctor';

const kinds: Readonly<Record<string, LibraryFileKind>> = {
  articles: 'article',
  photos: 'photo',
  media: 'media',
  history: 'version',
  drafts: 'draft',
  trash: 'trash',
  desk: 'desk',
  [exportsFolder]: 'desk',
};

const singleName = /^(library|settings)(?:\.(prev|pending))?\.json$/;
const mediaName = /^([0-9a-f]{64})\.[a-z0-9]+$/;
const marksName = /^(milestones-[0-9a-f]{32})(?:\.(prev|pending))?\.json$/;

function readSingle(name: string, place: Place): FileRole | undefined {
  const match = singleName.exec(name);
  if (match?.[1] !== path.basename(place.base)) return undefined;
  const generation = match[2] === 'prev' || match[2] === 'pending' ? match[2] : 'current';
  return { type: 'record', kind: place === libraryPlace ? 'library' : 'desk', place, generation };
}

function readRecord(kind: RecordKind, folder: string, name: string): FileRole | undefined {
  const found = readRecordName(name);
  if (found === undefined) return undefined;
  const { id, generation } = found;
  return { type: 'record', kind, place: { base: path.join(folder, id), id }, generation };
}

/** A version, or the marks of all versions, in the history of the record. */
function readVersion(
  kind: 'version' | 'trash',
  place: Place,
  folder: string,
  name: string,
): FileRole | undefined {
  const revision = revisionOfHistoryFile(name);
  if (revision !== undefined) return { type: 'version', kind, place, revision };
  const [, marks, ending] = marksName.exec(name) ?? [];
  if (marks === undefined) return undefined;
  const generation = ending === 'prev' || ending === 'pending' ? ending : 'current';
  return {
    type: 'record',
    kind: 'version',
    place: { base: path.join(folder, marks), id: place.id },
    generation,
  };
}

function readDraft(name: string): FileRole | undefined {
  const found = readDraftName(name);
  return found && { type: 'draft', kind: 'draft', ...found };
}

function readTrashed(parts: readonly string[]): FileRole | undefined {
  const [, folder = '', name = '', version] = parts;
  const entry = readEntryName(folder);
  if (entry === undefined) return undefined;
  const place = { base: path.join(trashFolder, folder, entry.id), id: entry.id };
  if (version !== undefined) {
    const history = path.join(trashFolder, folder, 'history');
    return name === 'history' ? readVersion('trash', place, history, version) : undefined;
  }
  if (name === 'trashed.json') return { type: 'note', key: entry.key };
  return readRecord('trash', path.join(trashFolder, folder), name);
}

/** One of the last texts of a record that has no timeline. */
function readKept(place: Place, name: string): FileRole | undefined {
  const revision = revisionOfKeptFile(place, name);
  return revision === undefined ? undefined : { type: 'version', kind: 'version', place, revision };
}

function readKeptPhoto(shard: string, name: string): FileRole | undefined {
  const { record = '' } = readKeptName(name) ?? {};
  return record.startsWith(shard) ? readKept(photoPlace(record), name) : undefined;
}

function readOwn(parts: readonly string[]): FileRole | undefined {
  const [top = '', second = '', third = ''] = parts;
  const folder = path.join(top, second);
  if (parts.length === 1) {
    if (top === lockFile || top === reserveFile || top.startsWith(indexFile)) return { type: 'uncounted' };
    return readSingle(top, libraryPlace);
  }
  switch (top) {
    case quarantineFolder:
    case doctorFolder:
      return { type: 'uncounted' };
    case trashFolder:
      return readTrashed(parts);
    case 'desk':
      if (second === 'history') return parts.length === 3 ? readKept(deskPlace, third) : undefined;
      return parts.length === 2 ? readSingle(second, deskPlace) : undefined;
    case exportsFolder:
      return parts.length === 3 ? readRecord('desk', folder, third) : undefined;
    case draftsFolder:
      return parts.length === 2 ? readDraft(second) : undefined;
    case 'history':
      return parts.length === 3 ? readVersion('version', articlePlace(second), folder, third) : undefined;
    case 'media': {
      const sha256 = mediaName.exec(third)?.[1];
      return sha256 === undefined || parts.length !== 3 ? undefined : { type: 'media', sha256 };
    }
    case 'photos':
      if (second === 'history') return parts.length === 4 ? readKeptPhoto(third, parts[3] ?? '') : undefined;
      return parts.length === 3 ? readRecord('photo', folder, third) : undefined;
    case 'articles':
      return parts.length === 3 ? readRecord('article', folder, third) : undefined;
    default:
      return top.startsWith(`${indexFile}.`) ? { type: 'uncounted' } : undefined;
  }
}

const shardName = /^[0-9a-f]{2}$/;
const idName = /^[0-9a-f]{32}$/;

/** Whether the library has a folder of that name, at whatever depth. */
function isFolder([top = '', second, third, ...deeper]: readonly string[]): boolean {
  if (second === undefined) return top in kinds || top === quarantineFolder;
  if (deeper.length > 0) return false;
  if (third !== undefined) {
    if (top === trashFolder) return readEntryName(second) !== undefined && third === 'history';
    return top === 'photos' && second === 'history' && shardName.test(third);
  }
  switch (top) {
    case 'articles':
    case 'media':
    case exportsFolder:
      return shardName.test(second);
    case 'photos':
      return shardName.test(second) || second === 'history';
    case 'history':
      return idName.test(second);
    case trashFolder:
      return readEntryName(second) !== undefined;
    case 'desk':
      return second === 'history';
    default:
      return false;
  }
}

export const kindOf = (name: string): LibraryFileKind => kinds[name.split(path.sep)[0] ?? ''] ?? 'other';

/** Whether the library keeps something of its own at this name or below it. */
export function isOwnPlace(name: string): boolean {
  const [top = ''] = name.split(path.sep);
  return top in kinds || top === quarantineFolder || readOwn(name.split(path.sep)) !== undefined;
}

/** `name` is relative to the library and parted as this system parts names. */
export function roleOf(name: string): FileRole {
  const parts = name.split(path.sep);
  if (isFolder(parts)) return { type: 'blocking', kind: kindOf(name) };
  const own = readOwn(parts);
  if (own !== undefined) return own;
  const kind = kindOf(name);
  const token = tokenOfTempFile(name);
  if (token !== undefined) return { type: 'temp', kind, token };
  return { type: isSyncCopy(parts.at(-1) ?? '') ? 'syncCopy' : 'foreign', kind };
}
