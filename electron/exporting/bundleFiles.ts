import {
  closeSync,
  copyFileSync,
  fsync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { hasCode, realDisk } from '../library/disk';
import { syncFolder } from '../library/durable';
import { atOnce } from './atOnce';
import { type SizedDigest, writeTagFiles } from './bagIt';
import type { BundleFile } from './bundleFile';
import type { BagLabel } from './exportJobs';
import { digestOf, filesAtOnce, sha256 } from './manifest';
import { linksUnsupported } from './placeBundle';
import { openPieces, readFolder, waitingDisk } from './readFolder';

const sync = promisify(fsync);

/** The files of a bundle as it comes to be. */
export type BundleFiles = {
  readonly folder: string;
  write(files: readonly BundleFile[]): void;
  /** Files that others have put there by now. */
  take(names: readonly string[]): Promise<void>;
  /** Makes a bag of all that lies there. */
  seal(label: BagLabel): Promise<void>;
  /** A power cut loses nothing of it any more. */
  settle(): Promise<void>;
};

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

/** Synced together, files share what the disk does for each. */
const settledAtOnce = 32;

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
 * else. Each file is hashed on its way; that the disk has it is for `verifyBundle` to find out. What is small is synced
 * last: between two syncs every new file waits for the disk's journal. `isDurable`: what others put there is synced as
 * soon as it is taken.
 */
export function openBundleFiles(folder: string, isDurable: boolean): BundleFiles {
  const known = new Map<string, SizedDigest>();
  const folders = new Set<string>();
  const unsettled: string[] = [];
  const shared = new Map<BundleFile['content'], string>();
  const at = (name: string) => path.join(folder, name);

  function makeFolder(parent: string): void {
    if (folders.has(parent)) return;
    mkdirSync(at(parent), { recursive: true });
    folders.add(parent);
  }

  async function settleOne(name: string): Promise<void> {
    const handle = openSync(at(name), 'r+');
    try {
      await sync(handle);
    } finally {
      closeSync(handle);
    }
  }

  function writeNew(name: string, content: Uint8Array): void {
    known.set(name, { digest: sha256(content), bytes: content.length });
    writeFileSync(at(name), content, { flag: 'wx' });
    unsettled.push(name);
  }

  function writeAgain(name: string, original: string): void {
    const same = known.get(original);
    if (same === undefined) throw new Error(`${original} is not in the bundle`);
    known.set(name, same);
    if (repeat(at(original), at(name)) === 'copied') unsettled.push(name);
  }

  function writeOne({ name, content, isShared }: BundleFile): void {
    makeFolder(path.posix.dirname(name));
    const original = isShared === true ? shared.get(content) : undefined;
    if (original !== undefined) return writeAgain(name, original);
    if (isShared === true) shared.set(content, name);
    writeNew(name, typeof content === 'string' ? Buffer.from(content) : content);
  }

  const write = (files: readonly BundleFile[]) => files.forEach(writeOne);

  async function takeOne(name: string): Promise<void> {
    const { size: bytes } = lstatSync(at(name));
    const digest = await digestOf(await openPieces(at(name), bytes, waitingDisk));
    known.set(name, { digest, bytes });
    if (isDurable) await settleOne(name);
  }

  const take = (names: readonly string[]) => atOnce(names, filesAtOnce, takeOne);

  const syncFolders = (names: Iterable<string>) =>
    atOnce([...foldersAbove(names)], filesAtOnce, (name) => syncFolder(realDisk, at(name)));

  return {
    folder,
    write,
    take,
    async seal(label) {
      const { entries } = await readFolder(folder, waitingDisk);
      await take(entries.map(({ name }) => name).filter((name) => !known.has(name)));
      const tags = Object.entries(writeTagFiles(known, label));
      write(tags.map(([name, content]) => ({ name, content })));
    },
    async settle() {
      await atOnce(unsettled.splice(0), settledAtOnce, settleOne);
      await syncFolders(known.keys());
    },
  };
}
