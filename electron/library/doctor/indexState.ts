import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Database } from 'node-sqlite3-wasm';
import { hasCode, isDiskError } from '../disk';
import { indexFile } from '../layout';

function isSound(file: string): boolean {
  try {
    const database = new Database(file);
    try {
      // Write-ahead without shared memory needs the file for itself (sqlite.org/wal.html#noshm).
      database.exec('pragma locking_mode = exclusive');
      const check = database.get('pragma quick_check');
      database.get('select count(*) from stories');
      return check !== null && Object.values(check)[0] === 'ok';
    } finally {
      database.close();
    }
  } catch {
    return false;
  }
}

const ownFiles = (names: readonly string[]) =>
  names.filter((name) => ['', '-wal', '-journal'].some((ending) => name === indexFile + ending));

/** Looks at a copy, so that nothing is changed. An index that is not there yet is made at the next opening. */
export async function isIndexDamaged(folder: string): Promise<boolean> {
  const aside = await mkdtemp(path.join(os.tmpdir(), 'toasoan-doctor-'));
  try {
    const names = ownFiles(await readdir(folder));
    if (!names.includes(indexFile)) return false;
    for (const name of names) await copyFile(path.join(folder, name), path.join(aside, name));
    return !isSound(path.join(aside, indexFile));
  } catch (error) {
    if (isDiskError(error) && !hasCode(error, 'ENOENT')) return false;
    throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

export async function removeIndex(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(indexFile));
  for (const name of names) await rm(path.join(folder, name), { recursive: true, force: true });
}
