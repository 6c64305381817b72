import { stat } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../shared/problems';
import { diskProblem, hasCode } from '../library/disk';
import { writeWhole } from '../library/writeWhole';

const isThere = (folder: string) =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Why nothing could be written into a folder that an editor chose: it may have gone since, with its disk. */
export async function folderProblem(error: unknown, folder: string, file = folder): Promise<unknown> {
  const isGone = hasCode(error, 'ENOENT', 'ENOTDIR') && !(await isThere(folder));
  if (isGone) return new DeskError('folderMissing', path.basename(folder), { cause: error });
  return diskProblem(error, path.basename(file));
}

/** The file is on the disk when this resolves; a folder that is not there is told as such. */
export async function writeChosen(file: string, text: string): Promise<void> {
  try {
    await writeWhole(file, text);
  } catch (error) {
    throw await folderProblem(error, path.dirname(file), file);
  }
}
