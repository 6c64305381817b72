import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../shared/article/article';
import {
  articlePlace,
  generationFile,
  historyFile,
  milestonesPlace,
} from '../../../../electron/library/layout';
import { realDisk } from '../../../../electron/library/disk';
import { encodeRecord } from '../../../../electron/library/record';
import {
  documentOf,
  newArticle,
  newClosedLibrary,
  newFolder,
  newId,
  newPhoto,
  openTestLibrary,
  paragraph,
  writeArticles,
} from './testLibrary';

const hour = 3_600_000;

/** A version as the library of format 1 left it: the article's own record, packed. */
function writeVersion(folder: string, article: Article, revision: number, savedAt: Date, savedBy = ''): void {
  const file = path.join(folder, historyFile(article.id, revision));
  mkdirSync(path.dirname(file), { recursive: true });
  const content = { revision, savedAt: savedAt.toISOString(), savedBy, body: article };
  writeFileSync(file, gzipSync(encodeRecord(article.id, content)));
}

const historyOf = (folder: string, id: string) =>
  readdirSync(path.join(folder, 'history', id))
    .filter((name) => name.endsWith('.gz'))
    .sort();

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { code?: string }).code,
  );

describe('the timeline of an article', () => {
  it('names who saved, when, how long the text is and what changed, newest first', async () => {
    const library = await openTestLibrary(newFolder(), { savedBy: 'lan' });
    const article = newArticle({ headline: 'Bản một', body: documentOf(paragraph('Một hai ba.')) });
    await library.createArticle(article);
    await library.listVersions(article.id);
    const longer = { ...article, headline: 'Bản hai', body: documentOf(paragraph('Một hai ba bốn năm.')) };
    await library.saveArticle(longer, 1);
    const [newest, oldest] = await library.listVersions(article.id);
    expect(newest).toMatchObject({
      revision: 2,
      savedBy: 'lan',
      headline: 'Bản hai',
      words: 5,
      from: 'library',
    });
    expect(newest?.change).toEqual({ wordsAdded: 3, wordsRemoved: 1, others: ['fields'] });
    expect(oldest).toMatchObject({ revision: 1, words: 3, change: null, milestone: null });
  });

  it('keeps the credits that the photos had', async () => {
    const library = await openTestLibrary();
    const photo = newPhoto('Minh Tuấn');
    await library.savePhoto(photo);
    const figure = { type: 'figure', attrs: { photo: photo.id, alt: '' }, content: [] };
    const article = newArticle({ body: documentOf(paragraph('Chữ'), figure) });
    await library.createArticle(article);
    await library.listVersions(article.id);
    const credit = { ...photo.credit, photographer: 'Phương Hoa' };
    await library.savePhoto({ ...photo, credit });
    await library.saveArticle(article, 1);
    const [newest] = await library.listVersions(article.id);
    expect(newest?.change?.others).toEqual(['credits']);
    expect((await library.readVersion(article.id, 1)).credits).toEqual({ [photo.id]: photo.credit });
    expect((await library.readVersion(article.id, 2)).credits).toEqual({ [photo.id]: credit });
  });

  it('reads versions of the first format, and leaves out one that is damaged', async () => {
    const folder = await newClosedLibrary();
    const article = newArticle();
    writeArticles(folder, [article], 4);
    for (const revision of [1, 2, 3]) writeVersion(folder, article, revision, new Date());
    writeFileSync(path.join(folder, historyFile(article.id, 2)), 'rác');
    const library = await openTestLibrary(folder);
    expect((await library.listVersions(article.id)).map(({ revision }) => revision)).toEqual([4, 3, 1]);
    expect(await codeOf(library.readVersion(article.id, 2))).toBe('articleMissing');
    expect(await codeOf(library.readVersion(newId(), 1))).toBe('articleMissing');
  });

  it('of five hundred versions is listed in a moment, and at once the second time', async () => {
    const folder = await newClosedLibrary();
    const body = (revision: number) =>
      documentOf(
        ...Array.from({ length: 40 }, (_, at) =>
          paragraph(`${'chữ '.repeat(40)}${at === revision % 40 ? revision : at}`),
        ),
      );
    const article = newArticle();
    for (let revision = 1; revision <= 500; revision += 1)
      writeVersion(folder, { ...article, body: body(revision) }, revision, new Date());
    writeArticles(folder, [article], 501);
    const library = await openTestLibrary(folder);
    await library.indexed();
    const start = performance.now();
    expect(await library.listVersions(article.id)).toHaveLength(501);
    const first = performance.now() - start;
    const again = performance.now();
    await library.listVersions(article.id);
    const second = performance.now() - again;
    console.log(`500 versions: ${first.toFixed(0)} ms, then ${second.toFixed(0)} ms`);
    expect(first).toBeLessThan(10_000);
    expect(second).toBeLessThan(first / 3);
  });
});

describe('thinning on the disk', () => {
  it('takes the versions that may go with the next save, never a milestone or a file it cannot date', async () => {
    const folder = await newClosedLibrary();
    const article = newArticle();
    writeArticles(folder, [article], 30);
    const start = Math.floor((Date.now() - 24 * hour) / hour) * hour;
    for (let revision = 1; revision <= 30; revision += 1)
      writeVersion(folder, article, revision, new Date(start + revision * 1000));
    writeFileSync(path.join(folder, historyFile(article.id, 5)), 'rác');
    const library = await openTestLibrary(folder);
    await library.markVersion(article.id, 7, { type: 'named', name: 'Gửi thư ký' });
    await library.saveArticle(article, 30);
    await library.close();
    const kept = [1, 5, 7, ...Array.from({ length: 10 }, (_, index) => 22 + index)];
    expect(historyOf(folder, article.id)).toEqual(kept.map((revision) => `${revision}.json.gz`).sort());
  });

  it('leaves a version that is named while it looks at the dates of all', async () => {
    const folder = await newClosedLibrary();
    const article = newArticle();
    writeArticles(folder, [article], 30);
    const start = Math.floor((Date.now() - 24 * hour) / hour) * hour;
    for (let revision = 1; revision <= 30; revision += 1)
      writeVersion(folder, article, revision, new Date(start + revision * 1000));
    let meanwhile: (() => Promise<unknown>) | undefined;
    const dating: typeof realDisk.stat = realDisk.stat.bind(realDisk);
    const stat = (async (...input: Parameters<typeof realDisk.stat>) => {
      const name = meanwhile;
      if (name !== undefined && String(input[0]).endsWith(historyFile(article.id, 15))) {
        meanwhile = undefined;
        await name();
      }
      return dating(...input);
    }) as typeof realDisk.stat;
    const library = await openTestLibrary(folder, { disk: { ...realDisk, stat } });
    await library.saveArticle(article, 30);
    meanwhile = () => library.markVersion(article.id, 7, { type: 'named', name: 'Gửi thư ký' });
    const listed = await library.listVersions(article.id);
    expect(meanwhile).toBeUndefined();
    expect(listed.find(({ revision }) => revision === 7)?.milestone?.name).toBe('Gửi thư ký');
    expect(historyOf(folder, article.id)).toHaveLength(12);
  });

  it('waits while the record of the milestones cannot be read', async () => {
    const folder = await newClosedLibrary();
    const article = newArticle();
    writeArticles(folder, [article], 30);
    for (let revision = 1; revision <= 30; revision += 1)
      writeVersion(folder, article, revision, new Date(Date.now() - 3 * 24 * hour));
    writeFileSync(path.join(folder, generationFile(milestonesPlace(article.id), 'current')), 'rác');
    const library = await openTestLibrary(folder);
    await library.saveArticle(article, 30);
    await library.close();
    expect(historyOf(folder, article.id)).toHaveLength(31);
  });
});

describe('a milestone', () => {
  const named = { type: 'named', name: 'Bản gửi tòa soạn' } as const;

  it('stays through the next session, also when its record is damaged once', async () => {
    const folder = newFolder();
    const article = newArticle();
    const first = await openTestLibrary(folder);
    await first.createArticle(article);
    const [version] = await first.markVersion(article.id, 1, named);
    expect(version?.milestone).toEqual(named);
    await first.markVersion(article.id, 1, named);
    await first.close();
    writeFileSync(path.join(folder, generationFile(milestonesPlace(article.id), 'current')), 'rác');
    const next = await openTestLibrary(folder);
    expect((await next.listVersions(article.id))[0]?.milestone).toEqual(named);
    expect((await next.markVersion(article.id, 1, null))[0]?.milestone).toBeNull();
  });

  it('can be set on a save that a later one of the same ten seconds has overtaken', async () => {
    const library = await openTestLibrary();
    const article = newArticle();
    await library.createArticle(article);
    await library.saveArticle({ ...article, headline: 'Hai' }, 1);
    const versions = await library.markVersion(article.id, 1, { type: 'bigPaste', name: '' });
    expect(versions.map(({ revision, headline }) => [revision, headline])).toEqual([
      [2, 'Hai'],
      [1, 'Bản tin'],
    ]);
    expect(await codeOf(library.markVersion(article.id, 9, named))).toBe('articleMissing');
  });

  it('of the app itself leaves the name alone that the editor gave', async () => {
    const library = await openTestLibrary();
    const article = newArticle();
    await library.createArticle(article);
    await library.markVersion(article.id, 1, named);
    await library.keepVersion(article.id, 1, 'export');
    expect((await library.listVersions(article.id))[0]?.milestone).toEqual(named);
    await library.saveArticle(article, 1);
    await library.keepVersion(article.id, 2, 'export');
    expect((await library.listVersions(article.id))[0]?.milestone).toEqual({ type: 'export', name: '' });
  });
});

describe('an article whose file is damaged', () => {
  it('takes the version of history that is newer than the generation before', async () => {
    const folder = await newClosedLibrary();
    const article = newArticle({ headline: 'Bản năm' });
    writeArticles(folder, [{ ...article, headline: 'Bản ba' }], 3, 'prev');
    writeVersion(folder, { ...article, headline: 'Bản bốn' }, 4, new Date());
    writeVersion(folder, article, 5, new Date(), 'lan');
    writeFileSync(path.join(folder, generationFile(articlePlace(article.id), 'current')), 'rác');
    const library = await openTestLibrary(folder);
    expect(await library.readArticle(article.id)).toMatchObject({
      revision: 5,
      article: { headline: 'Bản năm' },
    });
    expect(library.report.recovered).toEqual([{ kind: 'article', id: article.id, from: 'history' }]);
    expect(await library.saveArticle(article, 5)).toMatchObject({ status: 'saved', revision: 6 });
  });

  it('comes back from a chosen version when no generation is left, and never over one that stands', async () => {
    const folder = await newClosedLibrary();
    const article = newArticle({ headline: 'Bản bốn' });
    const current = path.join(folder, generationFile(articlePlace(article.id), 'current'));
    writeArticles(folder, [article], 5);
    writeFileSync(current, 'rác');
    writeVersion(folder, { ...article, headline: 'Bản ba' }, 3, new Date());
    writeVersion(folder, article, 4, new Date());
    const library = await openTestLibrary(folder);
    expect(await codeOf(library.readArticle(article.id))).toBe('articleDamaged');
    expect(await library.recoverArticle(article.id, 3)).toEqual({ status: 'restored', id: article.id });
    expect(await library.readArticle(article.id)).toMatchObject({
      revision: 5,
      article: { headline: 'Bản ba' },
    });
    expect(await library.recoverArticle(article.id, 4)).toEqual({ status: 'standsAlready', id: article.id });
    expect(
      (await library.listVersions(article.id)).map(({ revision, milestone }) => [revision, milestone?.type]),
    ).toEqual([
      [5, 'restore'],
      [4, undefined],
      [3, undefined],
    ]);
  });
});

describe('the second copy', () => {
  const copiesIn = (folder: string) =>
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.gz'));

  it('brings back an article whose library folder lost everything else', async () => {
    const folder = newFolder();
    const secondCopyFolder = newFolder();
    const article = newArticle({ headline: 'Còn một bản' });
    const first = await openTestLibrary(folder, { secondCopyFolder });
    await first.createArticle(article);
    await first.close();
    rmSync(path.join(folder, 'history'), { recursive: true });
    rmSync(path.join(folder, 'articles'), { recursive: true });
    const library = await openTestLibrary(folder, { secondCopyFolder });
    expect(await library.listVersions(article.id)).toMatchObject([{ revision: 1, from: 'secondCopy' }]);
    await library.recoverArticle(article.id, 1);
    expect((await library.readArticle(article.id)).article.headline).toBe('Còn một bản');
  });

  it('keeps seven days', async () => {
    const folder = newFolder();
    const secondCopyFolder = newFolder();
    const first = await openTestLibrary(folder, { secondCopyFolder });
    const [old, between, recent] = [newArticle(), newArticle(), newArticle()];
    for (const article of [old, between, recent]) await first.createArticle(article);
    await first.close();
    const daysAgo = (days: number) => (Date.now() - days * 24 * hour) / 1000;
    for (const name of copiesIn(secondCopyFolder)) {
      const time = daysAgo(name.includes(old.id) ? 8 : 2);
      utimesSync(path.join(secondCopyFolder, name), time, time);
    }
    const next = await openTestLibrary(folder, { secondCopyFolder });
    await next.saveArticle(recent, 1);
    await next.close();
    expect(copiesIn(secondCopyFolder).some((name) => name.includes(old.id))).toBe(false);
    expect(copiesIn(secondCopyFolder)).toHaveLength(3);
  });

  it('that cannot be written fails no save and no version', async () => {
    const folder = newFolder();
    const secondCopyFolder = path.join(newFolder(), 'tệp');
    writeFileSync(secondCopyFolder, 'không phải thư mục');
    const library = await openTestLibrary(folder, { secondCopyFolder });
    const article = newArticle();
    await library.createArticle(article);
    expect(await library.listVersions(article.id)).toHaveLength(1);
    await library.close();
    expect(existsSync(path.join(folder, historyFile(article.id, 1)))).toBe(true);
    expect(readFileSync(secondCopyFolder, 'utf8')).toBe('không phải thư mục');
  });
});
