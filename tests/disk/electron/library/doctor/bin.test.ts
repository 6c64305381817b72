import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  articlePlace,
  generationFile,
  historyFile,
  historyFolder,
} from '../../../../../electron/library/layout';
import { newArticle, newFolder, openTestLibrary } from '../testLibrary';
import { checkFolder } from './checkedLibrary';

const name = 'Gửi ban biên tập';

/** A closed library with an article whose first version was named, of `last` saves; in the bin where asked. */
async function withNamed(last: number, isBinned: boolean) {
  const folder = newFolder();
  const library = await openTestLibrary(folder);
  const article = newArticle({ headline: 'Lần 1' });
  await library.createArticle(article);
  await library.markVersion(article.id, 1, { type: 'named', name });
  for (let revision = 1; revision < last; revision += 1) {
    await library.saveArticle({ ...article, headline: `Lần ${revision + 1}` }, revision);
    await library.listVersions(article.id);
  }
  if (isBinned) await library.trashArticle(article.id);
  await library.close();
  return { folder, article };
}

/** The timeline as an editor reads it, the oldest first. */
async function timelineOf(library: Awaited<ReturnType<typeof openTestLibrary>>, id: string) {
  const listed = await library.listVersions(id);
  return listed.map(({ revision, headline, milestone }) => [revision, headline, milestone?.name]).reverse();
}

const quarantinedVersions = (folder: string) =>
  readdirSync(path.join(folder, 'quarantine')).filter((file) => file.includes('.gz'));

describe('an article in the bin', () => {
  it.each([
    ['both generations', ['', '.prev'], 2],
    ['both generations, after many saves,', ['', '.prev'], 6],
    ['the current generation', [''], 2],
    ['the current generation, after many saves,', [''], 6],
  ] as const)('whose files of %s are damaged comes back as it was', async (_which, harmed, last) => {
    const { folder, article } = await withNamed(last, true);
    for (const ending of harmed)
      writeFileSync(path.join(folder, 'trash', article.id, `${article.id}${ending}.json`), 'rác');
    const repaired = await checkFolder(folder, { isRepair: true });
    expect(repaired.findings.map(({ action, isLoss }) => [action, isLoss])).toEqual([
      ['fromHistory', false],
      ...harmed.slice(1).map(() => ['quarantined', false]),
    ]);
    expect(repaired.isWhole).toBe(true);
    const library = await openTestLibrary(folder);
    await library.restoreTrashed(article.id);
    expect(await library.readArticle(article.id)).toMatchObject({
      revision: last,
      article: { headline: `Lần ${last}` },
    });
    const before = await timelineOf(library, article.id);
    expect(before[0]).toEqual([1, 'Lần 1', name]);
    expect(before).toHaveLength(last);
    await library.saveArticle({ ...article, headline: 'Viết tiếp' }, last);
    expect(await timelineOf(library, article.id)).toEqual([...before, [last + 1, 'Viết tiếp', undefined]]);
    await library.close();
    expect(quarantinedVersions(folder), 'good versions were left where they were').toEqual([]);
    expect(await checkFolder(folder)).toMatchObject({ isWhole: true, findings: [] });
  });
});

describe('an article that comes back from its history', () => {
  it('takes no number that was given a name', async () => {
    const { folder, article } = await withNamed(3, false);
    const library = await openTestLibrary(folder);
    await library.markVersion(article.id, 3, { type: 'named', name: 'Bản cuối' });
    await library.close();
    for (const generation of ['current', 'prev'] as const)
      writeFileSync(path.join(folder, generationFile(articlePlace(article.id), generation)), 'rác');
    rmSync(path.join(folder, historyFile(article.id, 3)));
    expect(readdirSync(path.join(folder, historyFolder(article.id)))).toContain('2.json.gz');
    await checkFolder(folder, { isRepair: true });
    const again = await openTestLibrary(folder);
    expect(await again.readArticle(article.id)).toMatchObject({
      revision: 4,
      article: { headline: 'Lần 2' },
    });
    const named = (await timelineOf(again, article.id)).filter(([, , milestone]) => milestone !== undefined);
    expect(named).toEqual([[1, 'Lần 1', name]]);
    await again.close();
  });
});
