import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, realDisk } from '../../../../electron/library/disk';
import { newArticle, newFolder, openTestLibrary } from './testLibrary';

/** The real disk, which has no room in the history of articles while `state.isFull`. */
function fullHistory() {
  const state = { isFull: false };
  const writeFile: Disk['writeFile'] = (file, ...rest) => {
    const isHistory = typeof file === 'string' && file.includes(`${path.sep}history${path.sep}`);
    return state.isFull && isHistory
      ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
      : realDisk.writeFile(file, ...rest);
  };
  return { state, disk: { ...realDisk, writeFile } };
}

describe('a version that is to be kept for good while the disk is full', () => {
  async function refused() {
    const { state, disk } = fullHistory();
    const folder = newFolder();
    const library = await openTestLibrary(folder, { disk });
    const article = newArticle({ headline: 'Như đã xuất' });
    await library.createArticle(article);
    state.isFull = true;
    for (const _time of ['first', 'again']) await library.keepVersion(article.id, 1, 'export');
    return { state, folder, library, article };
  }

  it('is told once, and as long as it is not kept', async () => {
    const { library, article } = await refused();
    expect(library.report.notKept).toEqual([{ id: article.id, revision: 1 }]);
    await library.saveArticle({ ...article, headline: 'Viết tiếp' }, 1);
    await library.close();
    expect(library.report.notKept).toEqual([{ id: article.id, revision: 1 }]);
  });

  it('is kept as soon as there is room, though its text has left the article’s files', async () => {
    const { state, folder, library, article } = await refused();
    for (const revision of [1, 2, 3])
      await library.saveArticle({ ...article, headline: `Sau đó ${revision}` }, revision);
    state.isFull = false;
    await library.close();
    expect(library.report.notKept).toEqual([]);
    const next = await openTestLibrary(folder);
    const version = (await next.listVersions(article.id)).find(({ revision }) => revision === 1);
    expect(version).toMatchObject({ headline: 'Như đã xuất', milestone: { type: 'export' } });
  });

  it('is not promised where nothing is left of it', async () => {
    const library = await openTestLibrary();
    const article = newArticle();
    await library.createArticle(article);
    await library.keepVersion(article.id, 7, 'export');
    expect(library.report.notKept).toEqual([]);
  });
});
