import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BundleProblem } from '../../shared/bundle';
import { type BundleEntry, bundleLimits, type BundleReader, sortOut } from './bundleReader';

type Found = { readonly files: BundleEntry[]; readonly problems: BundleProblem[] };

async function walkFolder(root: string, inside: string, found: Found): Promise<void> {
  for (const item of await readdir(path.join(root, inside), { withFileTypes: true })) {
    const name = inside === '' ? item.name : `${inside}/${item.name}`;
    if (found.files.length > bundleLimits.entries) return;
    if (item.isDirectory()) await walkFolder(root, name, found);
    else if (!item.isFile()) found.problems.push({ code: 'link', file: name });
    else found.files.push({ name, bytes: (await lstat(path.join(root, name))).size });
  }
}

/** In bytes; a stream would cost more than reading so little at once. */
const little = 1024 ** 2;

/** Links are never followed: a bundle holds plain files only. */
export async function readFolder(root: string): Promise<BundleReader> {
  const found: Found = { files: [], problems: [] };
  await walkFolder(root, '', found);
  const { entries, problems } = sortOut(found.files);
  const large = new Set(entries.filter(({ bytes }) => bytes > little).map(({ name }) => name));
  return {
    entries,
    problems: [...found.problems, ...problems],
    open: async (name) => {
      const file = path.join(root, name);
      return large.has(name) ? (createReadStream(file) as AsyncIterable<Uint8Array>) : [await readFile(file)];
    },
    close: () => undefined,
  };
}
