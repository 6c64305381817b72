import { openLibrary } from '../../electron/library/openLibrary';
import { fillLibrary } from './fillLibrary';

/** Makes a library of so many articles, indexed: the folder, then the number. */
async function fill([folder = '', count = '0']: readonly string[]) {
  const made = await openLibrary(folder, { create: true });
  await made.close();
  fillLibrary(folder, Number(count));
  const library = await openLibrary(folder, { create: false });
  await library.indexed();
  await library.close();
}

void fill(process.argv.slice(2));
