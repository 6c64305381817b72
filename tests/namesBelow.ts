import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';

function itemsOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * The paths of all files and folders below a folder, from there. A library at work may be read: what goes meanwhile,
 * like the lock folder of its search index, is left out, where `recursive: true` would throw.
 */
export const namesBelow = (folder: string): readonly string[] =>
  itemsOf(folder).flatMap((item) => [
    item.name,
    ...(item.isDirectory()
      ? namesBelow(path.join(folder, item.name)).map((name) => path.join(item.name, name))
      : []),
  ]);
