import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { hasCode } from '../disk';

/** Names of all files below the folder, relative to it. Links are named and never followed. */
export async function listFiles(root: string, inside = ''): Promise<readonly string[]> {
  try {
    const items = await readdir(path.join(root, inside), { withFileTypes: true });
    const names: string[] = [];
    for (const item of items) {
      const name = path.join(inside, item.name);
      if (item.isDirectory()) names.push(...(await listFiles(root, name)));
      else names.push(name);
    }
    return names;
  } catch (error) {
    // What moves meanwhile, to the bin for example, is found where it arrives or at the next check.
    if (inside !== '' && hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}
