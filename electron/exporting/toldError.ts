import { DeskError, type Problem } from '../../shared/problems';

/** An error as it crosses to another process: of the desk, of the disk, or a bug. */
export type ToldError = {
  readonly message: string;
  readonly problem: Problem | undefined;
  /** The disk's own. */
  readonly code: string | undefined;
};

export function tellError(error: unknown): ToldError {
  if (error instanceof DeskError) {
    const { code, detail, message } = error;
    return { message, problem: { code, ...(detail === undefined ? {} : { detail }) }, code: undefined };
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return { message: String(error), problem: undefined, code: typeof code === 'string' ? code : undefined };
}

export function errorOf({ message, problem, code }: ToldError): Error {
  if (problem !== undefined) return new DeskError(problem.code, problem.detail);
  const error = new Error(message);
  return code === undefined ? error : Object.assign(error, { code });
}
