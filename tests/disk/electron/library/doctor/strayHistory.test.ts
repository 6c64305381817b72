import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  articlePlace,
  generationFile,
  historyFile,
  historyFolder,
  milestonesPlace,
} from '../../../../../electron/library/layout';
import { encodeRecord } from '../../../../../electron/library/record';
import { newArticle, newId, openTestLibrary, writeArticles } from '../testLibrary';
import { checkFolder, filesIn, readHeadline, savedTwice, writeVersion } from './checkedLibrary';

const marksOf = (id: string) => generationFile(milestonesPlace(id), 'current');

/** Two articles of two versions each, of which the first is marked to be kept. */
async function twoHistories() {
  const { folder, article } = await savedTwice([1, 2]);
  const other = newArticle({ headline: 'Bài khác' });
  writeArticles(folder, [other], 2);
  for (const revision of [1, 2]) await writeVersion(folder, other, revision);
  const body = { 1: { type: 'named', name: 'Bản duyệt' } };
  for (const { id } of [article, other])
    writeFileSync(
      path.join(folder, marksOf(id)),
      encodeRecord(id, { revision: 1, savedAt: '2026-03-01T02:00:00.000Z', savedBy: '', body }),
    );
  return { folder, article, other };
}

function swapHistories(folder: string, one: string, other: string): void {
  const [left, right] = [one, other].map((id) => path.join(folder, historyFolder(id)));
  const aside = path.join(folder, 'history', 'tạm');
  renameSync(left ?? '', aside);
  renameSync(right ?? '', left ?? '');
  renameSync(aside, right ?? '');
}

const historyIn = (folder: string) =>
  new Map([...filesIn(folder)].filter(([name]) => name.startsWith('history')));

describe('histories under the names of other articles', () => {
  it('that were swapped go home whole, versions and marks', async () => {
    const { folder, article, other } = await twoHistories();
    const before = historyIn(folder);
    swapHistories(folder, article.id, other.id);
    const found = await checkFolder(folder);
    expect(found.findings).toHaveLength(6);
    for (const finding of found.findings)
      expect(finding).toMatchObject({ kind: 'version', code: 'wrongName', isLoss: false });
    const repaired = await checkFolder(folder, { isRepair: true });
    expect(repaired.findings.map(({ action, isLoss }) => [action, isLoss])).toEqual(
      Array.from({ length: 6 }, () => ['putBack', false]),
    );
    expect(repaired.isWhole).toBe(true);
    expect(historyIn(folder)).toEqual(before);
    expect(await checkFolder(folder)).toMatchObject({ isWhole: true, findings: [] });
    const library = await openTestLibrary(folder);
    const { article: first } = await library.readVersion(article.id, 1);
    expect(first.headline).toBe('Bản một');
  });

  it('give a damaged article its text back', async () => {
    const { folder, article, other } = await twoHistories();
    swapHistories(folder, article.id, other.id);
    for (const generation of ['current', 'prev'] as const)
      writeFileSync(path.join(folder, generationFile(articlePlace(article.id), generation)), 'rác');
    const repaired = await checkFolder(folder, { isRepair: true });
    expect(repaired.findings.filter(({ isLoss }) => isLoss)).toEqual([]);
    expect(await readHeadline(folder, article.id)).toBe('Bản hai');
  });

  it('come home also out of quarantine', async () => {
    const { folder, article } = await twoHistories();
    const before = historyIn(folder);
    mkdirSync(path.join(folder, 'quarantine'));
    for (const [index, name] of [historyFile(article.id, 1), marksOf(article.id)].entries()) {
      const aside = `${path.basename(name)}.170000000000${index}-${newId().slice(16)}`;
      renameSync(path.join(folder, name), path.join(folder, 'quarantine', aside));
    }
    const repaired = await checkFolder(folder, { isRepair: true });
    expect(repaired).toMatchObject({ isWhole: true });
    expect(historyIn(folder)).toEqual(before);
  });

  it('take no place that a whole version has, and the one of a damaged version', async () => {
    const { folder, article, other } = await twoHistories();
    const before = historyIn(folder);
    const [one, two] = [1, 2].map((revision) => path.join(folder, historyFile(article.id, revision)));
    copyFileSync(one ?? '', path.join(folder, historyFile(other.id, 7)));
    copyFileSync(two ?? '', path.join(folder, historyFile(other.id, 8)));
    writeFileSync(two ?? '', 'rác');
    await checkFolder(folder, { isRepair: true });
    expect(historyIn(folder)).toEqual(before);
    expect(existsSync(path.join(folder, historyFile(other.id, 7)))).toBe(false);
    expect(readdirSync(path.join(folder, 'quarantine'))).toHaveLength(2);
    expect(await checkFolder(folder)).toMatchObject({ isWhole: true, findings: [] });
  });
});
