import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { historyFile } from '../../../../../electron/library/layout';
import { newArticle, newFolder, openTestLibrary } from '../testLibrary';
import { checkFolder } from './checkedLibrary';

const kept = { type: 'named', name: 'Bản gửi' } as const;

const harms = {
  gone: (file: string) => rmSync(file),
  damaged: (file: string) => writeFileSync(file, 'rác'),
} as const;
const ways = Object.keys(harms) as (keyof typeof harms)[];

type Options = { readonly saves: number; readonly copies?: string; readonly isBinned?: boolean };

/** A closed library with an article whose first version was named, and `saves` saves after that. */
async function withNamed({ saves, copies, isBinned = false }: Options) {
  const folder = path.join(newFolder(), 'thư viện');
  const open = () => openTestLibrary(folder, copies === undefined ? {} : { secondCopyFolder: copies });
  const library = await open();
  const article = newArticle({ headline: 'Bản gửi tổng biên tập' });
  await library.createArticle(article);
  await library.markVersion(article.id, 1, kept);
  for (let revision = 1; revision <= saves; revision += 1) {
    await library.saveArticle({ ...article, headline: `Sửa ${revision}` }, revision);
    await library.listVersions(article.id);
  }
  if (isBinned) await library.trashArticle(article.id);
  await library.close();
  const file = isBinned ? path.join('trash', article.id, 'history', '1.json.gz') : historyFile(article.id, 1);
  const check = (isRepair: boolean) => checkFolder(folder, { isRepair, secondCopies: copies ?? null });
  return { folder, article, file, check, open };
}

describe('a named version', () => {
  it.each(
    ways.flatMap((how) => [
      { how, from: 'fromArticle', saves: 0, isCopied: false, isBinned: false } as const,
      { how, from: 'fromArticle', saves: 1, isCopied: false, isBinned: false } as const,
      { how, from: 'fromArticle', saves: 1, isCopied: false, isBinned: true } as const,
      { how, from: 'fromSecondCopy', saves: 3, isCopied: true, isBinned: false } as const,
      { how, from: 'fromSecondCopy', saves: 3, isCopied: true, isBinned: true } as const,
    ]),
  )('whose file is $how comes back: $from, $saves saves later, binned: $isBinned', async (given) => {
    const { how, from, saves, isBinned } = given;
    const copies = given.isCopied ? newFolder() : undefined;
    const { folder, article, file, check, open } = await withNamed({
      saves,
      isBinned,
      ...(copies !== undefined && { copies }),
    });
    harms[how](path.join(folder, file));
    const finding = { name: file, code: how === 'gone' ? 'missing' : 'damaged', isLoss: false, kept };
    expect(await check(false)).toMatchObject({ isWhole: false, findings: [{ ...finding, action: 'none' }] });
    expect(await check(true)).toMatchObject({ isWhole: true, findings: [{ ...finding, action: from }] });
    expect(await check(false)).toMatchObject({ isWhole: true, findings: [] });
    const library = await open();
    if (isBinned) await library.restoreTrashed(article.id);
    for (const more of [1, 2])
      await library.saveArticle({ ...article, headline: `Nữa ${more}` }, saves + more);
    const oldest = (await library.listVersions(article.id)).at(-1);
    expect(oldest).toMatchObject({
      revision: 1,
      headline: article.headline,
      milestone: kept,
      from: 'library',
    });
    await library.close();
    expect(existsSync(path.join(folder, historyFile(article.id, 1)))).toBe(true);
  });

  it.each(ways)('that is %s and that nothing else holds is called lost by its name, once', async (how) => {
    const { folder, article, file, check, open } = await withNamed({ saves: 4 });
    harms[how](path.join(folder, file));
    const finding = { name: file, kind: 'version', isLoss: true, kept };
    expect(await check(false)).toMatchObject({ isWhole: false, findings: [{ ...finding, action: 'none' }] });
    const action = how === 'gone' ? 'unmarked' : 'quarantined';
    expect(await check(true)).toMatchObject({ isWhole: false, findings: [{ ...finding, action }] });
    expect(await check(false)).toMatchObject({ isWhole: true, findings: [] });
    const library = await open();
    const listed = await library.listVersions(article.id);
    expect(listed.map(({ revision, milestone }) => [revision, milestone])).toEqual(
      [5, 4, 3, 2].map((revision) => [revision, null]),
    );
  });
});

describe('a version that nobody named', () => {
  it('comes back from the generation before, damaged, and is not missed where thinning took it', async () => {
    const { folder, article, check } = await withNamed({ saves: 3 });
    const [two, three] = [2, 3].map((revision) => path.join(folder, historyFile(article.id, revision)));
    rmSync(two ?? '');
    writeFileSync(three ?? '', 'rác');
    const report = await check(true);
    expect(report.findings.map(({ code, action, isLoss }) => [code, action, isLoss])).toEqual([
      ['damaged', 'fromArticle', false],
    ]);
    const left = readdirSync(path.join(folder, 'history', article.id)).filter((name) => name.endsWith('.gz'));
    expect(left.sort()).toEqual(['1.json.gz', '3.json.gz', '4.json.gz']);
  });
});
