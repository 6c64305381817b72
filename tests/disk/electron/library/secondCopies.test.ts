import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { backUpLibrary } from '../../../../electron/backup/backUpLibrary';
import { restoreBackup } from '../../../../electron/backup/restoreBackup';
import { articlePlace, generationFile, historyFolder } from '../../../../electron/library/layout';
import { readLibraryId } from '../../../../electron/library/libraryId';
import { checkFolder, readHeadline } from './doctor/checkedLibrary';
import { newArticle, newFolder, openTestLibrary } from './testLibrary';

const controls = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

async function restoreElsewhere(folder: string): Promise<string> {
  const place = { type: 'folder', path: newFolder(), name: 'sao-luu' } as const;
  const { path: archive } = await backUpLibrary({ ...controls(), folder, place, now: new Date() });
  const elsewhere = path.join(newFolder(), 'nơi khác');
  await restoreBackup({ ...controls(), archive, folder: elsewhere });
  return elsewhere;
}

function copyElsewhere(folder: string): Promise<string> {
  const elsewhere = path.join(newFolder(), 'chép tay');
  cpSync(folder, elsewhere, { recursive: true });
  return Promise.resolve(elsewhere);
}

async function savedOnce() {
  const [folder, copies] = [path.join(newFolder(), 'thư viện'), newFolder()];
  const library = await openTestLibrary(folder, { secondCopyFolder: copies });
  const article = newArticle({ headline: 'Bản chung' });
  await library.createArticle(article);
  await library.close();
  return { folder, copies, article };
}

const removeRecord = (folder: string) => {
  for (const name of ['library.json', 'library.prev.json']) rmSync(path.join(folder, name), { force: true });
};

describe('two libraries of one id on one machine', () => {
  it.each([
    ['restored from a backup', restoreElsewhere],
    ['copied as a folder', copyElsewhere],
  ])('each keeps a second copy of its own where one was %s', async (_how, twinOf) => {
    const { folder, copies, article } = await savedOnce();
    const twin = await twinOf(folder);
    for (const [place, headline] of [
      [twin, 'Của bản thứ hai'],
      [folder, 'Của bản gốc'],
      [twin, 'Lại của bản thứ hai'],
    ] as const) {
      const library = await openTestLibrary(place, { secondCopyFolder: copies });
      const { revision } = await library.readArticle(article.id);
      await library.saveArticle({ ...article, headline }, revision);
      await library.close();
    }
    expect(readdirSync(copies)).toHaveLength(2);
    for (const [place, headline] of [
      [folder, 'Của bản gốc'],
      [twin, 'Lại của bản thứ hai'],
    ] as const) {
      rmSync(path.join(place, 'history'), { recursive: true });
      for (const generation of ['current', 'prev'] as const)
        writeFileSync(path.join(place, generationFile(articlePlace(article.id), generation)), 'rác');
      expect(await checkFolder(place, { isRepair: true, secondCopies: copies })).toMatchObject({
        isWhole: true,
      });
      expect(await readHeadline(place, article.id)).toBe(headline);
    }
  });

  it('a library that was moved, or restored where the first has gone, goes on with the copy it had', async () => {
    const { folder, copies, article } = await savedOnce();
    const twin = await restoreElsewhere(folder);
    const library = await openTestLibrary(folder, { secondCopyFolder: copies });
    await library.saveArticle({ ...article, headline: 'Sau bản sao lưu' }, 1);
    await library.close();
    rmSync(folder, { recursive: true });
    const restored = await openTestLibrary(twin, { secondCopyFolder: copies });
    expect(readdirSync(copies)).toHaveLength(1);
    const [newest] = await restored.listVersions(article.id);
    expect((await restored.readVersion(article.id, newest?.revision ?? 0)).article.headline).toBe(
      'Sau bản sao lưu',
    );
    await restored.close();
    // A session that knows of no second copy counts its saves again.
    const unaware = await openTestLibrary(twin);
    await unaware.saveArticle({ ...article, headline: 'Viết lại từ bản cũ' }, 1);
    await unaware.close();
    const aware = await openTestLibrary(twin, { secondCopyFolder: copies });
    await aware.saveArticle({ ...article, headline: 'Viết tiếp' }, 2);
    await aware.close();
    const kept = path.join(copies, readdirSync(copies)[0] ?? '', historyFolder(article.id));
    const replaced = readdirSync(kept).filter((name) => name.endsWith('.old'));
    expect(replaced, 'what was saved under this number before').toHaveLength(1);
    const text = gunzipSync(readFileSync(path.join(kept, replaced[0] ?? ''))).toString();
    expect(text).toContain('Sau bản sao lưu');
    const moved = `${twin}-đã-chuyển`;
    renameSync(twin, moved);
    await (await openTestLibrary(moved, { secondCopyFolder: copies })).close();
    expect(readdirSync(copies)).toHaveLength(1);
  });
});

describe('a library that lost its library.json', () => {
  const adopt = (folder: string, copies: string) =>
    checkFolder(folder, { isRepair: true, secondCopies: copies });
  const actionOf = (report: Awaited<ReturnType<typeof checkFolder>>) =>
    report.findings.find(({ kind }) => kind === 'library')?.action;

  it('takes the id again by the second copy of its articles, and what only that holds comes back', async () => {
    const { folder, copies, article } = await savedOnce();
    const library = await openTestLibrary(folder, { secondCopyFolder: copies });
    const other = newArticle({ headline: 'Chỉ bản sao giữ' });
    await library.createArticle(other);
    await library.close();
    const id = await readLibraryId(folder);
    removeRecord(folder);
    writeFileSync(path.join(folder, generationFile(articlePlace(other.id), 'current')), 'rác');
    rmSync(path.join(folder, 'history', other.id), { recursive: true });
    const report = await adopt(folder, copies);
    expect(report.isWhole).toBe(true);
    expect(actionOf(report)).toBe('reunited');
    expect(report.findings).toContainEqual(
      expect.objectContaining({ action: 'fromSecondCopy', isLoss: false }),
    );
    expect(await readLibraryId(folder)).toBe(id);
    for (const { id: each, headline } of [article, other])
      expect(await readHeadline(folder, each)).toBe(headline);
  });

  it('draws a new one where no second copy, or more than one, fits', async () => {
    const { folder, copies, article } = await savedOnce();
    const [id = ''] = readdirSync(copies);
    const before = path.join(copies, id);
    removeRecord(folder);
    expect(actionOf(await adopt(folder, newFolder()))).toBe('rebuilt');
    removeRecord(folder);
    rmSync(path.join(before, 'library.txt'));
    cpSync(before, path.join(copies, 'f'.repeat(32)), { recursive: true });
    expect(actionOf(await adopt(folder, copies))).toBe('rebuilt');
    removeRecord(folder);
    rmSync(path.join(copies, 'f'.repeat(32)), { recursive: true });
    for (let stranger = 0; stranger < 2; stranger += 1)
      mkdirSync(path.join(before, 'history', newArticle().id), { recursive: true });
    expect(actionOf(await adopt(folder, copies))).toBe('rebuilt');
    expect(await readHeadline(folder, article.id)).toBe('Bản chung');
  });

  it('never takes the id of another library that is there', async () => {
    const { folder, copies } = await savedOnce();
    const twin = await copyElsewhere(folder);
    removeRecord(twin);
    expect(actionOf(await adopt(twin, copies))).toBe('rebuilt');
    expect(await readLibraryId(twin)).not.toBe(await readLibraryId(folder));
  });
});
