import { expect, it } from 'vitest';
import type { Library } from '../../../electron/library/library';
import { watchLock } from '../../../electron/library/lockWatch';
import { openTakeOver } from '../../../electron/takeOver';
import { newArticle, newFolder, openTestLibrary } from './library/testLibrary';

/** A window over a library that another session has open. */
async function openSecond(folder: string) {
  let library: Library = await openTestLibrary(folder);
  const takeOver = openTakeOver({
    library: () => library,
    openAgain: (again) => openTestLibrary(again),
    replaceBy: async (next) => {
      await library.close();
      library = next;
    },
    onFailure: (error) => {
      throw error;
    },
    watch: (watched, onFree) => watchLock(watched, onFree, { every: 50, away: 300 }),
  });
  takeOver.look();
  return { library: () => library, takeOver };
}

it('a window that could only read writes on once the other session has closed the library', async () => {
  const folder = newFolder();
  const first = await openTestLibrary(folder);
  const article = newArticle({ headline: 'Của phiên trước' });
  await first.createArticle(article);
  const { library, takeOver } = await openSecond(folder);
  expect(library().mode).toMatchObject({ reason: 'lockedElsewhere' });
  await first.close();
  await expect.poll(() => library().mode, { timeout: 5_000 }).toEqual({ type: 'readWrite' });
  expect(await library().saveArticle({ ...article, headline: 'Của phiên sau' }, 1)).toMatchObject({
    status: 'saved',
    revision: 2,
  });
  takeOver.stop();
});

it('of several windows that wait one takes over, and the others go on waiting for it', async () => {
  const folder = newFolder();
  const first = await openTestLibrary(folder);
  const [one, other] = [await openSecond(folder), await openSecond(folder)];
  await first.close();
  const modes = () => [one, other].map(({ library }) => library().mode.type).sort();
  await expect.poll(modes, { timeout: 5_000 }).toEqual(['readOnly', 'readWrite']);
  const [writer, reader] = one.library().mode.type === 'readWrite' ? [one, other] : [other, one];
  await writer.library().close();
  await expect.poll(() => reader.library().mode, { timeout: 5_000 }).toEqual({ type: 'readWrite' });
  [one, other].forEach(({ takeOver }) => takeOver.stop());
});
