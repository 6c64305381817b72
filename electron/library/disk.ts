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

/** Answers undefined where there is nothing; a folder in the place of a file is one without content. */
export async function readIfThere(disk: Disk, file: string): Promise<Buffer | undefined> {
  try {
    return await disk.readFile(file);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    if (hasCode(error, 'EISDIR')) return Buffer.alloc(0);
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
