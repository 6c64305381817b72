import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { DeskError } from '../../shared/problems';
import { type Disk, diskProblem, hasCode } from './disk';
import { makeFolder } from './durable';
import { deskPlace, generationFile, libraryPlace, lockFile, tokenOfTempFile } from './layout';

/** What library.json says. */
export const libraryRecord = z.looseObject({ id: z.string(), createdAt: z.string() });
export const newLibraryRecord = (id = randomBytes(16).toString('hex')) => ({
  id,
  createdAt: new Date().toISOString(),
});

/** Left by file managers in folders that look empty. */
const emptyAnyway = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];
/** What a session leaves that was killed while it made a library: library.json is written last. */
const isLeftover = (name: string) =>
  name === lockFile || name === path.dirname(deskPlace.base) || tokenOfTempFile(name) !== undefined;

async function namesIn(disk: Disk, folder: string): Promise<readonly string[] | undefined> {
  try {
    return await disk.readdir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    if (hasCode(error, 'ENOTDIR')) throw new DeskError('notALibrary', path.basename(folder));
    throw new DeskError('libraryUnreadable', path.basename(folder), { cause: error });
  }
}

/** What only a library holds side by side: library.json has gone, and can be made again. */
const hasLostItsRecord = (names: readonly string[]) =>
  names.includes('articles') && ['desk', 'history'].some((name) => names.includes(name));

/** By the names at the top of a folder, or of a backup. */
export const canBeOpened = (names: readonly string[]) =>
  names.includes(generationFile(libraryPlace, 'current')) ||
  names.includes(generationFile(libraryPlace, 'prev')) ||
  hasLostItsRecord(names);

/** A library is made in an empty or missing folder only; nothing is ever written over what stands there. */
export async function inspectFolder(
  disk: Disk,
  folder: string,
  canCreate: boolean,
): Promise<'library' | 'new'> {
  const names = await namesIn(disk, folder);
  if (names !== undefined && canBeOpened(names)) return 'library';
  if (!canCreate) throw new DeskError('notALibrary', path.basename(folder));
  const others = (names ?? []).filter((name) => !emptyAnyway.includes(name) && !isLeftover(name));
  if (others.length > 0) throw new DeskError('folderNotEmpty', path.basename(folder));
  return 'new';
}

export async function makeLibraryFolder(disk: Disk, folder: string): Promise<void> {
  try {
    await makeFolder(disk, folder);
  } catch (error) {
    if (hasCode(error, 'EEXIST', 'ENOTDIR')) throw new DeskError('notALibrary', path.basename(folder));
    const isFull = hasCode(error, 'ENOSPC', 'EDQUOT');
    if (isFull) throw diskProblem(error, path.basename(folder));
    throw new DeskError('libraryNotWritable', path.basename(folder), { cause: error });
  }
}

/** A folder that was moved or whose disk was pulled out took the lock with it: nobody else has it. An empty one may be left. */
export async function isGone(disk: Disk, folder: string): Promise<boolean> {
  try {
    return (await inspectFolder(disk, folder, true)) === 'new';
  } catch {
    return false;
  }
}
