import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { DeskError, type Problem } from '../../shared/problems';
import type { BackupState } from '../../shared/upkeep';
import { hasCode } from '../library/disk';
import { readLibraryId } from '../library/libraryId';
import { backUpLibrary, dayOf } from './backUpLibrary';
import { folderProblem } from './chosenFolder';

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

const kept = 7;
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

const damagedEnding = '-damaged';
const dayEnding = /^\d{4}-\d{2}-\d{2}(?:-damaged)?\.zip$/;
const dayLength = 'yyyy-mm-dd'.length;
const isWhole = (name: string) => !name.endsWith(`${damagedEnding}.zip`);

/**
 * Oldest first: the day stands in the name. Those of days to come were written before the clock was put back, whatever
 * their names and times say: they are older than what is written now.
 */
async function backupsIn(folder: string, start: string, today: Date): Promise<readonly string[]> {
  try {
    const all = await readdir(folder);
    const names = all.filter((name) => name.startsWith(start) && dayEnding.test(name.slice(start.length)));
    const isToCome = (name: string) => name.slice(start.length, start.length + dayLength) > dayOf(today);
    const [toCome, others] = [names.filter(isToCome), names.filter((name) => !isToCome(name))];
    return [...toCome.sort(), ...others.sort()];
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

/** All but the newest seven, and but the last whole one where none of those is. */
function stale(all: readonly string[]): readonly string[] {
  const isOneWhole = all.slice(-kept).some(isWhole);
  const lastWhole = isOneWhole ? undefined : all.filter(isWhole).at(-1);
  return all.slice(0, -kept).filter((name) => name !== lastWhole);
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

  async function writeToday(folder: string): Promise<void> {
    const start = await findStart();
    const today = now();
    const name = `${start}${dayOf(today)}`;
    if ((await backupsIn(folder, start, today)).some((each) => each.startsWith(name))) return;
    await backUpLibrary({
      folder: library(),
      place: { type: 'folder', path: folder, name, damagedEnding },
      now: today,
      signal: job.signal,
      onProgress: () => undefined,
    });
    for (const old of stale(await backupsIn(folder, start, today)))
      await rm(path.join(folder, old), { force: true });
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
      const newest = (await backupsIn(folder, await findStart(), now())).at(-1);
      const lastAt =
        newest === undefined ? null : (await stat(path.join(folder, newest))).mtime.toISOString();
      const isLastDamaged = newest !== undefined && !isWhole(newest);
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
