import { DeskError } from '../../shared/problems';
import { isLibraryIn } from './archiveLayout';
import { judgeArchived } from './judgeArchived';
import { damagedArchive, openArchive } from './readArchive';

type VerifyOptions = {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
};

/**
 * Every file once, as a restore would read it. Answers how much of the library was damaged when it was backed up.
 * Throws DeskError notALibrary for what no restore would take.
 */
export async function verifyArchive(file: string, { signal, onProgress }: VerifyOptions): Promise<number> {
  const archive = await openArchive(file, signal);
  const judged = judgeArchived(archive);
  try {
    if (!isLibraryIn(archive.files.map(({ name }) => name))) throw new DeskError('notALibrary');
    for (const [index, each] of archive.files.entries()) {
      signal.throwIfAborted();
      await judged.read(each);
      onProgress(index + 1, archive.files.length);
    }
    return judged.count();
  } catch (error) {
    throw signal.aborted ? error : damagedArchive(file, error);
  } finally {
    archive.close();
  }
}
