import type { Stats } from 'node:fs';
import * as fs from 'node:fs/promises';
import { DeskError, type ProblemCode } from '../../shared/problems';

/** The calls through which the library touches the disk. Tests put faults in between; everything else uses the real ones. */
export type Disk = Pick<
  typeof fs,
  | 'copyFile'
  | 'link'
  | 'lstat'
  | 'mkdir'
  | 'open'
  | 'readFile'
  | 'readdir'
  | 'rename'
  | 'rmdir'
  | 'stat'
  | 'unlink'
  | 'writeFile'
>;

export const realDisk: Disk = fs;

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  const code = codeOf(error);
  return code !== undefined && codes.includes(code);
}

export function isDiskError(error: unknown): boolean {
  return /^E[A-Z0-9]+$/.test(codeOf(error) ?? '');
}

const problems: Readonly<Record<string, ProblemCode>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'diskReadOnly',
  EACCES: 'accessDenied',
  EPERM: 'accessDenied',
  EBUSY: 'fileBusy',
  ETXTBSY: 'fileBusy',
  EMFILE: 'fileBusy',
  ENFILE: 'fileBusy',
};

/** What the operating system refused, as a problem of the closed list; anything else comes back as it was. */
export function diskProblem(error: unknown, name: string): unknown {
  if (error instanceof DeskError) return error;
  if (!isDiskError(error)) return error;
  return new DeskError(problems[codeOf(error) ?? ''] ?? 'diskFailed', name, { cause: error });
}

/** In bytes. No record or journal of ours comes near it, and no version unpacks to more. */
export const largestRecord = 64 * 1024 * 1024;

/** A pipe would be waited for without end, and what is far too large fills the memory: neither is opened. */
export const isReadable = (stat: Stats, largest = largestRecord) => stat.isFile() && stat.size <= largest;

/** Answers undefined where there is nothing; what is no file, or no file of ours by its size, has no content. */
export async function readIfThere(
  disk: Disk,
  file: string,
  largest = largestRecord,
): Promise<Buffer | undefined> {
  try {
    return isReadable(await disk.stat(file), largest) ? await disk.readFile(file) : Buffer.alloc(0);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

export async function removeIfThere(disk: Disk, file: string): Promise<void> {
  try {
    await disk.unlink(file);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}
