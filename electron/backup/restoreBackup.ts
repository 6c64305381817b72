import { mkdir, open, readdir, rename, rm, rmdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../shared/problems';
import { atOnce } from '../exporting/atOnce';
import { diskProblem, hasCode, realDisk } from '../library/disk';
import { makeFolder, syncFolder } from '../library/durable';
import { realPlace } from '../library/isInside';
import { canBeOpened } from '../library/libraryFolder';
import { newToken } from '../library/room';
import { isLibraryIn } from './archiveLayout';
import type { Progress } from './backUpLibrary';
import { type Archive, type ArchivedFile, openArchive, readArchived } from './readArchive';

export type RestoreOptions = {
  readonly archive: string;
  /** Missing or empty. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly onProgress: Progress;
};

const prefix = '.toasoan-restore-';
const abandonedAfter = 24 * 60 * 60 * 1000;
const emptyAnyway = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];
/** Enough to keep the disk busy while it syncs. */
const filesAtOnce = 8;

async function refuseTaken(folder: string): Promise<void> {
  try {
    const names = await readdir(folder);
    if (names.some((name) => !emptyAnyway.includes(name)))
      throw new DeskError('folderNotEmpty', path.basename(folder));
  } catch (error) {
    if (!hasCode(error, 'ENOENT'))
      throw hasCode(error, 'ENOTDIR') ? new DeskError('folderNotEmpty', path.basename(folder)) : error;
  }
}

/** `place` is the real one: what lies in a library is backed up, cleared and judged as part of it. */
async function refuseInside(place: string): Promise<void> {
  for (let above = path.dirname(place); ; above = path.dirname(above)) {
    const names = await readdir(above).catch(() => []);
    if (canBeOpened(names)) throw new DeskError('restoreInsideLibrary', path.basename(above));
    if (above === path.dirname(above)) return;
  }
}

async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue;
    const aside = path.join(parent, name);
    const isOld = Date.now() - (await stat(aside)).mtimeMs > abandonedAfter;
    if (isOld) await rm(aside, { recursive: true, force: true });
  }
}

async function refuseFullDisk(parent: string, archive: Archive): Promise<void> {
  const { bavail, bsize } = await statfs(parent);
  const bytes = archive.files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > bavail * bsize) throw new DeskError('diskFull', path.basename(parent));
}

async function writeFile(archive: Archive, file: ArchivedFile, target: string): Promise<void> {
  const handle = await open(target, 'wx', 0o600);
  try {
    await readArchived(archive, file, async (chunk) => {
      await handle.writeFile(chunk);
    });
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Folders from the deepest up, so that each is synced with all it holds. */
function foldersOf(files: readonly ArchivedFile[]): readonly string[] {
  const folders = new Set(['.']);
  for (const { name } of files) {
    for (let folder = path.posix.dirname(name); folder !== '.'; folder = path.posix.dirname(folder))
      folders.add(folder);
  }
  return [...folders].sort(
    (one, other) => other.split('/').length - one.split('/').length || (one < other ? 1 : -1),
  );
}

async function writeFiles(
  archive: Archive,
  aside: string,
  { signal, onProgress }: RestoreOptions,
): Promise<void> {
  const folders = foldersOf(archive.files);
  for (const folder of [...folders].reverse())
    await mkdir(path.join(aside, folder), { recursive: true, mode: 0o700 });
  let done = 0;
  await atOnce(archive.files, filesAtOnce, async (file) => {
    signal.throwIfAborted();
    await writeFile(archive, file, path.join(aside, file.name));
    done += 1;
    onProgress('restore', done, archive.files.length);
  });
  for (const folder of folders) await syncFolder(realDisk, path.join(aside, folder));
}

/** An empty folder gives its name away. */
async function giveName(aside: string, folder: string): Promise<void> {
  for (const name of emptyAnyway) await rm(path.join(folder, name), { force: true });
  await rmdir(folder).catch((error: unknown) => {
    if (!hasCode(error, 'ENOENT')) throw error;
  });
  await rename(aside, folder);
  await syncFolder(realDisk, path.dirname(folder));
}

async function restoreInto(archive: Archive, options: RestoreOptions): Promise<void> {
  const parent = path.dirname(options.folder);
  await makeFolder(realDisk, path.resolve(parent));
  await sweep(parent);
  await refuseFullDisk(parent, archive);
  const aside = path.join(parent, prefix + newToken());
  try {
    await writeFiles(archive, aside, options);
    options.signal.throwIfAborted();
    await refuseTaken(options.folder);
    await giveName(aside, options.folder);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/**
 * Writes every file of a backup aside, each held against its digest, and gives the folder its name when all are
 * on the disk: a restore that is killed or cancelled leaves no half library there. A link is followed, and leads to the
 * library afterwards. Throws DeskError backupDamaged, folderNotEmpty, restoreInsideLibrary or what the disk says, and
 * the signal's reason when it is aborted.
 */
export async function restoreBackup(options: RestoreOptions): Promise<{ readonly files: number }> {
  const { signal } = options;
  const folder = await realPlace(path.resolve(options.folder));
  await refuseInside(folder);
  await refuseTaken(folder);
  const archive = await openArchive(options.archive, signal);
  try {
    if (!isLibraryIn(archive.files.map(({ name }) => name)))
      throw new DeskError('backupDamaged', path.basename(options.archive));
    await restoreInto(archive, { ...options, folder });
    return { files: archive.files.length };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    const problem = diskProblem(error, path.basename(folder));
    throw problem instanceof DeskError
      ? problem
      : new DeskError('backupDamaged', path.basename(options.archive), { cause: error });
  } finally {
    archive.close();
  }
}
