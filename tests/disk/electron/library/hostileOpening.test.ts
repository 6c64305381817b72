import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../shared/article/article';
import { type Disk, realDisk } from '../../../../electron/library/disk';
import { articlePlace } from '../../../../electron/library/layout';
import { highestRevision } from '../../../../electron/library/record';
import { checkFolder } from './doctor/checkedLibrary';
import { newArticle, newClosedLibrary, newFolder, openTestLibrary, writeArticles } from './testLibrary';

const lockOf = (folder: string) => path.join(folder, 'library.lock');

describe('a library.json that cannot be had', () => {
  it('leaves no lock behind where the disk refuses it', async () => {
    const folder = await newClosedLibrary();
    const refused = Object.assign(new Error('EIO'), { code: 'EIO' });
    const readFile = ((file: string) =>
      file.endsWith('library.json') ? Promise.reject(refused) : realDisk.readFile(file)) as Disk['readFile'];
    const opening = openTestLibrary(folder, { disk: { ...realDisk, readFile } });
    await expect(opening).rejects.toMatchObject({ code: 'diskFailed' });
    expect(existsSync(lockOf(folder))).toBe(false);
  });

  it.each(['damaged', 'gone'])(
    'is made again where every generation is %s, and that is said',
    async (how) => {
      const folder = await newClosedLibrary();
      const article = newArticle({ headline: 'Còn nguyên' });
      writeArticles(folder, [article]);
      for (const name of ['library.json', 'library.prev.json']) {
        if (how === 'gone') rmSync(path.join(folder, name));
        else writeFileSync(path.join(folder, name), 'rác');
      }
      const library = await openTestLibrary(folder, { create: false });
      expect(library.report.rebuilt).toBe('anew');
      expect((await library.readArticle(article.id)).article.headline).toBe('Còn nguyên');
      await library.close();
      expect((await openTestLibrary(folder, { create: false })).report.rebuilt).toBe(null);
    },
  );

  it('goes on with the second copy of its articles, and brings back what only that one holds', async () => {
    const [folder, secondCopyFolder] = [newFolder(), newFolder()];
    const first = await openTestLibrary(folder, { secondCopyFolder });
    const [kept, gone] = [newArticle(), newArticle({ headline: 'Chỉ bản sao giữ' })];
    for (const article of [kept, gone]) await first.createArticle(article);
    await first.close();
    const [id] = readdirSync(secondCopyFolder);
    for (const name of ['library.json', 'library.prev.json']) rmSync(path.join(folder, name));
    rmSync(path.join(folder, path.dirname(articlePlace(gone.id).base)), { recursive: true });
    rmSync(path.join(folder, 'history', gone.id), { recursive: true });
    const library = await openTestLibrary(folder, { secondCopyFolder });
    expect(library.report.rebuilt).toBe('reunited');
    expect(readdirSync(secondCopyFolder)).toEqual([id]);
    await expect
      .poll(() => library.report.recoverable, { timeout: 15_000 })
      .toEqual([{ id: gone.id, headline: 'Chỉ bản sao giữ' }]);
  });
});

describe('what lies where the lock belongs', () => {
  it.each([
    ['a folder', (lock: string) => mkdirSync(lock)],
    ['a link to nowhere', (lock: string) => symlinkSync('không có', lock)],
    ['a link to a file', (lock: string) => symlinkSync(path.join(newFolder(), '..'), lock)],
  ])('%s is named, and left there', async (_name, put) => {
    const folder = await newClosedLibrary();
    put(lockOf(folder));
    const opening = openTestLibrary(folder);
    await expect(opening).rejects.toMatchObject({ code: 'lockInTheWay', detail: 'library.lock' });
    await expect(checkFolder(folder, { isRepair: true })).rejects.toMatchObject({ code: 'lockInTheWay' });
    expect(lstatSync(lockOf(folder)).isFile()).toBe(false);
  });
});

describe('the revisions of an article', () => {
  const rewrite = (folder: string, article: Article, revision: number) => {
    writeArticles(folder, [article], revision);
    return article.id;
  };

  it.each([2 ** 53 - 1, 10 ** 15, -1])(
    '%d was never written by us: the article is set aside',
    async (revision) => {
      const folder = await newClosedLibrary();
      const id = rewrite(folder, newArticle(), revision);
      const library = await openTestLibrary(folder);
      await expect(library.readArticle(id)).rejects.toMatchObject({ code: 'articleDamaged' });
    },
  );

  it('end at the highest: it is read, refused with a reason, and never written over by another', async () => {
    const folder = await newClosedLibrary();
    const article = newArticle({ headline: 'Bản cuối' });
    const id = rewrite(folder, article, highestRevision);
    rewrite(folder, { ...article, headline: 'Bản áp chót' }, highestRevision - 1);
    const library = await openTestLibrary(folder);
    const changed = { ...article, headline: 'Bản nữa' };
    const saved = await library.saveArticle(changed, highestRevision - 1);
    expect(saved).toMatchObject({ status: 'saved', revision: highestRevision });
    await expect(library.saveArticle(article, highestRevision)).rejects.toMatchObject({
      code: 'articleFull',
    });
    expect((await library.readArticle(id)).article.headline).toBe('Bản nữa');
    await library.close();
    expect(await checkFolder(folder, { isRepair: true })).toMatchObject({ isWhole: true, findings: [] });
  });
});
