import { link, lstat, rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import { hasCode, realDisk } from '../library/disk';
import { renamePatiently, syncFolder } from '../library/durable';

const patience = 10_000;
const taken = ['EEXIST', 'ENOTEMPTY', 'ENOTDIR', 'EISDIR'];
/** NTFS gives a file a thousand names, a memory stick one. */
export const linksUnsupported = [
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EXDEV',
  'EINVAL',
  'EACCES',
];

async function isThere(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}

/** A link is refused where the name is taken; a rename would replace what another program just put there. */
async function moveZip(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
    await unlink(from);
  } catch (error) {
    if (!hasCode(error, ...linksUnsupported)) throw error;
    await rename(from, to);
  }
}

async function moveFolder(from: string, to: string): Promise<void> {
  if ((await renamePatiently(realDisk, from, to, patience)) === 'renamed') return;
  await rename(from, to);
}

/**
 * Gives a finished bundle its final name in one step, on the same volume. Nothing is ever replaced:
 * where the name is taken, `-2`, `-3` … is put behind it. Answers the path.
 */
export async function placeBundle(
  bundle: string,
  out: string,
  name: string,
  isZip: boolean,
): Promise<string> {
  for (let number = 1; ; number += 1) {
    const target = path.join(out, `${name}${number === 1 ? '' : `-${number}`}${isZip ? '.zip' : ''}`);
    if (await isThere(target)) continue;
    try {
      await (isZip ? moveZip : moveFolder)(bundle, target);
      await syncFolder(realDisk, out);
      return target;
    } catch (error) {
      if (!hasCode(error, ...taken)) throw error;
    }
  }
}
