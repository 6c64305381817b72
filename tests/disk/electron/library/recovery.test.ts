import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../shared/article/article';
import { articlePlace, generationFile, historyFile, photoPlace } from '../../../../electron/library/layout';
import { encodeRecord } from '../../../../electron/library/record';
import {
  newArticle,
  newClosedLibrary,
  newFolder,
  newPhoto,
  openTestLibrary,
  writeArticles,
} from './testLibrary';

/** The library finds these in the background, on a machine that has other work. */
const patient = { timeout: 15_000 };

const currentOf = (folder: string, id: string) =>
  path.join(folder, generationFile(articlePlace(id), 'current'));

function writeVersion(folder: string, article: Article, revision: number): void {
  const file = path.join(folder, historyFile(article.id, revision));
  mkdirSync(path.dirname(file), { recursive: true });
  const content = { revision, savedAt: new Date().toISOString(), savedBy: '', body: article };
  writeFileSync(file, gzipSync(encodeRecord(article.id, content)));
}

describe('quarantine', () => {
  it('says of each file what it was, what it was called, and whether the article stands', async () => {
    const folder = await newClosedLibrary();
    const [lost, kept] = [newArticle({ headline: 'Mất cả hai' }), newArticle({ headline: 'Còn bản trước' })];
    writeArticles(folder, [lost, kept], 2);
    writeArticles(folder, [kept], 1, 'prev');
    for (const { id } of [lost, kept]) {
      const bytes = readFileSync(currentOf(folder, id));
      writeFileSync(currentOf(folder, id), bytes.subarray(0, bytes.length - 40));
    }
    const library = await openTestLibrary(folder);
    for (const { id } of [lost, kept]) await library.readArticle(id).catch(() => undefined);
    const listed = await library.listQuarantine();
    expect(listed.find(({ id }) => id === lost.id)).toMatchObject({
      kind: 'article',
      headline: 'Mất cả hai',
      versions: 0,
      isStanding: false,
    });
    expect(listed.find(({ id }) => id === kept.id)).toMatchObject({
      headline: 'Còn bản trước',
      isStanding: true,
    });
    expect(listed.every(({ name, bytes }) => existsSync(path.join(folder, name)) && bytes > 100)).toBe(true);
    expect(Date.now() - Date.parse(listed[0]?.setAsideAt ?? '')).toBeLessThan(60_000);
  });

  it('tells photos from articles, and takes a headline from history where the bytes tell none', async () => {
    const folder = await newClosedLibrary();
    const article = newArticle({ headline: 'Tít trong lịch sử' });
    writeArticles(folder, [article], 5);
    writeVersion(folder, article, 4);
    writeFileSync(currentOf(folder, article.id), Buffer.alloc(300));
    const library = await openTestLibrary(folder);
    const photo = newPhoto('Lan');
    await library.savePhoto(photo);
    const file = path.join(folder, generationFile(photoPlace(photo.id), 'current'));
    writeFileSync(file, readFileSync(file, 'utf8').replace('Lan', 'Hoa'));
    await library.readPhoto(photo.id).catch(() => undefined);
    await library.readArticle(article.id).catch(() => undefined);
    const listed = await library.listQuarantine();
    expect(listed.find(({ id }) => id === photo.id)).toMatchObject({
      kind: 'photo',
      headline: '',
      isStanding: true,
    });
    expect((await library.readPhoto(photo.id))?.credit.photographer).toBe('Lan');
    expect(listed.find(({ id }) => id === article.id)).toMatchObject({
      kind: 'article',
      headline: 'Tít trong lịch sử',
      versions: 1,
    });
  });
});

describe('the report', () => {
  const recoverable = (article: Article) => [{ id: article.id, headline: article.headline }];

  it('names what history can bring back, in this session and in the next, until it is brought back', async () => {
    const folder = await newClosedLibrary();
    const article = newArticle({ headline: 'Lấy lại được' });
    writeArticles(folder, [article], 5);
    writeVersion(folder, article, 4);
    writeFileSync(currentOf(folder, article.id), 'rác');
    const first = await openTestLibrary(folder);
    await expect.poll(() => first.report.recoverable, patient).toEqual(recoverable(article));
    await first.close();
    const next = await openTestLibrary(folder);
    await expect.poll(() => next.report.recoverable, patient).toEqual(recoverable(article));
    await next.recoverArticle(article.id, 4);
    expect(next.report.recoverable).toEqual([]);
    await next.close();
    const last = await openTestLibrary(folder);
    await last.indexed();
    expect(last.report.recoverable).toEqual([]);
  });

  it('names an article of which only its history is left, and none that is in the bin', async () => {
    const folder = newFolder();
    const secondCopyFolder = newFolder();
    const [gone, binned] = [newArticle({ headline: 'Tệp bị xóa' }), newArticle()];
    const first = await openTestLibrary(folder, { secondCopyFolder });
    for (const article of [gone, binned]) await first.createArticle(article);
    await first.trashArticle(binned.id);
    await first.close();
    rmSync(path.join(folder, 'articles'), { recursive: true });
    const next = await openTestLibrary(folder, { secondCopyFolder });
    await next.indexed();
    await expect.poll(() => next.report.recoverable, patient).toEqual(recoverable(gone));
  });

  it('names the copies of a sync service and leaves them where they are', async () => {
    const folder = await newClosedLibrary();
    const article = newArticle();
    writeArticles(folder, [article], 1);
    const current = currentOf(folder, article.id);
    const endings = [
      ' (1)',
      ' (conflicted copy 2026-11-22 101500)',
      '-MAY-BAN',
      '.sync-conflict-20261122-101500-ABCDEFG',
      ' 2',
    ];
    const copies = endings.map((ending) => current.replace('.json', `${ending}.json`));
    copies.push(path.join(folder, 'library (1).json'), path.join(folder, 'desk', 'settings-MAY-BAN.json'));
    for (const copy of copies) copyFileSync(current, copy);
    const library = await openTestLibrary(folder);
    await library.indexed();
    const names = copies.map((copy) => path.relative(folder, copy));
    await expect.poll(() => [...library.report.syncCopies].sort(), patient).toEqual([...names].sort());
    expect(library.report.unreadable).toEqual([]);
    expect(copies.every((copy) => existsSync(copy))).toBe(true);
  });
});
