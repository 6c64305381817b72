import { createHash } from 'node:crypto';
import path from 'node:path';
import { type Disk, hasCode, readIfThere } from './disk';
import { readLibraryId } from './libraryId';
import { namesIn } from './versionFolder';

/** Names the folder of the library that keeps its second copy here. */
const ownerFile = 'library.txt';

const folderName = /^([0-9a-f]{32})(?:-[0-9a-f]{16})?$/;
export const isLibraryId = (id: string) => /^[0-9a-f]{32}$/.test(id);

/** The folder of a second copy, and whose it is; the owner is undefined in one that was made before owners were noted. */
export type CopyFolder = {
  readonly folder: string;
  readonly id: string;
  readonly owner: string | undefined;
};

export async function listCopies(disk: Disk, root: string): Promise<readonly CopyFolder[]> {
  const copies: CopyFolder[] = [];
  for (const name of [...(await namesIn(disk, root))].sort()) {
    const [, id] = folderName.exec(name) ?? [];
    if (id === undefined) continue;
    const folder = path.join(root, name);
    const owner = (await readIfThere(disk, path.join(folder, ownerFile)))?.toString('utf8');
    copies.push({ folder, id, owner });
  }
  return copies;
}

/** Whether another folder than this one is the library that keeps its second copy there. */
export async function isOfAnother({ id, owner }: CopyFolder, library: string): Promise<boolean> {
  if (owner === undefined || owner === path.resolve(library)) return false;
  try {
    return (await readLibraryId(owner)) === id;
  } catch {
    return false;
  }
}

/**
 * Where a library keeps its second copy: in the folder of its id, but a library that was restored from a backup or
 * copied as a folder bears the id of another, and while that one is there each has a folder of its own. One that
 * was moved, or restored where the first is gone, goes on with the folder it had.
 */
export async function findCopyFolder(disk: Disk, root: string, id: string, library: string): Promise<string> {
  const own = path.resolve(library);
  const copies = (await listCopies(disk, root)).filter((copy) => copy.id === id);
  const known = copies.find(({ owner }) => owner === own);
  if (known !== undefined) return known.folder;
  for (const copy of copies) if (!(await isOfAnother(copy, own))) return copy.folder;
  const first = path.join(root, id);
  if (copies.length === 0) return first;
  return `${first}-${createHash('sha256').update(own).digest('hex').slice(0, 16)}`;
}

/** Notes whose second copy this is, once there is one. */
export async function noteOwner(disk: Disk, folder: string, library: string): Promise<void> {
  try {
    await disk.writeFile(path.join(folder, ownerFile), path.resolve(library), { mode: 0o600 });
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}
