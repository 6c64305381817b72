import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { generationFile, historyFile, milestonesPlace } from '../../../../electron/library/layout';
import { encodeRecord } from '../../../../electron/library/record';
import { encodeVersion } from '../../../../electron/library/versionFile';
import { newArticle, newClosedLibrary, openTestLibrary, writeArticles } from './testLibrary';

const hour = 3_600_000;
const named = { type: 'named', name: 'Bản gửi tòa soạn' } as const;

/** A closed library with an article of thirty versions of one hour, all but twelve due to go, and one named. */
async function withNamedVersion() {
  const folder = await newClosedLibrary();
  const article = newArticle();
  writeArticles(folder, [article], 30);
  const library = await openTestLibrary(folder);
  await library.keepVersion(article.id, 30, 'export');
  await library.close();
  const start = Math.floor((Date.now() - 24 * hour) / hour) * hour;
  for (let revision = 1; revision <= 30; revision += 1) {
    const savedAt = new Date(start + revision * 1000).toISOString();
    const bytes = await encodeVersion(article.id, { revision, savedAt, savedBy: '', body: article }, {});
    writeFileSync(path.join(folder, historyFile(article.id, revision)), bytes);
  }
  const again = await openTestLibrary(folder);
  await again.markVersion(article.id, 7, named);
  await again.markVersion(article.id, 7, named);
  await again.close();
  const marks = (['current', 'prev'] as const).map((each) =>
    path.join(folder, generationFile(milestonesPlace(article.id), each)),
  );
  return { folder, article, marks };
}

const versionsIn = (folder: string, id: string) =>
  readdirSync(path.join(folder, 'history', id)).filter((name) => name.endsWith('.gz'));

const setAsideIn = (folder: string) =>
  readdirSync(path.join(folder, 'quarantine')).filter((name) => name.startsWith('milestones-'));

describe('marks of which nothing whole is left', () => {
  it.each([
    ['cut short', (bytes: Buffer, _id: string) => bytes.subarray(0, 40)],
    [
      'of a kind this app does not know',
      (_bytes: Buffer, id: string) =>
        encodeRecord(id, { revision: 9, savedAt: '', savedBy: '', body: { 7: { type: 'tomorrow' } } }),
    ],
  ] as const)('%s are set aside, and no version goes after a new mark either', async (_why, damage) => {
    const { folder, article, marks } = await withNamedVersion();
    for (const file of marks) writeFileSync(file, damage(readFileSync(file), article.id));
    const library = await openTestLibrary(folder);
    await library.keepVersion(article.id, 29, 'export');
    await library.saveArticle({ ...article, headline: 'Bản mới' }, 30);
    await library.close();
    expect(versionsIn(folder, article.id)).toHaveLength(31);
    expect(setAsideIn(folder).length).toBeGreaterThanOrEqual(2);
    const next = await openTestLibrary(folder);
    const found = (await next.listVersions(article.id)).find(({ revision }) => revision === 29);
    expect(found?.milestone).toEqual({ type: 'export', name: '' });
  });

  it('let versions go again where the marks are whole', async () => {
    const { folder, article } = await withNamedVersion();
    const library = await openTestLibrary(folder);
    await library.saveArticle({ ...article, headline: 'Bản mới' }, 30);
    await library.close();
    expect(versionsIn(folder, article.id).length).toBeLessThan(15);
    expect(versionsIn(folder, article.id)).toContain('7.json.gz');
  });
});

describe('the first mark of an article', () => {
  it('outlives damage of its file', async () => {
    const folder = await newClosedLibrary();
    const article = newArticle();
    writeArticles(folder, [article], 1);
    const library = await openTestLibrary(folder);
    await library.keepVersion(article.id, 1, 'export');
    await library.close();
    writeFileSync(path.join(folder, generationFile(milestonesPlace(article.id), 'current')), 'hỏng');
    const again = await openTestLibrary(folder);
    const [version] = await again.listVersions(article.id);
    expect(version?.milestone).toEqual({ type: 'export', name: '' });
    await again.close();
  });
});
