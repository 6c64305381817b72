import { close, copyFileSync, fsync, linkSync, lstatSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { hasCode, realDisk } from '../library/disk';
import { syncFolder } from '../library/durable';
import { atOnce } from './atOnce';
import { type SizedDigest, writeTagFiles } from './bagIt';
import type { BagLabel, NewFile } from './exportJobs';
import { digestOf, filesAtOnce, sha256 } from './manifest';
import { openPieces, readFolder, waitingDisk } from './readFolder';

const sync = promisify(fsync);
const shut = promisify(close);

/** The files of a bundle as it comes to be. */
export type BundleFiles = {
  write(files: readonly NewFile[]): Promise<void>;
  /** Files that others have put there by now. */
  take(names: readonly string[]): Promise<void>;
  /** Makes a bag of all that lies there. */
  seal(label: BagLabel): Promise<void>;
};

/** NTFS gives a file a thousand names, a memory stick one. */
const linksUnsupported = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EINVAL', 'EACCES'];

/** One file under two names, or two files where the disk knows no such thing. */
function repeat(from: string, to: string): 'linked' | 'copied' {
  try {
    linkSync(from, to);
    return 'linked';
  } catch (error) {
    if (!hasCode(error, ...linksUnsupported)) throw error;
    copyFileSync(from, to);
    return 'copied';
  }
}

const syncedAtOnce = 32;

function foldersAbove(names: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>(['.']);
  for (const name of names) {
    for (let folder = path.posix.dirname(name); !folders.has(folder); folder = path.posix.dirname(folder))
      folders.add(folder);
  }
  return folders;
}

/**
 * Writes with calls that wait for the disk, which cost a third of those that do not: only for a worker that does nothing
 * else. Each file is hashed on its way; that the disk has it is for `verifyBundle` to find out. `isDurable`: after
 * `seal` a power cut loses nothing.
 */
export function openBundleFiles(folder: string, isDurable: boolean): BundleFiles {
  const known = new Map<string, SizedDigest>();
  const folders = new Set<string>();
  const at = (name: string) => path.join(folder, name);

  function makeFolder(parent: string): void {
    if (folders.has(parent)) return;
    mkdirSync(at(parent), { recursive: true });
    folders.add(parent);
  }

  async function settle(handle: number): Promise<void> {
    try {
      if (isDurable) await sync(handle);
    } finally {
      await shut(handle);
    }
  }

  const settleFile = async (name: string) => {
    if (isDurable) await settle(openSync(at(name), 'r+'));
  };

  async function writeNew(name: string, content: Uint8Array): Promise<void> {
    known.set(name, { digest: sha256(content), bytes: content.length });
    const handle = openSync(at(name), 'wx');
    try {
      writeFileSync(handle, content);
    } catch (error) {
      await shut(handle);
      throw error;
    }
    await settle(handle);
  }

  async function writeAgain(name: string, original: string): Promise<void> {
    const same = known.get(original);
    if (same === undefined) throw new Error(`${original} is not in the bundle`);
    known.set(name, same);
    if (repeat(at(original), at(name)) === 'copied') await settleFile(name);
  }

  async function writeOne(file: NewFile): Promise<void> {
    makeFolder(path.posix.dirname(file.name));
    if ('sameAs' in file) return writeAgain(file.name, file.sameAs);
    const { name, content } = file;
    return writeNew(name, typeof content === 'string' ? Buffer.from(content) : content);
  }

  async function takeOne(name: string): Promise<void> {
    const { size: bytes } = lstatSync(at(name));
    const digest = await digestOf(await openPieces(at(name), bytes, waitingDisk));
    known.set(name, { digest, bytes });
    await settleFile(name);
  }

  const take = (names: readonly string[]) => atOnce(names, filesAtOnce, takeOne);

  /** Synced at once, files share what the disk does for each. */
  const write = (files: readonly NewFile[]) => atOnce(files, syncedAtOnce, writeOne);

  const syncFolders = (names: Iterable<string>) =>
    atOnce([...foldersAbove(names)], filesAtOnce, (name) => syncFolder(realDisk, at(name)));

  return {
    write,
    take,
    async seal(label) {
      const { entries } = await readFolder(folder, waitingDisk);
      await take(entries.map(({ name }) => name).filter((name) => !known.has(name)));
      const tags = Object.entries(writeTagFiles(known, label));
      await write(tags.map(([name, content]) => ({ name, content })));
      if (isDurable) await syncFolders(known.keys());
    },
  };
}
