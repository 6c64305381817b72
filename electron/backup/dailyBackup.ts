import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { DeskError, type Problem } from '../../shared/problems';
import type { BackupState } from '../../shared/upkeep';
import { hasCode } from '../library/disk';
import { readLibraryId } from '../library/libraryId';
import { backUpLibrary, dayOf } from './backUpLibrary';
import { folderProblem } from './chosenFolder';
import { damagedEnding, readDailyNames } from './dailyNames';

export type DailyBackup = {
  state(): Promise<BackupState>;
  /** Writes today's backup unless there is one, it is under way, or the editor is at work. */
  look(): Promise<void>;
  /** Ends what is under way; nothing of it is left. */
  stop(): Promise<void>;
};

export type DailyOptions = {
  /** null while it is off. */
  readonly target: () => string | null;
  readonly library: () => string;
  readonly isIdle: () => boolean;
  readonly now: () => Date;
  /** What went wrong and is nobody's fault outside: for the log. */
  readonly onFailure: (error: unknown) => void;
};

export const firstLookAfter = 5 * 60_000;
const lookEvery = 10 * 60_000;

/**
 * Tells the backups of a library from those of another one in the same folder. Its place counts beside its id: one
 * that was restored from a backup, or copied as a folder, bears the id of the first.
 */
function startOf(library: string, id: string): string {
  const whose = `${id} ${path.resolve(library)}`;
  return `toasoan-${createHash('sha256').update(whose).digest('hex').slice(0, 8)}-`;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EIO')) return [];
    throw error;
  }
}

const toProblem = ({ code, detail }: DeskError): Problem =>
  detail === undefined ? { code } : { code, detail };

/** An unplugged disk is said at once, not at the next attempt. */
async function problemOf(folder: string): Promise<Problem | null> {
  try {
    await stat(folder);
    return null;
  } catch (error) {
    const problem = await folderProblem(error, folder);
    if (!(problem instanceof DeskError)) throw problem;
    return toProblem(problem);
  }
}

/**
 * At most one backup a day, by this machine's calendar, in a folder the editor named; the newest seven are kept.
 * A folder that is not there at the moment is said and tried again.
 */
export function openDailyBackup({ target, library, isIdle, now, onFailure }: DailyOptions): DailyBackup {
  let running: Promise<void> | undefined;
  let problem: Problem | null = null;
  let job = new AbortController();
  const ids = new Map<string, string>();

  /** A library that loses its record while it is open goes on with the backups it has. */
  async function findStart(): Promise<string> {
    const folder = library();
    const id = (await readLibraryId(folder)) ?? ids.get(folder) ?? '';
    ids.set(folder, id);
    return startOf(folder, id);
  }

  const readNames = async (folder: string, today: Date) =>
    readDailyNames(await namesIn(folder), await findStart(), dayOf(today));

  async function writeToday(folder: string): Promise<void> {
    const today = now();
    const { next } = await readNames(folder, today);
    if (next === undefined) return;
    await backUpLibrary({
      folder: library(),
      place: { type: 'folder', path: folder, name: next, damagedEnding },
      now: today,
      signal: job.signal,
      onProgress: () => undefined,
    });
    const { stale } = await readNames(folder, today);
    for (const old of stale) await rm(path.join(folder, old), { force: true });
  }

  async function tryToday(folder: string): Promise<void> {
    try {
      await writeToday(folder);
      problem = null;
    } catch (error) {
      if (job.signal.aborted) return;
      if (!(error instanceof DeskError)) onFailure(error);
      problem = error instanceof DeskError ? toProblem(error) : { code: 'unexpected' };
    }
  }

  async function look(): Promise<void> {
    const folder = target();
    if (folder === null || running !== undefined || !isIdle()) return running;
    running = tryToday(folder).finally(() => (running = undefined));
    return running;
  }

  const first = setTimeout(() => void look(), firstLookAfter);
  const timer = setInterval(() => void look(), lookEvery);
  for (const each of [first, timer]) each.unref();

  return {
    async state() {
      const folder = target();
      if (folder === null) return { folder, lastAt: null, isLastDamaged: false, problem: null };
      const { newest } = await readNames(folder, now());
      const lastAt =
        newest === undefined ? null : (await stat(path.join(folder, newest.name))).mtime.toISOString();
      const isLastDamaged = newest?.isWhole === false;
      return { folder, lastAt, isLastDamaged, problem: problem ?? (await problemOf(folder)) };
    },
    look,
    async stop() {
      clearTimeout(first);
      clearInterval(timer);
      job.abort(new Error('the app is closing'));
      await running;
      job = new AbortController();
    },
  };
}
