import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { generationFile, historyFolder, libraryPlace } from '../../../../electron/library/layout';
import { realDisk } from '../../../../electron/library/disk';
import { recordFormat } from '../../../../electron/library/migrations';
import type { OpenOptions } from '../../../../electron/library/openLibrary';
import { encodeRecord } from '../../../../electron/library/record';
import { refusal } from '../../../faults/faultyDisk';
import { namesBelow } from '../../../namesBelow';
import { hashOf, newArticle, newClosedLibrary, newFolder, openTestLibrary } from './testLibrary';

const awayOf = (folder: string) => `${folder}-away`;
const gone = { code: 'libraryGone' };
/** A beat comes every five seconds. */
const withinOneBeat = { timeout: 10_000, interval: 100 };

const textsBelow = (folder: string) =>
  Object.fromEntries(namesBelow(folder).map((name) => [name, textOf(path.join(folder, name))]));
const textOf = (file: string) => (statSync(file).isFile() ? readFileSync(file, 'latin1') : '');

async function openWithArticle(options: Partial<OpenOptions> = {}) {
  const folder = path.join(newFolder(), 'thư viện');
  const library = await openTestLibrary(folder, options);
  const article = newArticle();
  await library.createArticle(article);
  await library.indexed();
  const check = (isRepair: boolean) =>
    library.check({ isRepair, signal: new AbortController().signal, onProgress: () => undefined });
  return { folder, library, article, check };
}

/** A library that a newer app has written, or one as it is. */
async function openCopy(name: string, options: Partial<OpenOptions>) {
  const folder = path.join(newFolder(), name);
  cpSync(await newClosedLibrary(), folder, { recursive: true });
  if (name === 'newerFormat') {
    const content = { revision: 9, savedAt: '', savedBy: '', body: {} };
    const bytes = encodeRecord(libraryPlace.id, content, recordFormat + 1);
    writeFileSync(path.join(folder, generationFile(libraryPlace, 'current')), bytes);
  }
  return { folder, library: await openTestLibrary(folder, options) };
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

  it('shows of its history what the second copy holds, and says that it has gone of all else', async () => {
    const secondCopyFolder = newFolder();
    const { folder, library, article } = await openWithArticle({ secondCopyFolder });
    expect(await library.listVersions(article.id)).toHaveLength(1);
    const other = newArticle();
    await library.createArticle(other);
    await library.listVersions(other.id);
    const [copies = ''] = readdirSync(secondCopyFolder);
    rmSync(path.join(secondCopyFolder, copies, historyFolder(other.id)), { recursive: true });
    renameSync(folder, awayOf(folder));
    expect(await library.listVersions(article.id)).toMatchObject([{ revision: 1 }]);
    expect(library.isAway).toBe(true);
    expect((await library.readVersion(article.id, 1)).article).toEqual(article);
    await expect(library.listVersions(other.id)).rejects.toMatchObject(gone);
    await expect(library.readVersion(other.id, 1)).rejects.toMatchObject(gone);
    renameSync(awayOf(folder), folder);
    expect(await library.listVersions(other.id)).toHaveLength(1);
    expect(await library.listVersions(newArticle().id)).toEqual([]);
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

  it('is said to have made way for another library, into which nothing is written', async () => {
    const { folder, library, article } = await openWithArticle();
    const base = await library.readArticle(article.id);
    const reader = await openTestLibrary(folder);
    const other = path.join(newFolder(), 'của người khác');
    const others = await openTestLibrary(other);
    const theirs = newArticle();
    await others.createArticle(theirs);
    await others.close();
    renameSync(folder, awayOf(folder));
    renameSync(other, folder);
    const before = textsBelow(folder);
    const replaced = { code: 'libraryReplaced' };
    const calls = [
      () => library.saveArticle({ ...article, headline: 'Viết tiếp' }, base),
      () => library.createArticle(newArticle()),
      () => library.trashArticle(theirs.id),
      () => library.readArticle(article.id),
      () => library.keepDraft(article, base),
      () => library.markVersion(theirs.id, 1, { type: 'named', name: 'Của ai' }),
      async () => library.saveDesk(await library.readDesk()),
      () => library.writeMedia(hashOf(Buffer.from('x')), 'jpg', Buffer.from('x')),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject(replaced);
    await expect.poll(() => reader.isAway, withinOneBeat).toBe(true);
    // By then this session has beaten, too: into nobody's lock.
    expect(library.isAway).toBe(true);
    expect(textsBelow(folder)).toEqual(before);
    renameSync(folder, other);
    renameSync(awayOf(folder), folder);
    expect(await library.saveArticle({ ...article, headline: 'Viết tiếp' }, base)).toMatchObject({
      status: 'saved',
    });
    expect(library.isAway).toBe(false);
  }, 30_000);

  /** All kinds of sessions in one wait: the one that writes, and the three that only read. */
  it('is told of within a beat while nobody asks anything, and so is its return', async () => {
    const held = await openWithArticle();
    const disk = { ...realDisk, writeFile: () => Promise.reject(refusal('EROFS', 'writeFile')) };
    const sessions = [
      held,
      { folder: held.folder, library: await openTestLibrary(held.folder) },
      await openCopy('newerFormat', {}),
      await openCopy('folderReadOnly', { disk }),
    ];
    const modes = sessions.map(({ library: { mode } }) =>
      mode.type === 'readOnly' ? mode.reason : mode.type,
    );
    expect(modes).toEqual(['readWrite', 'lockedElsewhere', 'newerFormat', 'folderReadOnly']);
    const told = sessions.map(({ library }) => {
      const answers: boolean[] = [];
      library.onChanged(() => answers.push(library.isAway));
      return answers;
    });
    const lastTold = () => told.map((answers) => answers.at(-1));
    const folders = [...new Set(sessions.map(({ folder }) => folder))];
    for (const folder of folders) renameSync(folder, awayOf(folder));
    await expect.poll(lastTold, withinOneBeat).toEqual([true, true, true, true]);
    expect(folders.filter((folder) => existsSync(folder))).toEqual([]);
    for (const folder of folders) renameSync(awayOf(folder), folder);
    await expect.poll(lastTold, withinOneBeat).toEqual([false, false, false, false]);
    expect(held.library.mode).toEqual({ type: 'readWrite' });
  }, 30_000);
});
