import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { historyFile } from '../../../../electron/library/layout';
import { encodeVersion } from '../../../../electron/library/versionFile';
import { newArticle, newClosedLibrary, newFolder, openTestLibrary, writeArticles } from './testLibrary';

const day = 24 * 3_600_000;

afterEach(() => void vi.useRealTimers());

const versionsBelow = (folder: string) =>
  readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.json.gz'));

/** An article of 39 versions, one every `step` before now, and a closed library that holds it. */
async function withTimeline(step: number) {
  const folder = await newClosedLibrary();
  const article = newArticle();
  writeArticles(folder, [article], 39);
  for (let revision = 1; revision <= 39; revision += 1) {
    const file = path.join(folder, historyFile(article.id, revision));
    mkdirSync(path.dirname(file), { recursive: true });
    const savedAt = new Date(Date.now() - (40 - revision) * step).toISOString();
    const content = { revision, savedAt, savedBy: '', body: article };
    writeFileSync(file, await encodeVersion(article.id, content, {}));
  }
  return { folder, article };
}

it('a clock that is wrong for days, with saves on each, costs no version that the right one would keep', async () => {
  const { folder, article } = await withTimeline(2 * day);
  const secondCopyFolder = newFolder();
  const other = newArticle();
  const first = await openTestLibrary(folder, { secondCopyFolder });
  await first.createArticle(other);
  await first.close();
  for (const [index, days] of [100, 101, 102].entries()) {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + (index === 0 ? days : 1) * day });
    const library = await openTestLibrary(folder, { secondCopyFolder });
    await library.saveArticle({ ...article, headline: `Giờ máy sai ${days}` }, 39 + index);
    await library.close();
  }
  vi.useRealTimers();
  expect(versionsBelow(path.join(folder, 'history', article.id))).toHaveLength(42);
  expect(versionsBelow(secondCopyFolder)).toHaveLength(5);
});

it('a clock a hundred days ahead for one save costs no version and no second copy', async () => {
  const { folder, article } = await withTimeline(1_000);
  const [secondCopyFolder, other] = [newFolder(), newArticle()];
  const first = await openTestLibrary(folder, { secondCopyFolder });
  await first.createArticle(other);
  await first.close();
  expect(versionsBelow(secondCopyFolder)).toHaveLength(1);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 100 * day });
  const library = await openTestLibrary(folder, { secondCopyFolder });
  await library.saveArticle({ ...article, headline: 'Giờ máy sai' }, 39);
  await library.close();
  expect(versionsBelow(path.join(folder, 'history', article.id))).toHaveLength(40);
  expect(versionsBelow(secondCopyFolder).length).toBeGreaterThan(1);
});
