import { createReadStream, type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BundleProblem } from '../../shared/bundle';
import { type BundleEntry, bundleLimits, type BundleReader, sortOut } from './bundleReader';

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export type FolderDisk = {
  readonly list: (folder: string) => readonly Dirent[] | Promise<readonly Dirent[]>;
  readonly sizeOf: (file: string) => number | Promise<number>;
  readonly read: (file: string) => Uint8Array | Promise<Uint8Array>;
};

const patientDisk: FolderDisk = {
  list: (folder) => readdir(folder, { withFileTypes: true }),
  sizeOf: async (file) => (await lstat(file)).size,
  read: (file) => readFile(file),
};

/** Waits for every answer, which costs a fifth: for a worker that does nothing else. */
export const waitingDisk: FolderDisk = {
  list: (folder) => readdirSync(folder, { withFileTypes: true }),
  sizeOf: (file) => lstatSync(file).size,
  read: (file) => readFileSync(file),
};

/** In bytes; a stream would cost more than reading so little at once. */
const little = 1024 ** 2;

export const openPieces = async (file: string, bytes: number, disk: FolderDisk): Promise<Pieces> =>
  bytes > little ? (createReadStream(file) as AsyncIterable<Uint8Array>) : [await disk.read(file)];

type Found = { readonly files: BundleEntry[]; readonly problems: BundleProblem[] };

async function walkFolder(root: string, inside: string, found: Found, disk: FolderDisk): Promise<void> {
  for (const item of await disk.list(path.join(root, inside))) {
    const name = inside === '' ? item.name : `${inside}/${item.name}`;
    if (found.files.length > bundleLimits.entries) return;
    if (item.isDirectory()) await walkFolder(root, name, found, disk);
    else if (!item.isFile()) found.problems.push({ code: 'link', file: name });
    else found.files.push({ name, bytes: await disk.sizeOf(path.join(root, name)) });
  }
}

/** Links are never followed: a bundle holds plain files only. */
export async function readFolder(root: string, disk = patientDisk): Promise<BundleReader> {
  const found: Found = { files: [], problems: [] };
  await walkFolder(root, '', found, disk);
  const { entries, problems } = sortOut(found.files);
  const sizes = new Map(entries.map(({ name, bytes }) => [name, bytes]));
  return {
    entries,
    problems: [...found.problems, ...problems],
    open: (name) => openPieces(path.join(root, name), sizes.get(name) ?? 0, disk),
    close: () => undefined,
  };
}
