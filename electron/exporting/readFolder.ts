import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
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

/** Links are never followed: a bundle holds plain files only. */
export async function readFolder(root: string): Promise<BundleReader> {
  const found: Found = { files: [], problems: [] };
  await walkFolder(root, '', found);
  const { entries, problems } = sortOut(found.files);
  return {
    entries,
    problems: [...found.problems, ...problems],
    open: (name) => Promise.resolve(createReadStream(path.join(root, name))),
    close: () => undefined,
  };
}
