import path from 'node:path';
import type { LibraryMode } from '../../shared/desk';
import { assertNever, DeskError } from '../../shared/problems';
import { type Disk, diskProblem } from './disk';
import { inspectFolder, isGone, makeLibraryFolder } from './libraryFolder';
import { readLibraryId } from './libraryId';
import { beatEvery, type LockOutcome, takeLock } from './libraryLock';
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
  /** Which library it is, once that is known: another one in its place is none of ours to write. */
  identify(id: string): void;
  /**
   * Throws DeskError libraryGone where the folder is no longer there, libraryReplaced where another library stands in its
   * place: what is missing then is not gone by itself.
   */
  requireFolder(): Promise<void>;
  /** Whether the library was away when it was last looked for; the next beat or look finds it back. */
  isAway(): boolean;
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
 * Takes the lock, or finds out who holds it. `onChanged` is called when someone else turns out to hold it, and when the
 * folder has gone or is back: a save finds that out, and so does every beat. A beat that finds the lock gone makes it
 * again. A session that only reads has no beats, and looks for the folder as often.
 */
export async function claimFolder(
  folder: string,
  options: { readonly create: boolean; readonly disk: Disk; readonly lockPatience: number },
  onChanged: () => void,
): Promise<Claim> {
  const { disk, lockPatience } = options;
  const isNew = (await inspectFolder(disk, folder, options.create)) === 'new';
  if (isNew) await makeLibraryFolder(disk, folder);
  const token = newToken();
  const onBeat = async (isOurs: boolean) => (isOurs ? see(false) : fence());
  const outcome = await lockFolder(disk, folder, token, { patience: lockPatience, onBeat });
  const lock = outcome.status === 'held' ? outcome.lock : undefined;
  const onDisk = async <T>(work: () => Promise<T>) => {
    try {
      return await work();
    } catch (error) {
      throw diskProblem(error, path.basename(folder));
    }
  };
  let mode = modeOf(outcome);
  let isAway = false;

  function see(away: boolean): void {
    if (isAway === away) return;
    isAway = away;
    onChanged();
  }

  let ownId: string | undefined;

  /** A library that does not tell its id counts as ours. */
  async function findLoss(): Promise<'libraryGone' | 'libraryReplaced' | undefined> {
    if (await isGone(disk, folder)) return 'libraryGone';
    const id = ownId && (await readLibraryId(folder, disk).catch(() => undefined));
    return id === undefined || id === ownId ? undefined : 'libraryReplaced';
  }

  /** One look at a time: a disk that does not answer is not asked again meanwhile. */
  let looking: Promise<void> | undefined;
  const timer = setInterval(() => {
    if (mode.type === 'readOnly')
      looking ??= findLoss()
        .then((loss) => see(loss !== undefined))
        .finally(() => (looking = undefined));
  }, beatEvery);
  timer.unref();

  async function requireFolder(): Promise<void> {
    const loss = await findLoss();
    see(loss !== undefined);
    if (loss !== undefined) throw new DeskError(loss, path.basename(folder));
  }

  async function fence(): Promise<void> {
    if (mode.type === 'readOnly' || lock === undefined) throw new DeskError(refusalOf(mode));
    if (await onDisk(lock.isHeld)) return see(false);
    // A library that was put in our place does not have our lock.
    await requireFolder();
    // A cleaner or a sync service took the lock away, and nobody came meanwhile.
    const retaken = await onDisk(lock.retake);
    if (retaken === 'created') return;
    if (retaken === 'folderReadOnly') throw new DeskError('diskReadOnly', path.basename(folder));
    if (retaken === 'diskFull') throw new DeskError('diskFull', path.basename(folder));
    // Several saves may have found it gone at the same time.
    if (await onDisk(lock.isHeld)) return;
    mode = { type: 'readOnly', reason: 'lockedElsewhere', holder: '' };
    onChanged();
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
    identify(id) {
      ownId = id;
    },
    requireFolder,
    isAway: () => isAway,
    async release() {
      clearInterval(timer);
      await lock?.release();
    },
  };
}
