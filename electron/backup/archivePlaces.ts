import path from 'node:path';
import { articlePlace, historyFolder, readRecordName, trashFolder } from '../library/layout';
import { readEntryName, type TrashEntry, trashEntry } from '../library/trashEntry';

/** A file of an article: among the articles, or in an entry of the bin. `part` is its name in there. */
type Found = { readonly id: string; readonly part: string; readonly entry: TrashEntry | undefined };

const inHistory = `history${path.sep}`;

function find(name: string): Found | undefined {
  const [top = '', second = '', ...rest] = name.split(path.sep);
  const part = path.join(...rest);
  if (top === 'history') return { id: second, part: inHistory + part, entry: undefined };
  if (top === trashFolder) {
    const entry = readEntryName(second);
    return entry && { id: entry.id, part, entry };
  }
  const id = top === 'articles' ? readRecordName(part)?.id : undefined;
  return id === undefined ? undefined : { id, part, entry: undefined };
}

function nameAmongArticles({ id, part }: Found): string | undefined {
  if (part.startsWith(inHistory)) return path.join(historyFolder(id), part.slice(inHistory.length));
  return readRecordName(part) && path.join(path.dirname(articlePlace(id).base), part);
}

const nameInBin = (key: string, { id, part }: Found) => path.join(trashEntry(key, id, 'lying').folder, part);

const isCurrent = ({ part }: Found) => readRecordName(part)?.generation === 'current';

/** The entries of the bin that hold an article of their own, not what has gone ahead of one that still stands. */
function ownEntries(files: readonly Found[]): ReadonlyMap<string, string> {
  const standing = new Set(files.filter((file) => !file.entry && isCurrent(file)).map(({ id }) => id));
  const lying = new Set(files.filter((file) => file.entry && isCurrent(file)).map(({ entry }) => entry?.key));
  return new Map(
    files.flatMap(({ id, entry }) =>
      entry !== undefined && (entry.state === 'lying' || !standing.has(id) || lying.has(entry.key))
        ? [[entry.key, id] as const]
        : [],
    ),
  );
}

/** The name under which a file is kept; undefined for one that has no use in its article's place. */
export type ArchivePlaces = (name: string) => string | undefined;

/**
 * An article that goes to the bin or comes back while it is read would be kept in two places, each with a part of
 * its files. It is kept in the one in which it stood at the first look, wherever its other files are found, and no
 * move is kept half way: a restored library has nothing to settle.
 */
export function rememberPlaces(firstLook: readonly string[]): ArchivePlaces {
  const files = firstLook.map(find).filter((file) => file !== undefined);
  const keys = new Map(ownEntries(files));
  const binned = new Map([...keys].map(([key, id]) => [id, key]));
  const moving = new Set(
    files.flatMap(({ id, entry }) =>
      entry !== undefined && entry.state !== 'lying' && keys.has(entry.key) ? [id] : [],
    ),
  );
  const still = files.filter(({ id, entry }) => entry === undefined && !moving.has(id));
  const standing = new Set(still.map(({ id }) => id));

  function keepBinned(file: Found, { key }: TrashEntry): string | undefined {
    if (!keys.has(key) && standing.has(file.id)) return nameAmongArticles(file);
    keys.set(key, file.id);
    return nameInBin(key, file);
  }

  function keepStanding(file: Found, name: string): string {
    const key = standing.has(file.id) ? undefined : binned.get(file.id);
    if (key !== undefined) return nameInBin(key, file);
    standing.add(file.id);
    return name;
  }

  return (name) => {
    const file = find(name);
    if (file === undefined) return name;
    return file.entry === undefined ? keepStanding(file, name) : keepBinned(file, file.entry);
  };
}
