import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { OpenReport } from '../../shared/openReport';
import { DeskError } from '../../shared/problems';
import { type Disk, hasCode } from './disk';
import { makeFolder } from './durable';
import { quarantineFolder, tempFile } from './layout';

/** What came to light while files were read; the report of the library is made of it. */
export type Finding =
  | ({ readonly type: 'recovered' } & OpenReport['recovered'][number])
  | { readonly type: 'recoverable'; readonly id: string; readonly headline: string }
  /** The article stands, and so many versions of it are later than what stands. */
  | { readonly type: 'later'; readonly id: string; readonly headline: string; readonly versions: number }
  /**
   * A version that is to be kept for good, which the disk refused; and that it waits no more, or what an earlier
   * session left is kept now.
   */
  | { readonly type: 'notKept' | 'settled' | 'keptSince'; readonly id: string; readonly revision: number }
  /** Articles show it, and no record of it is left. */
  | { readonly type: 'lostPhoto'; readonly id: string }
  /** The article has a valid file again. */
  | { readonly type: 'stands'; readonly id: string }
  | { readonly type: 'rebuilt'; readonly how: 'anew' | 'reunited' }
  | { readonly type: 'drafts'; readonly drafts: OpenReport['drafts'] }
  | {
      /** `setAside`: whole, and in the way of another text; `quarantined`: damaged. Both lie in quarantine/. */
      readonly type: 'quarantined' | 'setAside' | 'unreadable' | 'newerFormat' | 'syncCopies';
      readonly name: string;
    };

/** The library folder as its record files see it. */
export type Room = {
  readonly disk: Disk;
  readonly token: string;
  /** Who saves in this session. */
  readonly savedBy: string;
  /** How long a rename waits for a virus scanner, in milliseconds. */
  readonly patience: number;
  /** The absolute path of a name inside the library. */
  at(name: string): string;
  /** A new unique name beside the file. */
  readonly temp: (file: string) => string;
  /** Makes a folder of the library once; a folder that vanished later is not made again. */
  ensure(folder: string): Promise<void>;
  /** Throws unless this session may write at this moment. */
  fence(): Promise<void>;
  /** Throws DeskError libraryGone or libraryReplaced where the library is no longer there. */
  requireFolder(): Promise<void>;
  canWrite(): boolean;
  found(finding: Finding): void;
  /** Gives back disk space kept for this moment; answers whether there was any. */
  releaseReserve(): Promise<boolean>;
};

type RoomOptions = Pick<
  Room,
  | 'disk'
  | 'token'
  | 'savedBy'
  | 'patience'
  | 'fence'
  | 'requireFolder'
  | 'canWrite'
  | 'found'
  | 'releaseReserve'
> & {
  readonly folder: string;
};

export const newToken = () => randomBytes(8).toString('hex');

export function openRoom(options: RoomOptions): Room {
  const made = new Set<string>();
  let count = 0;
  const at = (name: string) => path.join(options.folder, name);
  return {
    ...options,
    at,
    temp(file) {
      count += 1;
      return tempFile(file, options.token, count);
    },
    async ensure(folder) {
      if (made.has(folder)) return;
      await makeFolder(options.disk, at(folder));
      made.add(folder);
    },
  };
}

export const newQuarantineName = (file: string) =>
  path.join(quarantineFolder, `${path.basename(file)}.${Date.now()}-${newToken()}`);

export async function isLinked(room: Room, name: string): Promise<boolean> {
  try {
    return (await room.disk.lstat(room.at(name))).isSymbolicLink();
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}

/** What is repaired or set aside stays inside the library: no folder on the way to it may be a link. */
export async function refuseLink(room: Room, file: string): Promise<void> {
  const parts = path.dirname(file).split(path.sep);
  for (const index of parts.keys()) {
    const folder = path.join(...parts.slice(0, index + 1));
    if (await isLinked(room, folder)) throw new DeskError('libraryLinked', folder);
  }
}

async function isFile(room: Room, name: string): Promise<boolean> {
  try {
    return (await room.disk.lstat(room.at(name))).isFile();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}

/** A file in the place of the folder goes into it: otherwise nothing could be set aside. */
export async function openQuarantine(room: Room): Promise<void> {
  if (!(await isFile(room, quarantineFolder))) return room.ensure(quarantineFolder);
  const name = newQuarantineName(quarantineFolder);
  const aside = room.at(path.basename(name));
  await room.disk.rename(room.at(quarantineFolder), aside);
  await makeFolder(room.disk, room.at(quarantineFolder));
  await room.disk.rename(aside, room.at(name));
  room.found({ type: 'quarantined', name });
}

/** Moves a file aside for good: nothing is deleted, damaged or not. Answers its new name inside the library. */
export async function quarantine(
  room: Room,
  file: string,
  found: 'quarantined' | 'setAside' = 'quarantined',
): Promise<string> {
  if (!room.canWrite()) throw new DeskError('libraryReadOnly', file);
  const name = newQuarantineName(file);
  for (const each of [file, name]) await refuseLink(room, each);
  await openQuarantine(room);
  await room.disk.rename(room.at(file), room.at(name));
  room.found({ type: found, name });
  return name;
}
