import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readLibraryId } from '../../../../electron/library/libraryId';
import { newArticle, newClosedLibrary, openTestLibrary } from '../library/testLibrary';
import { runCli, userFolder } from './runCli';

// macOS keeps such folders in the home of the user, which no test may touch.
it.skipIf(process.platform === 'darwin')(
  'a command that only reads keeps a library that lost its record with its second copy',
  async () => {
    const folder = await newClosedLibrary();
    const secondCopyFolder = path.join(userFolder, 'Toa Soan', 'second-copy');
    const library = await openTestLibrary(folder, { secondCopyFolder });
    await library.createArticle(newArticle({ headline: 'Còn bản sao' }));
    await library.close();
    const id = await readLibraryId(folder);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    for (const name of ['library.json', 'library.prev.json']) rmSync(path.join(folder, name));
    const answer = await runCli('list', '--library', folder);
    expect(answer).toMatchObject({ exit: 0, stdout: expect.stringContaining('Còn bản sao') as string });
    expect(await readLibraryId(folder)).toBe(id);
  },
);
