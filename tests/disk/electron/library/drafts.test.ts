import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../shared/article/article';
import { encodeDraft } from '../../../../electron/library/draftLine';
import { draftFile } from '../../../../electron/library/layout';
import {
  documentOf,
  newArticle,
  newClosedLibrary,
  newFolder,
  openTestLibrary,
  paragraph,
} from './testLibrary';

/** The library finds these in the background, on a machine that has other work. */
const patient = { timeout: 15_000 };

const journalsIn = (folder: string) =>
  existsSync(path.join(folder, 'drafts')) ? readdirSync(path.join(folder, 'drafts')) : [];

const withText = (article: Article, text: string): Article => ({
  ...article,
  body: documentOf(paragraph(text)),
});

/** A library whose session was killed while it held typing: its files as they were at that moment. */
async function killedWhileTyping(...texts: readonly string[]) {
  const folder = newFolder();
  const library = await openTestLibrary(folder);
  const article = newArticle();
  await library.createArticle(article);
  for (const text of texts) await library.keepDraft(withText(article, text), 1);
  const left = newFolder();
  cpSync(folder, left, { recursive: true, filter: (name) => !/search\.sqlite|library\.lock/.test(name) });
  return { folder: left, article };
}

describe('typing that was not saved', () => {
  it('is found by the next session, counted in the report, and goes with the save that takes it up', async () => {
    const { folder, article } = await killedWhileTyping('Một', 'Một hai', 'Một hai ba');
    const library = await openTestLibrary(folder);
    await expect.poll(() => library.report.drafts, patient).toMatchObject([{ id: article.id }]);
    const draft = await library.readDraft(article.id);
    expect(draft).toMatchObject({ baseRevision: 1, article: withText(article, 'Một hai ba') });
    await library.saveArticle(withText(article, 'Một hai ba bốn'), 1);
    await expect.poll(() => journalsIn(folder), patient).toEqual([]);
    expect(await library.readDraft(article.id)).toBeNull();
  });

  it('of two sessions is shown one after the other: the save of one leaves what was not shown', async () => {
    const { folder, article } = await killedWhileTyping('Của phiên này');
    const other = { article: withText(article, 'Của phiên kia'), baseRevision: 1 };
    const line = encodeDraft({ ...other, typedAt: '2020-01-01T00:00:00.000Z' });
    writeFileSync(path.join(folder, draftFile(article.id, 'a'.repeat(16))), line);
    const library = await openTestLibrary(folder);
    expect(await library.readDraft(article.id)).toMatchObject({
      article: withText(article, 'Của phiên này'),
    });
    await library.saveArticle(withText(article, 'Của phiên này, viết tiếp'), 1);
    await expect.poll(() => journalsIn(folder), patient).toHaveLength(1);
    expect(await library.readDraft(article.id)).toMatchObject(other);
  });

  it('of two sessions is dropped one after the other: what was not shown stays', async () => {
    const { folder, article } = await killedWhileTyping('Của phiên này');
    const other = { article: withText(article, 'Của phiên kia'), baseRevision: 1 };
    const line = encodeDraft({ ...other, typedAt: '2020-01-01T00:00:00.000Z' });
    writeFileSync(path.join(folder, draftFile(article.id, 'a'.repeat(16))), line);
    const library = await openTestLibrary(folder);
    await library.readDraft(article.id);
    await library.dropDraft(article.id);
    expect(await library.readDraft(article.id)).toMatchObject(other);
    await library.dropDraft(article.id);
    expect(await library.readDraft(article.id)).toBeNull();
    expect(journalsIn(folder)).toEqual([]);
  });

  it('stays when a save comes from elsewhere that never saw it', async () => {
    const { folder, article } = await killedWhileTyping('Chưa ai đọc');
    const library = await openTestLibrary(folder);
    await library.saveArticle({ ...article, headline: 'Tít khác' }, 1);
    await library.close();
    const next = await openTestLibrary(folder);
    expect(await next.readDraft(article.id)).toMatchObject({ article: withText(article, 'Chưa ai đọc') });
    await next.dropDraft(article.id);
    expect(await next.readDraft(article.id)).toBeNull();
    expect(journalsIn(folder)).toEqual([]);
  });

  it('is nothing new where it is what stands', async () => {
    const { folder, article } = await killedWhileTyping('Thân bài');
    const library = await openTestLibrary(folder);
    expect(await library.readDraft(article.id)).toBeNull();
    await expect.poll(() => journalsIn(folder), patient).toEqual([]);
    expect(library.report.drafts).toEqual([]);
  });

  it('is read up to the last whole line of a torn journal', async () => {
    const { folder, article } = await killedWhileTyping('Một', 'Một hai');
    const [name = ''] = journalsIn(folder);
    const file = path.join(folder, 'drafts', name);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, -20));
    const torn = encodeDraft({
      article: withText(article, 'Sau dòng rách'),
      baseRevision: 1,
      typedAt: '2026-11-22T05:00:00.000Z',
    });
    const library = await openTestLibrary(folder);
    expect((await library.readDraft(article.id))?.article).toEqual(withText(article, 'Một'));
    appendFileSync(file, torn);
    expect((await library.readDraft(article.id))?.article).toEqual(withText(article, 'Sau dòng rách'));
    writeFileSync(file, 'rác');
    expect(await library.readDraft(article.id)).toBeNull();
  });

  it('that goes on during a save outlives it', async () => {
    const folder = newFolder();
    const library = await openTestLibrary(folder);
    const article = newArticle();
    await library.createArticle(article);
    const saving = library.saveArticle(withText(article, 'Một'), 1);
    await library.keepDraft(withText(article, 'Một hai'), 1);
    await saving;
    expect((await library.readDraft(article.id))?.article).toEqual(withText(article, 'Một hai'));
    await library.saveArticle(withText(article, 'Một hai'), 2);
    await expect.poll(() => journalsIn(folder), patient).toEqual([]);
  });

  it('does not grow its journal without end', async () => {
    const folder = newFolder();
    const library = await openTestLibrary(folder);
    const article = newArticle();
    await library.createArticle(article);
    const long = 'chữ '.repeat(50_000);
    for (let count = 0; count < 12; count += 1)
      await library.keepDraft(withText(article, `${long}${count}`), 1);
    const [name = ''] = journalsIn(folder);
    expect(statSync(path.join(folder, 'drafts', name)).size).toBeLessThan(1_100_000);
    expect((await library.readDraft(article.id))?.article.body).toEqual(documentOf(paragraph(`${long}11`)));
  });
});

describe('typing in a library that cannot be written', () => {
  it('lies in the second copy once the folder has gone, and nothing is made in its place', async () => {
    const [folder, secondCopyFolder] = [newFolder(), newFolder()];
    const library = await openTestLibrary(folder, { secondCopyFolder });
    const article = newArticle();
    await library.createArticle(article);
    await library.indexed();
    rmSync(folder, { recursive: true });
    await library.keepDraft(withText(article, 'Vẫn gõ'), 1);
    expect(existsSync(folder)).toBe(false);
    const names = readdirSync(secondCopyFolder, { recursive: true }).map(String);
    expect(names.filter((name) => name.endsWith('.jsonl'))).toHaveLength(1);
    expect((await library.readDraft(article.id))?.article).toEqual(withText(article, 'Vẫn gõ'));
  });

  it('never writes into the journal of the session that holds it', async () => {
    const [folder, secondCopyFolder] = [newFolder(), newFolder()];
    const writer = await openTestLibrary(folder, { secondCopyFolder });
    const article = newArticle();
    await writer.createArticle(article);
    const reader = await openTestLibrary(folder, { secondCopyFolder, cacheFolder: newFolder() });
    await writer.keepDraft(withText(article, 'Người ghi'), 1);
    expect(await reader.readDraft(article.id)).toBeNull();
    await reader.keepDraft(withText(article, 'Người đọc'), 1);
    expect(journalsIn(folder)).toHaveLength(1);
    expect((await reader.readDraft(article.id))?.article).toEqual(withText(article, 'Người đọc'));
  });

  it('is refused where there is no second copy', async () => {
    const folder = await newClosedLibrary();
    await openTestLibrary(folder);
    const reader = await openTestLibrary(folder, { cacheFolder: newFolder() });
    await expect(reader.keepDraft(newArticle(), 1)).rejects.toMatchObject({ code: 'libraryReadOnly' });
  });
});

describe('a journal of a newer app', () => {
  it('is left alone', async () => {
    const folder = await newClosedLibrary();
    const library = await openTestLibrary(folder);
    const article = newArticle();
    await library.createArticle(article);
    const file = path.join(folder, draftFile(article.id, '0123456789abcdef'));
    await library.keepDraft(article, 1);
    writeFileSync(file, '\n0000 {"format":99}');
    expect(await library.readDraft(article.id)).toBeNull();
    expect(existsSync(file)).toBe(true);
  });
});
