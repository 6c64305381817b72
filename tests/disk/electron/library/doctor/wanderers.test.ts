import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../../shared/article/article';
import type { DoctorReport } from '../../../../../shared/upkeep';
import {
  articlePlace,
  generationFile,
  mediaFolder,
  photoPlace,
} from '../../../../../electron/library/layout';
import { encodeRecord } from '../../../../../electron/library/record';
import {
  hashOf,
  newArticle,
  newClosedLibrary,
  newPhoto,
  openTestLibrary,
  writeArticles,
} from '../testLibrary';
import { checkFolder, filesIn, savedTwice } from './checkedLibrary';

const currentOf = (id: string) => generationFile(articlePlace(id), 'current');
const told = ({ findings }: DoctorReport) =>
  findings.map(({ name, code, action, isLoss }) => [name, code, action, isLoss] as const).sort();

/** A real library of closed articles without any history, each saved once. */
async function closedArticles(count: number) {
  const folder = await newClosedLibrary();
  const articles = Array.from({ length: count }, (_, number) => newArticle({ headline: `Bài ${number}` }));
  writeArticles(folder, articles);
  return { folder, articles };
}

/** Each file takes the name of the next one, the last that of the first. */
function turnRound(folder: string, names: readonly string[]): void {
  const aside = (index: number) => path.join(folder, `xoay-${index}`);
  for (const [index, name] of names.entries()) renameSync(path.join(folder, name), aside(index));
  for (const index of names.keys())
    renameSync(aside(index), path.join(folder, names[(index + 1) % names.length] ?? ''));
}

async function expectHeadlines(folder: string, articles: readonly Article[]): Promise<void> {
  const library = await openTestLibrary(folder);
  for (const { id, headline } of articles)
    expect((await library.readArticle(id)).article.headline).toBe(headline);
  await library.close();
}

function writePhoto(folder: string, name: string, bytes: Buffer) {
  const sha256 = hashOf(bytes);
  const file = { sha256, format: 'jpeg' as const, bytes: 1, width: 1, height: 1, originalName: name };
  const photo = { ...newPhoto(name), file };
  const record = path.join(folder, generationFile(photoPlace(photo.id), 'current'));
  mkdirSync(path.dirname(record), { recursive: true });
  writeFileSync(record, encodeRecord(photo.id, { revision: 1, savedAt: '', savedBy: '', body: photo }));
  const original = path.join(mediaFolder(sha256), `${sha256}.jpg`);
  mkdirSync(path.join(folder, mediaFolder(sha256)), { recursive: true });
  writeFileSync(path.join(folder, original), bytes);
  return { photo, original };
}

describe('files under the names of others', () => {
  it.each([2, 3, 5])('%i articles that changed names in a ring all go home', async (count) => {
    const { folder, articles } = await closedArticles(count);
    const names = articles.map(({ id }) => currentOf(id));
    turnRound(folder, names);
    const found = await checkFolder(folder);
    expect(told(found)).toEqual(names.map((name) => [name, 'wrongName', 'none', false] as const).sort());
    expect(found.isWhole).toBe(false);
    const repaired = await checkFolder(folder, { isRepair: true });
    expect(told(repaired)).toEqual(
      names.map((name) => [name, 'wrongName', 'putBack', false] as const).sort(),
    );
    expect(repaired.isWhole).toBe(true);
    expect(await checkFolder(folder)).toMatchObject({ isWhole: true, findings: [] });
    await expectHeadlines(folder, articles);
  });

  it('two photo records and two originals that changed names go home, and no photo misses anything', async () => {
    const folder = await newClosedLibrary();
    const one = writePhoto(folder, 'một.jpg', Buffer.from('ảnh một'));
    const two = writePhoto(folder, 'hai.jpg', Buffer.from('ảnh hai'));
    const before = filesIn(folder);
    const records = [one, two].map(({ photo }) => generationFile(photoPlace(photo.id), 'current'));
    writeArticles(folder, [newArticle({ leadPhoto: one.photo.id })]);
    turnRound(folder, records);
    turnRound(folder, [one.original, two.original]);
    const found = await checkFolder(folder);
    expect(told(found)).toContainEqual([records[0], 'missingPhoto', 'none', false]);
    expect(found.findings.some(({ isLoss }) => isLoss)).toBe(false);
    const repaired = await checkFolder(folder, { isRepair: true });
    expect(repaired.isWhole).toBe(true);
    expect(await checkFolder(folder)).toMatchObject({ isWhole: true, findings: [] });
    for (const name of [...records, one.original, two.original])
      expect(filesIn(folder).get(name)).toBe(before.get(name));
  });

  it('an article copied over another is one loss, said again until its file leaves quarantine', async () => {
    const { folder, articles } = await closedArticles(2);
    const [one, two] = articles.map(({ id }) => currentOf(id));
    copyFileSync(path.join(folder, one ?? ''), path.join(folder, two ?? ''));
    const repaired = await checkFolder(folder, { isRepair: true });
    expect(told(repaired)).toEqual([[two, 'wrongName', 'quarantined', true]]);
    expect(repaired.isWhole).toBe(false);
    for (const isRepair of [true, false]) {
      const again = await checkFolder(folder, { isRepair });
      const [name = ''] = readdirSync(path.join(folder, 'quarantine'));
      expect(told(again)).toEqual([[path.join('quarantine', name), 'setAside', 'none', true]]);
      expect(again.isWhole).toBe(false);
    }
    rmSync(path.join(folder, 'quarantine'), { recursive: true });
    expect(await checkFolder(folder)).toMatchObject({ isWhole: true, findings: [] });
  });

  it('a newer text under another name takes its place over the one that stands, which stays as the one before', async () => {
    const { folder, article } = await savedTwice();
    const newest = { ...article, headline: 'Bản ba' };
    writeArticles(folder, [newest], 3);
    const strange = newArticle().id;
    const from = path.join(folder, currentOf(article.id));
    mkdirSync(path.dirname(path.join(folder, currentOf(strange))), { recursive: true });
    renameSync(from, path.join(folder, currentOf(strange)));
    writeArticles(folder, [article], 2);
    expect(await checkFolder(folder, { isRepair: true })).toMatchObject({ isWhole: true });
    await expectHeadlines(folder, [newest]);
    expect(await checkFolder(folder)).toMatchObject({ isWhole: true, findings: [] });
  });

  it('articles in the bin that changed names go home in the bin', async () => {
    const folder = await newClosedLibrary();
    const library = await openTestLibrary(folder);
    const articles = [newArticle({ headline: 'Một' }), newArticle({ headline: 'Hai' })];
    for (const article of articles) await library.createArticle(article);
    for (const { id } of articles) await library.trashArticle(id);
    await library.close();
    for (const { id } of articles) rmSync(path.join(folder, 'trash', id, 'history'), { recursive: true });
    turnRound(
      folder,
      articles.map(({ id }) => path.join('trash', id, `${id}.json`)),
    );
    expect(await checkFolder(folder, { isRepair: true })).toMatchObject({ isWhole: true });
    expect(await checkFolder(folder)).toMatchObject({ isWhole: true, findings: [] });
    const again = await openTestLibrary(folder);
    for (const { id } of articles) await again.restoreTrashed(id);
    await again.close();
    await expectHeadlines(folder, articles);
  });

  it('an open library puts them back too, and lists them', async () => {
    const { folder, articles } = await closedArticles(2);
    const library = await openTestLibrary(folder);
    await library.indexed();
    turnRound(
      folder,
      articles.map(({ id }) => currentOf(id)),
    );
    const job = { isRepair: true, signal: new AbortController().signal, onProgress: () => undefined };
    const report = await library.check(job);
    expect(report.isWhole).toBe(true);
    for (const { id, headline } of articles)
      expect((await library.readArticle(id)).article.headline).toBe(headline);
    expect(await library.check({ ...job, isRepair: false })).toMatchObject({ isWhole: true, findings: [] });
  });
});

describe('what lies in quarantine only', () => {
  it('is said by every check, with and without repair, until the article is there again', async () => {
    const { folder, article } = await savedTwice();
    for (const generation of ['current', 'prev'] as const)
      writeFileSync(path.join(folder, generationFile(articlePlace(article.id), generation)), 'rác');
    expect(await checkFolder(folder, { isRepair: true })).toMatchObject({ isWhole: false });
    for (const isRepair of [false, true, true]) {
      const again = await checkFolder(folder, { isRepair });
      expect(again.isWhole).toBe(false);
      expect(again.findings).toMatchObject([
        { kind: 'article', code: 'setAside', action: 'none', isLoss: true },
      ]);
    }
    writeArticles(folder, [article], 3);
    expect(await checkFolder(folder)).toMatchObject({ isWhole: true, findings: [] });
  });

  it('goes back where it is whole, as a repair leaves it that was killed half way', async () => {
    const { folder, articles } = await closedArticles(1);
    const [{ id }] = articles as [Article];
    const name = path.join('quarantine', `${id}.json.1760000000000-${'a'.repeat(16)}`);
    mkdirSync(path.join(folder, 'quarantine'));
    renameSync(path.join(folder, currentOf(id)), path.join(folder, name));
    expect(told(await checkFolder(folder))).toEqual([[name, 'setAside', 'none', false]]);
    expect(told(await checkFolder(folder, { isRepair: true }))).toEqual([
      [name, 'setAside', 'putBack', false],
    ]);
    expect(await checkFolder(folder)).toMatchObject({ isWhole: true, findings: [] });
    await expectHeadlines(folder, articles);
  });

  it('stays there while the article lies in the bin', async () => {
    const folder = await newClosedLibrary();
    const library = await openTestLibrary(folder);
    const article = newArticle();
    await library.createArticle(article);
    await library.trashArticle(article.id);
    await library.close();
    mkdirSync(path.join(folder, 'quarantine'));
    const name = path.join('quarantine', `${article.id}.json.1760000000000-${'a'.repeat(16)}`);
    copyFileSync(path.join(folder, 'trash', article.id, `${article.id}.json`), path.join(folder, name));
    expect(await checkFolder(folder, { isRepair: true })).toMatchObject({ isWhole: true, findings: [] });
    expect(existsSync(path.join(folder, name))).toBe(true);
  });

  it('a name that lies about its time harms nobody', async () => {
    const { folder, articles } = await closedArticles(1);
    mkdirSync(path.join(folder, 'quarantine'));
    writeFileSync(path.join(folder, 'quarantine', `library.json.9999999999999999-${'a'.repeat(16)}`), '');
    const library = await openTestLibrary(folder);
    expect(await library.listQuarantine()).toEqual([]);
    await library.close();
    await expectHeadlines(folder, articles);
  });
});

it('says that the settings of the desk have gone', async () => {
  const { folder } = await savedTwice();
  rmSync(path.join(folder, 'desk'), { recursive: true });
  for (const isRepair of [false, true, false]) {
    const report = await checkFolder(folder, { isRepair });
    expect(told(report)).toEqual([[path.join('desk', 'settings.json'), 'missing', 'none', true]]);
    expect(report.isWhole).toBe(false);
  }
  const library = await openTestLibrary(folder);
  await library.saveDesk(await library.readDesk());
  await library.close();
  expect(await checkFolder(folder)).toMatchObject({ isWhole: true, findings: [] });
});
