import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { realDisk } from './disk';
import { syncFolder } from './durable';
import { newToken } from './room';

/** A file outside the library: written aside and put in its place whole; on the disk when this resolves. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const aside = `${file}.${newToken()}-1.tmp`;
  try {
    const handle = await open(aside, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, file);
    await syncFolder(realDisk, path.dirname(file));
  } finally {
    await rm(aside, { force: true });
  }
}
