import { mkdtemp, readdir, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../shared/problems';
import { diskProblem, realDisk } from '../library/disk';
import { makeFolder } from '../library/durable';
import { maximumBytes } from '../photos/photoLimits';

const prefix = '.toasoan-';
const abandonedAfter = 24 * 60 * 60 * 1000;

/** What an earlier export left when it was killed; one that is still running is younger than this. */
async function sweep(out: string, now: number): Promise<void> {
  for (const name of await readdir(out)) {
    if (!name.startsWith(prefix)) continue;
    const folder = path.join(out, name);
    if (now - (await stat(folder)).mtimeMs > abandonedAfter)
      await rm(folder, { recursive: true, force: true });
  }
}

const notWritable = ['accessDenied', 'diskReadOnly'];
/** What exiftool may have met when it only ran out of room. */
const vague = ['photoDamaged', 'diskFailed'];

/** exiftool copies a photo to rewrite it, and says only that it could not: what that copy may need counts as no room. */
async function hasRoom(out: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(out);
  return bavail * bsize >= maximumBytes;
}

async function problemOf(error: unknown, out: string): Promise<unknown> {
  const name = path.basename(out);
  const problem = diskProblem(error, name);
  const isPlain = problem instanceof DeskError && !vague.includes(problem.code);
  if (!isPlain) return (await hasRoom(out)) ? problem : new DeskError('diskFull', name, { cause: error });
  return notWritable.includes(problem.code)
    ? new DeskError('exportFolderNotWritable', name, { cause: error })
    : problem;
}

async function openAside(out: string): Promise<string> {
  try {
    await makeFolder(realDisk, path.resolve(out), 0o777);
    await sweep(out, Date.now());
    return await mkdtemp(path.join(out, prefix));
  } catch (error) {
    const problem = diskProblem(error, path.basename(out));
    if (problem instanceof DeskError && problem.code === 'diskFull') throw problem;
    throw new DeskError('exportFolderNotWritable', path.basename(out), { cause: error });
  }
}

/**
 * Runs `write` with a hidden folder beside the final place, on the same volume, and removes that folder
 * whatever happened. What the disk refused comes out as DeskError exportFolderNotWritable or diskFull.
 */
export async function withFolderAside<Result>(
  out: string,
  write: (aside: string) => Promise<Result>,
): Promise<Result> {
  const aside = await openAside(out);
  try {
    return await write(aside);
  } catch (error) {
    throw await problemOf(error, out);
  } finally {
    await rm(aside, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
