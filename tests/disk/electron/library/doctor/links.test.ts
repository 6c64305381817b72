import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUpLibrary } from '../../../../../electron/backup/backUpLibrary';
import { articlePlace, generationFile, photoPlace } from '../../../../../electron/library/layout';
import { hashOf, newArticle, newFolder, newPhoto, openTestLibrary } from '../testLibrary';
import { checkFolder, filesIn, readHeadline, savedTwice } from './checkedLibrary';

/** Everything a library can hold, closed: articles with a history, one in the bin, a photo with its original. */
async function fullLibrary() {
  const { folder, article } = await savedTwice([1, 2]);
  const library = await openTestLibrary(folder);
  const bytes = Buffer.from('ảnh gốc');
  const sha256 = hashOf(bytes);
  await library.writeMedia(sha256, 'jpg', bytes);
  const file = { sha256, format: 'jpeg' as const, bytes: 1, width: 1, height: 1, originalName: 'a.jpg' };
  const photo = { ...newPhoto('A'), file };
  await library.savePhoto(photo);
  const story = newArticle({ leadPhoto: photo.id });
  const binned = newArticle({ headline: 'Trong thùng rác' });
  for (const each of [story, binned]) await library.createArticle(each);
  await library.trashArticle(binned.id);
  await library.close();
  return { folder, article, story };
}

/** The folder moves out of the library, and a link leads to where it is. */
function moveOut(folder: string, name: string): string {
  const outside = path.join(newFolder(), path.basename(name));
  renameSync(path.join(folder, name), outside);
  symlinkSync(outside, path.join(folder, name));
  return outside;
}

const backUp = (folder: string) =>
  backUpLibrary({
    folder,
    place: { type: 'folder', path: newFolder(), name: 'sao-luu' },
    now: new Date(),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });

const told = ({ findings }: Awaited<ReturnType<typeof checkFolder>>) =>
  findings.map(({ name, code, action, isLoss }) => [name, code, action, isLoss]);

describe('a folder of the library behind a link', () => {
  it.each(['media', 'articles', 'photos', 'history', 'trash', 'desk'])(
    '%s is named, counts neither as missing nor as lost, and is not touched by a repair or a backup',
    async (name) => {
      const { folder } = await fullLibrary();
      const outside = moveOut(folder, name);
      const before = filesIn(outside);
      for (const isRepair of [false, true]) {
        const report = await checkFolder(folder, { isRepair });
        expect(told(report)).toEqual([[name, 'linked', 'none', false]]);
        expect(report.isWhole).toBe(false);
      }
      expect(filesIn(outside)).toEqual(before);
      await expect(backUp(folder)).rejects.toMatchObject({ code: 'libraryLinked', detail: name });
    },
  );

  it('one shard of the articles is, and a damaged file beside it is repaired all the same', async () => {
    const { folder, article, story } = await fullLibrary();
    const shard = path.dirname(articlePlace(story.id).base);
    if (shard === path.dirname(articlePlace(article.id).base)) return;
    moveOut(folder, shard);
    writeFileSync(path.join(folder, generationFile(articlePlace(article.id), 'current')), 'rác');
    const report = await checkFolder(folder, { isRepair: true });
    expect(told(report).sort()).toEqual(
      [
        [shard, 'linked', 'none', false],
        [generationFile(articlePlace(article.id), 'current'), 'damaged', 'fromHistory', false],
      ].sort(),
    );
  });

  it.each(['articles', 'history', 'trash', 'quarantine', 'desk', 'drafts', 'media', 'photos'])(
    'a repair with everything damaged writes nothing through %s',
    async (name) => {
      const { folder } = await fullLibrary();
      for (const each of ['quarantine', 'drafts']) mkdirSync(path.join(folder, each), { recursive: true });
      const outside = moveOut(folder, name);
      for (const each of [folder, outside]) {
        for (const file of filesIn(each).keys())
          if (/\.(json|gz|jpg)$/.test(file) && !file.startsWith('library'))
            writeFileSync(path.join(each, file), 'rác');
      }
      const before = filesIn(outside);
      await checkFolder(folder, { isRepair: true });
      await checkFolder(folder, { isRepair: true });
      expect(filesIn(outside)).toEqual(before);
    },
  );

  it('an article’s history behind a link gives its text back, and nothing is written there', async () => {
    const { folder, article } = await fullLibrary();
    const outside = moveOut(folder, path.join('history', article.id));
    const before = filesIn(outside);
    for (const generation of ['current', 'prev'] as const)
      writeFileSync(path.join(folder, generationFile(articlePlace(article.id), generation)), 'rác');
    await checkFolder(folder, { isRepair: true });
    expect(filesIn(outside)).toEqual(before);
    expect(await readHeadline(folder, article.id)).toBe('Bản hai');
  });

  it('a link back into the library ends, and a link of someone else’s is left alone', async () => {
    const { folder } = await fullLibrary();
    symlinkSync(folder, path.join(folder, 'vòng'));
    const report = await checkFolder(folder, { isRepair: true });
    expect(told(report)).toEqual([['vòng', 'foreign', 'none', false]]);
    expect(report.isWhole).toBe(true);
    expect(await backUp(folder)).toMatchObject({ status: 'written' });
  });
});

describe('a link that leads nowhere, in the place of a file', () => {
  it.each(['current', 'prev'] as const)(
    'of a record (%s) gives way to the text that is held elsewhere',
    async (generation) => {
      const { folder, article } = await savedTwice([1, 2]);
      const library = await openTestLibrary(folder);
      const photo = newPhoto('Lan Anh');
      for (const photographer of ['Lan Anh', 'Hoa'])
        await library.savePhoto({ ...photo, credit: { ...photo.credit, photographer } });
      await library.close();
      const names = [articlePlace(article.id), photoPlace(photo.id)].map((place) =>
        generationFile(place, generation),
      );
      for (const name of names) {
        rmSync(path.join(folder, name));
        symlinkSync('/nơi/không/có', path.join(folder, name));
      }
      expect((await checkFolder(folder)).isWhole).toBe(false);
      const repaired = await checkFolder(folder, { isRepair: true });
      expect(repaired.isWhole).toBe(true);
      for (const name of names)
        expect(told(repaired)).toContainEqual([name, 'damaged', 'quarantined', false]);
      expect(await checkFolder(folder)).toMatchObject({ isWhole: true, findings: [] });
      expect(await readHeadline(folder, article.id)).toBe('Bản hai');
      const again = await openTestLibrary(folder);
      expect((await again.readPhoto(photo.id))?.credit.photographer).toBe('Hoa');
      expect(await again.listQuarantine()).toHaveLength(2);
      await again.close();
      const kept = filesIn(path.join(folder, 'quarantine'));
      expect([...kept.values()].map((bytes) => Buffer.from(bytes, 'latin1').toString())).toEqual([
        '/nơi/không/có',
        '/nơi/không/có',
      ]);
    },
  );

  it('of which nothing else is held stays, and is named', async () => {
    const { folder } = await savedTwice();
    const name = generationFile(articlePlace(newArticle().id), 'current');
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    symlinkSync('/nơi/không/có', path.join(folder, name));
    expect(told(await checkFolder(folder, { isRepair: true }))).toEqual([[name, 'linked', 'none', false]]);
  });
});

/** To root every file is readable: there the check is done as nobody, to whom the library is given. */
async function asOwner<T>(folder: string, work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  const nobody = 65_534;
  for (const name of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
    chownSync(path.join(folder, name), nobody, nobody);
  process.seteuid?.(nobody);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('what may not be read', () => {
  it('a folder is named, what lies in it is not lost, and the backup says why it is not written', async () => {
    const { folder } = await fullLibrary();
    const media = path.join(folder, 'media');
    await asOwner(folder, async () => {
      chmodSync(media, 0o000);
      for (const isRepair of [false, true]) {
        const report = await checkFolder(folder, { isRepair });
        expect(told(report)).toEqual([['media', 'unreadable', 'none', false]]);
        expect(report.isWhole).toBe(false);
      }
      await expect(backUp(folder)).rejects.toMatchObject({ code: 'accessDenied' });
      chmodSync(media, 0o700);
      expect(await checkFolder(folder)).toMatchObject({ isWhole: true, findings: [] });
    });
  });

  it('the file of an article is named and left where it is, whatever the generation before holds', async () => {
    const { folder, article } = await fullLibrary();
    const name = generationFile(articlePlace(article.id), 'current');
    await asOwner(folder, async () => {
      chmodSync(path.join(folder, name), 0o000);
      for (const isRepair of [false, true])
        expect(told(await checkFolder(folder, { isRepair }))).toEqual([[name, 'unreadable', 'none', false]]);
      chmodSync(path.join(folder, name), 0o600);
      expect(await checkFolder(folder)).toMatchObject({ isWhole: true, findings: [] });
    });
  });

  it('a quarantine that takes nothing leaves what is damaged where it is', async () => {
    const { folder, article } = await savedTwice([2]);
    const name = generationFile(articlePlace(article.id), 'current');
    writeFileSync(path.join(folder, name), 'rác');
    mkdirSync(path.join(folder, 'quarantine'), { mode: 0o500 });
    await asOwner(folder, async () => {
      const report = await checkFolder(folder, { isRepair: true });
      expect(told(report)).toEqual([[name, 'damaged', 'none', false]]);
      expect(report.isWhole).toBe(false);
      rmdirSync(path.join(folder, 'quarantine'));
      expect(await checkFolder(folder, { isRepair: true })).toMatchObject({ isWhole: true });
    });
  });
});

it.each(['articles', 'history', 'drafts', 'trash', 'media', 'photos', 'desk'])(
  'a file in the place of the folder %s is set aside, and what history holds comes back',
  async (name) => {
    const { folder, article } = await fullLibrary();
    rmSync(path.join(folder, name), { recursive: true, force: true });
    writeFileSync(path.join(folder, name), 'không phải thư mục');
    expect((await checkFolder(folder)).isWhole).toBe(false);
    const library = await openTestLibrary(folder);
    await library.close();
    const repaired = await checkFolder(folder, { isRepair: true });
    expect(told(repaired)).toContainEqual([name, 'damaged', 'quarantined', false]);
    const again = await checkFolder(folder, { isRepair: true });
    expect(again.findings).toEqual(repaired.findings.filter(({ action }) => action === 'none'));
    expect(await readHeadline(folder, article.id)).toBe('Bản hai');
  },
);
