import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { articlePlace, generationFile } from '../../../../../electron/library/layout';
import { everything, openTestLibrary } from '../testLibrary';
import { checkFolder, savedTwice } from './checkedLibrary';

it('a folder in the place of an article counts as damaged: the library lists, and history gives it back', async () => {
  const { folder, article } = await savedTwice([2]);
  const current = path.join(folder, generationFile(articlePlace(article.id), 'current'));
  rmSync(path.join(folder, generationFile(articlePlace(article.id), 'prev')));
  rmSync(current);
  mkdirSync(current);
  const library = await openTestLibrary(folder);
  await library.indexed();
  expect((await library.list(everything)).total).toBe(0);
  await library.close();
  await checkFolder(folder, { isRepair: true });
  expect(await checkFolder(folder)).toMatchObject({ isWhole: true, findings: [] });
  const repaired = await openTestLibrary(folder);
  expect((await repaired.readArticle(article.id)).article.headline).toBe('Bản hai');
});
