import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../shared/article/article';
import {
  articlePlace,
  deskPlace,
  type Generation,
  generationFile,
  photoPlace,
  type Place,
} from '../../../../electron/library/layout';
import { encodeRecord } from '../../../../electron/library/record';
import { checkFolder, readHeadline, writeVersion } from './doctor/checkedLibrary';
import {
  everything,
  newArticle,
  newClosedLibrary,
  newPhoto,
  openTestLibrary,
  writeArticles,
} from './testLibrary';

/** Whole by its checksum, and of no use to anybody. */
const uselessBodies: Readonly<Record<string, (article: Article) => unknown>> = {
  'that is empty': () => ({}),
  'that is nothing': () => null,
  'without a headline': ({ headline: _, ...others }) => others,
  'whose text no editor can show': (article) => ({
    ...article,
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'doc' }] }] },
  }),
};

function writeRecord(folder: string, place: Place, revision: number, body: unknown, generation: Generation) {
  const file = path.join(folder, generationFile(place, generation));
  mkdirSync(path.dirname(file), { recursive: true });
  const bytes = encodeRecord(place.id, { revision, savedAt: '2026-03-02T02:00:00.000Z', savedBy: '', body });
  writeFileSync(file, bytes);
  return bytes;
}

const quarantineOf = (folder: string) =>
  readdirSync(path.join(folder, 'quarantine')).map((name) =>
    readFileSync(path.join(folder, 'quarantine', name)),
  );

/** A closed library with an article whose revision 3 is of no use, over `Bản hai`. */
async function withUselessCurrent(makeUseless = uselessBodies['that is empty']) {
  const folder = await newClosedLibrary();
  const article = newArticle({ headline: 'Bản hai' });
  writeArticles(folder, [article], 2, 'prev');
  const bytes = writeRecord(folder, articlePlace(article.id), 3, makeUseless?.(article), 'current');
  return { folder, article, bytes };
}

describe('an article file that is whole and holds a body', () => {
  it.each(Object.entries(uselessBodies))(
    '%s is set aside, said, and the generation before is read and saved over',
    async (_, makeUseless) => {
      const { folder, article, bytes } = await withUselessCurrent(makeUseless);
      const library = await openTestLibrary(folder);
      await library.indexed();
      await expect
        .poll(() => library.report.recovered)
        .toEqual([{ kind: 'article', id: article.id, from: 'prev' }]);
      expect(quarantineOf(folder)).toEqual([bytes]);
      expect(library.report.quarantined).toHaveLength(1);
      expect((await library.list(everything)).rows.map(({ headline }) => headline)).toEqual(['Bản hai']);
      const { revision } = await library.readArticle(article.id);
      expect(revision).toBe(2);
      expect(await library.saveArticle(article, 2)).toMatchObject({ status: 'saved', revision: 3 });
    },
  );

  it('of no use gives way to one that waits to take its place', async () => {
    const { folder, article } = await withUselessCurrent();
    writeArticles(folder, [{ ...article, headline: 'Bản chờ' }], 2, 'pending');
    const library = await openTestLibrary(folder);
    expect((await library.readArticle(article.id)).article.headline).toBe('Bản chờ');
  });

  it('of no use gives way to the newest version of use, also where that is not the newest version', async () => {
    const { folder, article } = await withUselessCurrent();
    writeArticles(folder, [{ ...article, headline: 'Bản một' }], 1, 'prev');
    await writeVersion(folder, article, 2);
    await writeVersion(folder, { ...article, headline: 3 as unknown as string }, 3);
    const library = await openTestLibrary(folder);
    expect((await library.readArticle(article.id)).article.headline).toBe('Bản hai');
    expect(library.report.recovered).toEqual([{ kind: 'article', id: article.id, from: 'history' }]);
  });

  it('of no use, with nothing but history left, is offered for bringing back', async () => {
    const { folder, article } = await withUselessCurrent();
    writeRecord(folder, articlePlace(article.id), 2, {}, 'prev');
    await writeVersion(folder, article, 2);
    const library = await openTestLibrary(folder);
    await library.indexed();
    await expect
      .poll(() => library.report.recoverable)
      .toEqual([{ id: article.id, headline: article.headline }]);
    await expect(library.readArticle(article.id)).rejects.toMatchObject({ code: 'articleDamaged' });
    expect(await library.recoverArticle(article.id, 2)).toEqual({ status: 'restored', id: article.id });
    expect((await library.readArticle(article.id)).article.headline).toBe('Bản hai');
  });

  it('of no use is read around, and not moved, in a library that another session holds', async () => {
    const folder = await newClosedLibrary();
    await (await openTestLibrary(folder)).indexed();
    const article = newArticle({ headline: 'Bản hai' });
    writeArticles(folder, [article], 2, 'prev');
    const bytes = writeRecord(folder, articlePlace(article.id), 3, {}, 'current');
    const file = path.join(folder, generationFile(articlePlace(article.id), 'current'));
    const reader = await openTestLibrary(folder);
    expect(reader.mode.type).toBe('readOnly');
    expect((await reader.readArticle(article.id)).article.headline).toBe('Bản hai');
    expect(readFileSync(file)).toEqual(bytes);
  });
});

it('a file in the place of quarantine goes into it, and keeps nothing damaged from being set aside', async () => {
  const { folder, article, bytes } = await withUselessCurrent();
  writeFileSync(path.join(folder, 'quarantine'), 'một tệp ở chỗ của thư mục');
  const library = await openTestLibrary(folder);
  expect((await library.readArticle(article.id)).article.headline).toBe('Bản hai');
  expect(quarantineOf(folder)).toEqual(
    expect.arrayContaining([bytes, Buffer.from('một tệp ở chỗ của thư mục')]),
  );
  expect(library.report.quarantined).toHaveLength(2);
});

describe('the doctor, of a body of no use,', () => {
  it('tells of it without repair, and changes nothing', async () => {
    const { folder, bytes, article } = await withUselessCurrent();
    const report = await checkFolder(folder);
    expect(report.isWhole).toBe(false);
    expect(report.findings).toMatchObject([
      { kind: 'article', code: 'damaged', action: 'none', isLoss: true },
    ]);
    const file = path.join(folder, generationFile(articlePlace(article.id), 'current'));
    expect(readFileSync(file)).toEqual(bytes);
  });

  it.each([
    ['the generation before', 'fromPrevious', []],
    ['history', 'fromHistory', [3]],
  ] as const)('puts the text of %s in its place', async (_, action, versions) => {
    const { folder, article, bytes } = await withUselessCurrent();
    for (const revision of versions) await writeVersion(folder, article, revision);
    const report = await checkFolder(folder, { isRepair: true });
    expect(report.findings).toMatchObject([{ code: 'damaged', action }]);
    expect(quarantineOf(folder)).toEqual([bytes]);
    expect(await readHeadline(folder, article.id)).toBe('Bản hai');
  });

  it('brings the article back where history alone holds it', async () => {
    const { folder, article } = await withUselessCurrent();
    writeRecord(folder, articlePlace(article.id), 2, null, 'prev');
    await writeVersion(folder, article, 3);
    const report = await checkFolder(folder, { isRepair: true });
    expect(report.isWhole).toBe(true);
    expect(await readHeadline(folder, article.id)).toBe('Bản hai');
  });
});

describe('other records of no use', () => {
  it('a photo record falls back to the generation before', async () => {
    const folder = await newClosedLibrary();
    const photo = newPhoto('Minh Tuấn');
    writeRecord(folder, photoPlace(photo.id), 1, photo, 'prev');
    writeRecord(folder, photoPlace(photo.id), 2, { id: photo.id }, 'current');
    const library = await openTestLibrary(folder);
    expect((await library.readPhoto(photo.id))?.credit.photographer).toBe('Minh Tuấn');
    expect(quarantineOf(folder)).toHaveLength(1);
  });

  it('the settings of the desk fall back to the generation before', async () => {
    const folder = await newClosedLibrary();
    const first = await openTestLibrary(folder);
    const settings = await first.readDesk();
    await first.saveDesk({ ...settings, site: { ...settings.site, name: 'Thời báo' } });
    await first.saveDesk({ ...settings, site: { ...settings.site, name: 'Thời báo' } });
    await first.close();
    writeRecord(folder, deskPlace, 9, { site: 'Thời báo' }, 'current');
    const library = await openTestLibrary(folder);
    expect((await library.readDesk()).site.name).toBe('Thời báo');
    expect(library.report.recovered).toHaveLength(1);
  });
});
