import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, realDisk } from '../../../../electron/library/disk';
import { reserveFile } from '../../../../electron/library/layout';
import type { Library } from '../../../../electron/library/library';
import { refusal } from '../../../faults/faultyDisk';
import { namesBelow } from '../../../namesBelow';
import { newArticle, newFolder, openTestLibrary } from './testLibrary';

/** The real disk, which has no room in the history of the library in `folder` while `state.isFull`. */
function fullHistory(folder: string) {
  const state = { isFull: false };
  const history = path.join(folder, 'history') + path.sep;
  const writeFile: Disk['writeFile'] = (file, ...rest) =>
    state.isFull && typeof file === 'string' && file.startsWith(history)
      ? Promise.reject(refusal('ENOSPC', 'writeFile'))
      : realDisk.writeFile(file, ...rest);
  return { state, disk: { ...realDisk, writeFile } };
}

const versionOf = async (library: Library, id: string, revision: number) =>
  (await library.listVersions(id)).find((version) => version.revision === revision);

describe('a version that is to be kept for good while the disk is full', () => {
  async function refused() {
    const folder = newFolder();
    const { state, disk } = fullHistory(folder);
    const secondCopyFolder = newFolder();
    const again = () => openTestLibrary(folder, { disk, secondCopyFolder });
    const library = await again();
    const article = newArticle({ headline: 'Như đã xuất' });
    await library.createArticle(article);
    state.isFull = true;
    for (const _time of ['first', 'again']) await library.keepVersion(article.id, 1, 'export');
    return { state, folder, library, article, secondCopyFolder, again };
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
    expect(await versionOf(next, article.id, 1)).toMatchObject({
      headline: 'Như đã xuất',
      milestone: { type: 'export' },
    });
  });

  /** Its text has left the files of the article, and the second copy keeps versions for a week. */
  async function closedUnkept() {
    const session = await refused();
    for (const revision of [1, 2])
      await session.library.saveArticle({ ...session.article, headline: `Sau đó ${revision}` }, revision);
    await session.library.close();
    for (const name of readdirSync(session.secondCopyFolder))
      rmSync(path.join(session.secondCopyFolder, name, 'history'), { recursive: true, force: true });
    return session;
  }

  it('and stays full when the app is closed is told again at the next start, and kept at the one after it', async () => {
    const { state, article, again, secondCopyFolder } = await closedUnkept();
    const next = await again();
    await expect.poll(() => next.report.notKept).toEqual([{ id: article.id, revision: 1 }]);
    await next.close();
    state.isFull = false;
    const last = await again();
    await expect.poll(() => last.report.keptSince).toEqual([{ id: article.id, revision: 1 }]);
    expect(last.report.notKept).toEqual([]);
    expect(await versionOf(last, article.id, 1)).toMatchObject({
      headline: 'Như đã xuất',
      milestone: { type: 'export' },
      from: 'library',
    });
    const notes = namesBelow(secondCopyFolder).filter((name) => name.includes('unkept'));
    expect(notes.filter((name) => name.endsWith('.gz'))).toEqual([]);
    await last.close();
    expect((await again()).report.keptSince).toEqual([]);
  });

  it('waits while its article lies in the bin, and nothing is written for it meanwhile', async () => {
    const { state, folder, article, again } = await closedUnkept();
    state.isFull = false;
    // In a session that keeps no second copy, and so knows of no note.
    const apart = await openTestLibrary(folder);
    await apart.trashArticle(article.id);
    await apart.close();
    const meanwhile = await again();
    await meanwhile.close();
    expect(meanwhile.report.notKept).toEqual([]);
    expect(namesBelow(path.join(folder, 'history')).filter((name) => name.includes(article.id))).toEqual([]);
    const library = await again();
    const [trashed] = await library.listTrash();
    await library.restoreTrashed(trashed?.key ?? '');
    await library.close();
    const last = await again();
    await expect.poll(() => last.report.keptSince).toEqual([{ id: article.id, revision: 1 }]);
  });

  it('is kept at the end with the room of the reserve', async () => {
    const folder = newFolder();
    const { state, disk } = fullHistory(folder);
    const unlink: Disk['unlink'] = async (file) => {
      await realDisk.unlink(file);
      if (file === path.join(folder, reserveFile)) state.isFull = false;
    };
    const library = await openTestLibrary(folder, { disk: { ...disk, unlink } });
    const article = newArticle();
    await library.createArticle(article);
    await expect.poll(() => existsSync(path.join(folder, reserveFile))).toBe(true);
    state.isFull = true;
    await library.keepVersion(article.id, 1, 'export');
    expect(library.report.notKept).toEqual([{ id: article.id, revision: 1 }]);
    await library.close();
    expect(library.report.notKept).toEqual([]);
    const next = await openTestLibrary(folder);
    expect(await versionOf(next, article.id, 1)).toMatchObject({ milestone: { type: 'export' } });
  });

  it('is not promised where nothing is left of it', async () => {
    const library = await openTestLibrary();
    const article = newArticle();
    await library.createArticle(article);
    await library.keepVersion(article.id, 7, 'export');
    expect(library.report.notKept).toEqual([]);
  });
});
