import { homedir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import type { Library } from '../library/library';
import { openLibrary } from '../library/openLibrary';
import { type CommandOptions, required } from './command';
import { secondCopies } from './secondCopies';
import { sayReport } from './terminal';

/** Where derived files go that belong to this user of this machine, after each system's custom. */
export function cacheFolder(): string {
  switch (process.platform) {
    case 'win32':
      return join(process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Toa Soan', 'cache');
    case 'darwin':
      return join(homedir(), 'Library', 'Caches', 'Toa Soan');
    default:
      return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'toasoan');
  }
}

/** Opens the library the command names, says what was found damaged, and closes it whatever happens. */
export async function withLibrary<T>(
  given: CommandOptions,
  work: (library: Library) => Promise<T>,
  { create } = { create: false },
): Promise<T> {
  const folder = resolve(required(given.library, 'library'));
  const library = await openLibrary(folder, {
    create,
    savedBy: userInfo().username,
    cacheFolder: cacheFolder(),
    secondCopyFolder: secondCopies(),
  });
  try {
    return await work(library);
  } finally {
    sayReport(library.report);
    await library.close();
  }
}
