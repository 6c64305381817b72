import path from 'node:path';
import { readIfThere, realDisk } from './disk';
import { lockFile } from './layout';
import { inspectFolder } from './libraryFolder';
import { beatEvery } from './libraryLock';
import { judgeHolder, ownHolder, parseHolder } from './lockHolder';

type Patience = {
  /** How often to look. */
  readonly every: number;
  /** How long a counter may stand still. */
  readonly still: number;
  /** How long a lock may be away before its holder counts as gone: a living one makes it again with its next beat. */
  readonly away: number;
};

const defaults: Patience = { every: 2_000, still: 15_000, away: 1.5 * beatEvery };

/** What was seen of a lock, and since when it has not changed; `bytes` is undefined where there is none. */
type Seen = { readonly bytes: Buffer | undefined; readonly since: number };

function isSame(one: Buffer | undefined, other: Buffer | undefined): boolean {
  return one === undefined || other === undefined ? one === other : one.equals(other);
}

/**
 * Calls `onFree` once when nobody holds the library of the folder any more: its session has closed it, has died, or
 * has stood still. Who is called must still take the lock. Answers the function that stops the watch.
 */
export function watchLock(folder: string, onFree: () => void, patience: Partial<Patience> = {}): () => void {
  const { every, still, away } = { ...defaults, ...patience };
  const file = path.join(folder, lockFile);
  let seen: Seen | undefined;

  /** What is no lock of ours is watched like that of a holder that cannot be asked. */
  async function judge(bytes: Buffer) {
    const holder = parseHolder(bytes);
    // A lock that was just written is not asked for its age.
    return holder === undefined ? 'unknown' : judgeHolder(holder, await ownHolder(realDisk, folder, ''), 0);
  }

  async function isFree(): Promise<boolean> {
    if ((await inspectFolder(realDisk, folder, false)) !== 'library') return false;
    const bytes = await readIfThere(realDisk, file);
    if (seen === undefined || !isSame(seen.bytes, bytes)) seen = { bytes, since: performance.now() };
    const unchanged = performance.now() - seen.since;
    if (bytes === undefined) return unchanged >= away;
    const state = await judge(bytes);
    return state === 'dead' || (state === 'unknown' && unchanged >= still);
  }

  async function look(): Promise<void> {
    // What cannot be seen at this moment is not free.
    if (!(await isFree().catch(() => false)) || isStopped) return;
    stop();
    onFree();
  }

  let isStopped = false;
  let looking = Promise.resolve();
  const timer = setInterval(() => (looking = looking.then(look)), every);
  timer.unref();
  function stop(): void {
    isStopped = true;
    clearInterval(timer);
  }
  return stop;
}
