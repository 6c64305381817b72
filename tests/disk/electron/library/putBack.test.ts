import { copyFileSync, cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../shared/article/article';
import { articlePlace, generationFile } from '../../../../electron/library/layout';
import type { Library } from '../../../../electron/library/library';
import { checkFolder } from './doctor/checkedLibrary';
import { newArticle, newFolder, openTestLibrary } from './testLibrary';

/** The library finds these in the background, on a machine that has other work. */
const patient = { timeout: 15_000 };

const currentOf = (folder: string, id: string) =>
  path.join(folder, generationFile(articlePlace(id), 'current'));

/** Sessions that save the article once more, each with a headline of its own. */
async function save(folder: string, copies: string, article: Article, headlines: readonly string[]) {
  for (const headline of headlines) {
    const library = await openTestLibrary(folder, { secondCopyFolder: copies });
    const stored = await library.readArticle(article.id).catch(() => undefined);
    if (stored === undefined) await library.createArticle({ ...article, headline });
    else await library.saveArticle({ ...article, headline }, stored.revision);
    await library.indexed();
    await library.close();
  }
}

async function newPlaces() {
  const [root, copies] = [newFolder(), newFolder()];
  return { folder: path.join(root, 'thư viện'), aside: path.join(root, 'bản cũ'), copies };
}

async function keptForGood(library: Library, id: string): Promise<readonly number[]> {
  const versions = await library.listVersions(id);
  return versions.filter(({ milestone }) => milestone?.type === 'restore').map(({ revision }) => revision);
}

describe('an older file of an article that was put back by hand', () => {
  /** Revision 1 stands again, of which the library's own history knows 2 and 3. */
  async function putBackFile() {
    const { folder, copies } = await newPlaces();
    const article = newArticle();
    await save(folder, copies, article, ['Một']);
    const older = path.join(copies, 'cũ.json');
    copyFileSync(currentOf(folder, article.id), older);
    await save(folder, copies, article, ['Hai', 'Ba']);
    copyFileSync(older, currentOf(folder, article.id));
    rmSync(path.join(folder, generationFile(articlePlace(article.id), 'prev')));
    rmSync(copies, { recursive: true });
    return { folder, copies, article };
  }

  it('is told at each opening, by how many versions it is behind, until somebody writes on', async () => {
    const { folder, copies, article } = await putBackFile();
    const told = [{ id: article.id, headline: 'Ba', versions: 2 }];
    for (const _time of ['first', 'second']) {
      const library = await openTestLibrary(folder, { secondCopyFolder: copies });
      await expect.poll(() => library.report.later, patient).toEqual(told);
      expect([...(await library.listRevisions(article.id))].sort()).toEqual([1, 2, 3]);
      await library.indexed();
      await library.close();
    }
  });

  it('is saved under a number that no version has, and the newest of those stays for good', async () => {
    const { folder, copies, article } = await putBackFile();
    const library = await openTestLibrary(folder, { secondCopyFolder: copies });
    expect((await library.readArticle(article.id)).revision).toBe(1);
    const saved = await library.saveArticle({ ...article, headline: 'Bốn' }, 1);
    expect(saved).toMatchObject({ status: 'saved', revision: 4 });
    expect(await library.saveArticle({ ...article, headline: 'Năm' }, 4)).toMatchObject({ revision: 5 });
    expect(await keptForGood(library, article.id)).toEqual([3]);
    expect((await library.readVersion(article.id, 3)).article.headline).toBe('Ba');
    await library.close();
    const next = await openTestLibrary(folder, { secondCopyFolder: copies });
    await next.indexed();
    await next.close();
    expect(next.report.later).toEqual([]);
  });

  it('is known to the doctor as no damage, and repair leaves it', async () => {
    const { folder, copies, article } = await putBackFile();
    const finding = {
      name: generationFile(articlePlace(article.id), 'current'),
      kind: 'article',
      code: 'later',
      action: 'none',
      isLoss: false,
    };
    for (const isRepair of [false, true]) {
      const report = await checkFolder(folder, { isRepair, secondCopies: copies });
      expect(report.findings).toEqual([finding]);
      expect(report.isWhole).toBe(true);
    }
    expect(
      JSON.parse(readFileSync(currentOf(folder, article.id), 'utf8').split('\n')[1] ?? ''),
    ).toMatchObject({
      headline: 'Một',
    });
  });
});

describe('a whole library that was put back as it once was', () => {
  async function putBackLibrary() {
    const places = await newPlaces();
    const { folder, aside, copies } = places;
    const article = newArticle();
    await save(folder, copies, article, ['Một']);
    cpSync(folder, aside, { recursive: true });
    await save(folder, copies, article, ['Hai', 'Ba']);
    rmSync(folder, { recursive: true });
    cpSync(aside, folder, { recursive: true });
    return { ...places, article };
  }

  it('is told what its second copy holds beyond it, and counts on from there', async () => {
    const { folder, copies, article } = await putBackLibrary();
    const library = await openTestLibrary(folder, { secondCopyFolder: copies });
    const told = [{ id: article.id, headline: 'Ba', versions: 2 }];
    await expect.poll(() => library.report.later, patient).toEqual(told);
    expect(await library.saveArticle({ ...article, headline: 'Bốn' }, 1)).toMatchObject({ revision: 4 });
    await library.close();
    // The second copy forgets after a week: what was passed over is the library's own by then.
    rmSync(copies, { recursive: true });
    const alone = await openTestLibrary(folder);
    expect(await keptForGood(alone, article.id)).toEqual([3]);
    expect((await alone.readVersion(article.id, 3)).article.headline).toBe('Ba');
  });

  it('is checked against its second copy by the doctor', async () => {
    const { folder, copies } = await putBackLibrary();
    const { findings } = await checkFolder(folder, { isRepair: false, secondCopies: copies });
    expect(findings).toMatchObject([{ code: 'later', isLoss: false }]);
  });
});
