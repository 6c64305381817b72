import path from 'node:path';
import type { LibraryMode } from '../../shared/desk';
import { assertNever, DeskError } from '../../shared/problems';
import { type Disk, diskProblem } from './disk';
import { inspectFolder, makeLibraryFolder } from './libraryFolder';
import { type LockOutcome, takeLock } from './libraryLock';
import { refusalOf } from './refusalOf';
import { newToken } from './room';

/** This session's hold on a library folder. */
export type Claim = {
  readonly folder: string;
  readonly token: string;
  readonly isNew: boolean;
  mode(): LibraryMode;
  /** Reading only from now on. */
  restrict(mode: LibraryMode): void;
  /** Throws unless the library is ours to write at this moment. */
  fence(): Promise<void>;
  release(): Promise<void>;
};

export function modeOf(outcome: LockOutcome): LibraryMode {
  switch (outcome.status) {
    case 'held':
      return { type: 'readWrite' };
    case 'elsewhere':
      return { type: 'readOnly', reason: 'lockedElsewhere', holder: outcome.holder };
    case 'folderReadOnly':
    case 'diskFull':
      return { type: 'readOnly', reason: outcome.status, holder: '' };
    default:
      return assertNever(outcome);
  }
}

/** A folder that was moved or whose disk was pulled out took our lock with it: nobody else has it. */
async function isGone(disk: Disk, folder: string): Promise<boolean> {
  try {
    return (await inspectFolder(disk, folder, true)) === 'new';
  } catch {
    return false;
  }
}

async function lockFolder(
  disk: Disk,
  folder: string,
  token: string,
  options: Parameters<typeof takeLock>[3],
): Promise<LockOutcome> {
  try {
    return await takeLock(disk, folder, token, options);
  } catch (error) {
    throw diskProblem(error, path.basename(folder));
  }
}

/**
 * Takes the lock, or finds out who holds it. `onLost` is called when someone else turns out to hold it: a save finds
 * that out, and so does every beat. A beat that finds it gone makes it again.
 */
export async function claimFolder(
  folder: string,
  options: { readonly create: boolean; readonly disk: Disk; readonly lockPatience: number },
  onLost: () => void,
): Promise<Claim> {
  const { disk, lockPatience } = options;
  const isNew = (await inspectFolder(disk, folder, options.create)) === 'new';
  if (isNew) await makeLibraryFolder(disk, folder);
  const token = newToken();
  const onMissing = () => fence();
  const outcome = await lockFolder(disk, folder, token, { patience: lockPatience, onMissing });
  const lock = outcome.status === 'held' ? outcome.lock : undefined;
  const onDisk = async <T>(work: () => Promise<T>) => {
    try {
      return await work();
    } catch (error) {
      throw diskProblem(error, path.basename(folder));
    }
  };
  let mode = modeOf(outcome);

  async function fence(): Promise<void> {
    if (mode.type === 'readOnly' || lock === undefined) throw new DeskError(refusalOf(mode));
    if (await onDisk(lock.isHeld)) return;
    if (await isGone(disk, folder)) throw new DeskError('libraryGone', path.basename(folder));
    // A cleaner or a sync service took the lock away, and nobody came meanwhile.
    const retaken = await onDisk(lock.retake);
    if (retaken === 'created') return;
    if (retaken === 'folderReadOnly') throw new DeskError('diskReadOnly', path.basename(folder));
    if (retaken === 'diskFull') throw new DeskError('diskFull', path.basename(folder));
    // Several saves may have found it gone at the same time.
    if (await onDisk(lock.isHeld)) return;
    mode = { type: 'readOnly', reason: 'lockedElsewhere', holder: '' };
    onLost();
    throw new DeskError('libraryReadOnly');
  }

  return {
    folder,
    token,
    isNew,
    mode: () => mode,
    restrict(next) {
      mode = next;
    },
    fence,
    release: async () => lock?.release(),
  };
}
