import type { LibraryMode } from '../../shared/desk';
import type { ProblemCode } from '../../shared/problems';

/** Why a library that may only be read refuses a write. */
export function refusalOf(mode: LibraryMode): ProblemCode {
  return mode.type === 'readOnly' && mode.reason === 'diskFull' ? 'diskFull' : 'libraryReadOnly';
}
