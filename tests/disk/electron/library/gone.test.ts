import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newArticle, newFolder, openTestLibrary } from './testLibrary';

const awayOf = (folder: string) => `${folder}-away`;
const gone = { code: 'libraryGone' };
/** A beat comes every five seconds. */
const withinOneBeat = { timeout: 10_000, interval: 100 };

async function openWithArticle() {
  const folder = path.join(newFolder(), 'thư viện');
  const library = await openTestLibrary(folder);
  const article = newArticle();
  await library.createArticle(article);
  await library.indexed();
  const check = (isRepair: boolean) =>
    library.check({ isRepair, signal: new AbortController().signal, onProgress: () => undefined });
  return { folder, library, article, check };
}

describe('a library whose folder has gone', () => {
  it('is said to be gone where it is read, and is never taken for an empty or a damaged one', async () => {
    const { folder, library, article, check } = await openWithArticle();
    expect(await library.listTrash()).toEqual([]);
    renameSync(folder, awayOf(folder));
    await expect(library.listTrash()).rejects.toMatchObject(gone);
    await expect(library.readArticle(article.id)).rejects.toMatchObject(gone);
    await expect(check(false)).rejects.toMatchObject(gone);
    await expect(check(true)).rejects.toMatchObject(gone);
    expect(existsSync(folder), 'nothing was made in its place').toBe(false);
    renameSync(awayOf(folder), folder);
    expect(await library.listTrash()).toEqual([]);
    expect((await library.readArticle(article.id)).revision).toBe(1);
    await expect(library.readArticle(newArticle().id)).rejects.toMatchObject({ code: 'articleMissing' });
  });

  it('is said to be gone also where the empty folder of its disk is left', async () => {
    const { folder, library, article, check } = await openWithArticle();
    renameSync(folder, awayOf(folder));
    mkdirSync(folder);
    await expect(library.listTrash()).rejects.toMatchObject(gone);
    await expect(library.readArticle(article.id)).rejects.toMatchObject(gone);
    await expect(check(false)).rejects.toMatchObject(gone);
    rmSync(folder, { recursive: true });
    renameSync(awayOf(folder), folder);
  });

  it('has lost no settings by that', async () => {
    const { folder, library } = await openWithArticle();
    const before = library.report;
    renameSync(folder, awayOf(folder));
    await library.readDesk();
    expect(library.report).toEqual(before);
    renameSync(awayOf(folder), folder);
  });

  it('is told of by the call that finds it gone', async () => {
    const { folder, library } = await openWithArticle();
    expect(library.isAway).toBe(false);
    renameSync(folder, awayOf(folder));
    await expect(library.listTrash()).rejects.toMatchObject(gone);
    expect(library.isAway).toBe(true);
    renameSync(awayOf(folder), folder);
  });

  it('is told of by the next beat while nobody asks anything, and so is its return', async () => {
    const { folder, library } = await openWithArticle();
    const told: boolean[] = [];
    library.onChanged(() => told.push(library.isAway));
    renameSync(folder, awayOf(folder));
    await expect.poll(() => told.at(-1), withinOneBeat).toBe(true);
    renameSync(awayOf(folder), folder);
    await expect.poll(() => told.at(-1), withinOneBeat).toBe(false);
    expect(library.mode).toEqual({ type: 'readWrite' });
    expect(existsSync(awayOf(folder))).toBe(false);
  }, 30_000);
});
