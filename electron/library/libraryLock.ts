import { createHash } from 'node:crypto';
import path from 'node:path';
import { DeskError } from '../../shared/problems';
import { type Disk, hasCode, readIfThere, removeIfThere } from './disk';
import { linkOrCopy, stampOf } from './durable';
import { lockFile } from './layout';
import { beatText, type Holder, judgeHolder, nameOf, originalOf, ownHolder, parseHolder } from './lockHolder';
import { openReserve } from './reserve';

export type Lock = {
  /** Whether the file still names us: someone may have taken over while we slept. */
  readonly isHeld: () => Promise<boolean>;
  /** Makes the lock again where it was taken away and nobody else has put theirs. */
  readonly retake: () => Promise<Creation>;
  readonly release: () => Promise<void>;
};

export type LockOutcome =
  | { readonly status: 'held'; readonly lock: Lock }
  | { readonly status: 'elsewhere'; readonly holder: string }
  | { readonly status: 'folderReadOnly' | 'diskFull' };

export const beatEvery = 5_000;
const readOnlyCodes = ['EROFS', 'EACCES', 'EPERM'];
/** After this time, in milliseconds, a session that takes over a dead lock counts as killed at it. */
const longestTakeOver = 1_000;
const ignore = () => Promise.resolve();
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether the holder goes on beating in another file than the one that was read. */
async function beatsIn(disk: Disk, original: string | undefined, before: Buffer): Promise<boolean> {
  if (original === undefined) return false;
  const bytes = await readIfThere(disk, original).catch(() => undefined);
  return (
    bytes !== undefined && !bytes.equals(before) && parseHolder(bytes)?.token === parseHolder(before)?.token
  );
}

/**
 * Watches a lock whose holder cannot be asked; `still` means that no counter moved, or that it moves in the folder of
 * which this is a copy.
 */
async function watch(
  disk: Disk,
  file: string,
  { before, original, patience }: Watched,
): Promise<'still' | 'moved' | 'gone'> {
  const deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    await wait(Math.min(500, patience));
    // Asked first: were both names those of one file, the next line would see it move too.
    const isCopy = await beatsIn(disk, original, before);
    const now = await readIfThere(disk, file);
    if (now === undefined) return 'gone';
    if (!now.equals(before)) return 'moved';
    if (isCopy) return 'still';
  }
  return 'still';
}

type Watched = {
  readonly before: Buffer;
  readonly original: string | undefined;
  readonly patience: number;
};

async function stampIfThere(disk: Disk, file: string): Promise<string | undefined> {
  try {
    return stampOf(await disk.stat(file));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** How long ago the lock was written, in milliseconds. */
async function ageOf(disk: Disk, file: string): Promise<number> {
  try {
    return Date.now() - (await disk.stat(file)).mtimeMs;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 0;
    throw error;
  }
}

/** A second name for the lock, the same for all who judged it dead: only one of them can make it. */
const takeOverFile = (file: string, judged: Buffer) =>
  `${file}.${createHash('sha256').update(judged).digest('hex').slice(0, 16)}-0.tmp`;

/**
 * Takes a dead lock out of the way. Only the session that could give it its second name may do so, and only while
 * it still is the lock that was judged: otherwise two could each remove the other's new lock.
 */
async function removeDead(disk: Disk, file: string, judged: Buffer): Promise<'tried' | 'folderReadOnly'> {
  const mark = takeOverFile(file, judged);
  try {
    await linkOrCopy(disk, file, mark);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 'tried';
    if (hasCode(error, ...readOnlyCodes)) return 'folderReadOnly';
    if (!hasCode(error, 'EEXIST')) throw error;
    // Another session is at it; or it was killed at it, and then its mark is in the way.
    for (let waited = 0; waited < longestTakeOver; waited += 50) {
      await wait(50);
      if ((await readIfThere(disk, file))?.equals(judged) !== true) return 'tried';
    }
    await removeIfThere(disk, mark);
    return 'tried';
  }
  try {
    if ((await readIfThere(disk, mark))?.equals(judged) === true) await removeIfThere(disk, file);
  } finally {
    await removeIfThere(disk, mark);
  }
  return 'tried';
}

/**
 * Through a handle, which stays with the file it was opened on: whoever takes over puts a file of their own there, and a
 * beat that comes late, however late, cannot reach that one. Answers whether the file named us.
 */
async function beatInto(disk: Disk, file: string, own: Holder, beat: number): Promise<boolean> {
  const handle = await disk.open(file, 'r+');
  try {
    if (parseHolder(await handle.readFile())?.token !== own.token) return false;
    const bytes = Buffer.from(JSON.stringify({ ...own, beat: beatText(beat) }));
    await handle.write(bytes, 0, bytes.length, 0);
    return true;
  } finally {
    await handle.close();
  }
}

type OnBeat = (isOurs: boolean) => Promise<void>;

function keepBeating(disk: Disk, file: string, own: Holder, onBeat: OnBeat): Lock {
  let beat = 0;
  /** Of the lock when it last named us: asked before every rename, it is read again only once it has changed. */
  let known: string | undefined;
  const isHeld = async () => {
    const stamp = await stampIfThere(disk, file);
    if (stamp !== undefined && stamp === known) return true;
    const bytes = stamp === undefined ? undefined : await readIfThere(disk, file);
    const isOurs = bytes !== undefined && parseHolder(bytes)?.token === own.token;
    known = isOurs ? stamp : undefined;
    return isOurs;
  };
  const writeBeat = async () => {
    beat += 1;
    await onBeat((await isHeld()) && (await beatInto(disk, file, own, beat)) && (await isHeld()));
  };
  let retaking: Promise<Creation> | undefined;
  let beating = Promise.resolve();
  // A beat that cannot be written is missed; the fence before every save tells whether the lock is lost.
  const timer = setInterval(() => (beating = writeBeat().catch(() => undefined)), beatEvery);
  timer.unref();
  return {
    isHeld,
    // Shared by all who ask meanwhile: a lock that is half written does not name us yet.
    retake: () => (retaking ??= create(disk, file, own).finally(() => (retaking = undefined))),
    async release() {
      clearInterval(timer);
      await beating;
      if (await isHeld()) await removeIfThere(disk, file);
    },
  };
}

type Creation = 'created' | 'exists' | 'folderReadOnly' | 'diskFull';

async function create(disk: Disk, file: string, own: Holder): Promise<Creation> {
  try {
    await disk.writeFile(file, JSON.stringify(own), { flag: 'wx', mode: 0o600 });
    return 'created';
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return 'exists';
    if (hasCode(error, ...readOnlyCodes)) return 'folderReadOnly';
    if (!hasCode(error, 'ENOSPC', 'EDQUOT')) throw error;
    // The name was made, and is ours; what should stand in it did not fit.
    await removeIfThere(disk, file);
    return 'diskFull';
  }
}

/** A folder in its place holds things of someone, and a link leads to them: neither is taken away. */
async function couldBeLock(disk: Disk, file: string): Promise<boolean> {
  try {
    return (await disk.lstat(file)).isFile();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return true;
    throw error;
  }
}

/**
 * Dead process: taken over at once. One that cannot be asked, on another host or in a container: its counter is
 * watched for `patience` milliseconds of our own clock, then taken over if it stood still. On a full disk the reserve
 * makes room for it. `onBeat` is told by every beat whether it found the lock ours. Throws DeskError
 * lockInTheWay.
 */
export async function takeLock(
  disk: Disk,
  folder: string,
  token: string,
  { patience, onBeat }: { readonly patience: number; readonly onBeat?: OnBeat },
): Promise<LockOutcome> {
  const file = path.join(folder, lockFile);
  const own = await ownHolder(disk, folder, token);
  for (;;) {
    const created = await create(disk, file, own);
    if (created === 'created')
      return { status: 'held', lock: keepBeating(disk, file, own, onBeat ?? ignore) };
    if (created === 'diskFull' && (await openReserve(disk, folder, 0).release())) continue;
    if (created === 'exists' && !(await couldBeLock(disk, file)))
      throw new DeskError('lockInTheWay', lockFile);
    if (created === 'folderReadOnly' || created === 'diskFull') return { status: created };
    const bytes = await readIfThere(disk, file);
    if (bytes === undefined) continue;
    const holder = parseHolder(bytes);
    const state = holder === undefined ? 'unknown' : judgeHolder(holder, own, await ageOf(disk, file));
    if (state === 'alive' && holder !== undefined) return { status: 'elsewhere', holder: nameOf(holder) };
    const watched = { before: bytes, original: holder && originalOf(holder, own), patience };
    const change = state === 'dead' ? 'still' : await watch(disk, file, watched);
    if (change === 'still') await removeDead(disk, file, bytes);
    else if (change === 'moved' && holder !== undefined)
      return { status: 'elsewhere', holder: nameOf(holder) };
  }
}
