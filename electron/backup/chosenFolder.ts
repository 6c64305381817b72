import { stat } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../shared/problems';
import { diskProblem, hasCode } from '../library/disk';

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
