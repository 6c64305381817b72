import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { hasCode, isDiskError } from '../disk';

/** Names below a folder, relative to it. A link is never followed: it may lead anywhere, also back to where it lies. */
export type Listed = {
  readonly files: readonly string[];
  readonly links: readonly string[];
  /** Folders that the disk does not let us read. */
  readonly refused: readonly string[];
};

type Growing = { readonly [Part in keyof Listed]: string[] };

async function listInto(root: string, inside: string, found: Growing): Promise<void> {
  try {
    for (const item of await readdir(path.join(root, inside), { withFileTypes: true })) {
      const name = path.join(inside, item.name);
      if (item.isDirectory()) await listInto(root, name, found);
      else (item.isSymbolicLink() ? found.links : found.files).push(name);
    }
  } catch (error) {
    if (inside === '') throw error;
    // What moves meanwhile, to the bin for example, is found where it arrives or at the next check.
    if (hasCode(error, 'ENOENT')) return;
    if (!isDiskError(error)) throw error;
    found.refused.push(inside);
  }
}

export async function listFiles(root: string): Promise<Listed> {
  const found: Growing = { files: [], links: [], refused: [] };
  await listInto(root, '', found);
  return found;
}

/** Whether a name is a link or leads through one. */
export const isBehind = (links: readonly string[], name: string) =>
  links.some((link) => name === link || name.startsWith(link + path.sep));
