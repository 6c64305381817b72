import { DeskError, type Problem } from '../shared/problems';
import { showDialog } from './workspace';

/** What went wrong, as the contract names it; anything that is not of the contract is a fault of ours. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof DeskError)) {
    console.error(error);
    return { code: 'unexpected' };
  }
  return error.detail === undefined ? { code: error.code } : { code: error.code, detail: error.detail };
}

/** Does the work; if it fails, shows the problem dialog and answers undefined. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    showDialog({ type: 'problem', problem: problemOf(error) });
    return undefined;
  }
}
