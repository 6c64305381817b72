import type { Stats } from 'node:fs';
import path from 'node:path';
import { type Disk, hasCode, removeIfThere } from './disk';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Some file systems and Windows cannot open or sync a folder; their renames need no such sync. */
const folderSyncUnsupported = [
  'EISDIR',
  'EPERM',
  'EACCES',
  'EINVAL',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EBADF',
  'ENOSYS',
];
const linksUnsupported = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EINVAL'];
const heldByOthers = ['EPERM', 'EACCES', 'EBUSY'];

/** Resolves when the bytes of a file that is there are on the disk. */
export async function syncFile(disk: Disk, file: string): Promise<void> {
  const handle = await disk.open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A folder entry is safe only after the folder itself was synced. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  try {
    const handle = await disk.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!hasCode(error, ...folderSyncUnsupported)) throw error;
  }
}

async function isFolder(disk: Disk, name: string): Promise<boolean> {
  try {
    return (await disk.stat(name)).isDirectory();
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}

/** Answers whether the folder is new. */
async function makeOne(disk: Disk, folder: string, mode: number): Promise<boolean> {
  try {
    await disk.mkdir(folder, { mode });
    return true;
  } catch (error) {
    if (await isFolder(disk, folder)) return false;
    throw error;
  }
}

/**
 * Makes the folder and its parents, private to this user unless `mode` says otherwise, and syncs every parent that
 * gained an entry. One after the other: Node's own recursive mkdir never ends where a folder may not be made below
 * one that is there (/proc).
 */
export async function makeFolder(disk: Disk, folder: string, mode = 0o700): Promise<void> {
  const parent = path.dirname(folder);
  let isNew: boolean;
  try {
    isNew = await makeOne(disk, folder, mode);
  } catch (error) {
    if (!hasCode(error, 'ENOENT') || parent === folder) throw error;
    await makeFolder(disk, parent, mode);
    isNew = await makeOne(disk, folder, mode);
  }
  if (isNew) await syncFolder(disk, parent);
}

/** Tells a file from any other that stands, or stood, under its name. A rename and a link leave it as it is. */
export const stampOf = ({ ino, size, mtimeMs }: Stats) => `${ino}:${size}:${mtimeMs}`;

/** A new file whose bytes are on the disk when this resolves; when it throws, there is no file. Answers its stamp. */
export async function writeNewFile(disk: Disk, file: string, bytes: Uint8Array): Promise<string> {
  const handle = await disk.open(file, 'wx', 0o600);
  try {
    try {
      await handle.writeFile(bytes);
      const [stat] = await Promise.all([handle.stat(), handle.sync()]);
      return stampOf(stat);
    } finally {
      await handle.close();
    }
  } catch (error) {
    await removeIfThere(disk, file);
    throw error;
  }
}

/** A second name for the file; where links are unsupported, a synced copy. */
export async function linkOrCopy(disk: Disk, from: string, to: string): Promise<void> {
  try {
    await disk.link(from, to);
  } catch (error) {
    if (!hasCode(error, ...linksUnsupported)) throw error;
    await writeNewFile(disk, to, await disk.readFile(from));
  }
}

/**
 * Virus scanners and sync services hold files for moments: backs off from 10 to 100 ms until `patience` is used up.
 * `ask` comes right before each attempt, and forbids it by throwing.
 */
export async function renamePatiently(
  disk: Disk,
  from: string,
  to: string,
  patience: number,
  ask: () => Promise<void> = () => Promise.resolve(),
): Promise<'renamed' | 'heldByOthers'> {
  const deadline = performance.now() + patience;
  for (let pause = 10; ; pause = Math.min(pause * 1.5, 100)) {
    await ask();
    try {
      await disk.rename(from, to);
      return 'renamed';
    } catch (error) {
      if (!hasCode(error, ...heldByOthers)) throw error;
      if (performance.now() + pause > deadline) return 'heldByOthers';
      await wait(pause);
    }
  }
}
