import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newRule } from '../../../../shared/pageLists/listRule';
import { type Disk, realDisk } from '../../../../electron/library/disk';
import { articlePlace, generationFile, historyFile } from '../../../../electron/library/layout';
import { moveFromTrash, moveToTrash, settleTrash } from '../../../../electron/library/trash';
import { readEntries } from '../../../../electron/library/trashEntry';
import {
  everything,
  newArticle,
  newClosedLibrary,
  newFolder,
  openTestLibrary,
  writeArticles,
} from './testLibrary';
import { roomForTests } from './roomForTests';

/** Every file below the folder with its bytes; the bin's own note and the quarantine's stamps aside. */
function filesIn(folder: string, inside: string): ReadonlyMap<string, string> {
  const names = existsSync(path.join(folder, inside))
    ? readdirSync(path.join(folder, inside), { recursive: true, withFileTypes: true })
    : [];
  const files = names.filter((name) => name.isFile()).map((name) => path.join(name.parentPath, name.name));
  return new Map(files.map((file) => [path.relative(folder, file), readFileSync(file, 'latin1')]));
}

const standing = (folder: string) => new Map([...filesIn(folder, 'articles'), ...filesIn(folder, 'history')]);

/** An article of two generations and two versions, as saves leave it. */
function writeWhole(folder: string, headline = 'Bản hai') {
  const article = newArticle({ headline: 'Bản một' });
  writeArticles(folder, [article], 1, 'prev');
  writeArticles(folder, [{ ...article, headline }], 2);
  mkdirSync(path.dirname(path.join(folder, historyFile(article.id, 1))), { recursive: true });
  for (const revision of [1, 2])
    writeFileSync(path.join(folder, historyFile(article.id, revision)), `bản ${revision}`);
  return article;
}

class Killed extends Error {}

/** The process dies at the n-th call of the disk: nothing after it happens, not even the undoing. */
function diskThatDies(after: number) {
  let left = after;
  const gate =
    <Arguments extends readonly unknown[], Result>(call: (...given: Arguments) => Promise<Result>) =>
    async (...given: Arguments) => {
      left -= 1;
      if (left < 0) throw new Killed();
      return call(...given);
    };
  const disk = {
    ...realDisk,
    rename: gate(realDisk.rename),
    rmdir: gate(realDisk.rmdir),
    unlink: gate(realDisk.unlink),
    mkdir: gate(realDisk.mkdir) as Disk['mkdir'],
    open: gate(realDisk.open),
    stat: gate(realDisk.stat) as Disk['stat'],
  };
  return { disk, hasDied: () => left < 0 };
}

describe('the bin', () => {
  it('lists an article with its headline, its time, and the stories and page lists that still point at it', async () => {
    const library = await openTestLibrary();
    const story = newArticle({ headline: 'Bài bỏ đi' });
    await library.createArticle(story);
    const related = [{ target: { type: 'article' as const, id: story.id }, headline: null }];
    await library.createArticle(newArticle({ related }));
    const settings = await library.readDesk();
    const pin = { target: { type: 'article' as const, id: story.id }, kind: null, thumbnail: null };
    await library.saveDesk({
      ...settings,
      listRules: [{ ...newRule('tay', 'newest'), title: 'Đáng đọc', pins: [pin] }, newRule('moi', 'newest')],
      mostRead: { ...settings.mostRead, title: 'Đọc nhiều', items: [pin] },
    });
    await library.indexed();
    const before = new Date().toISOString();
    await library.trashArticle(story.id);
    const [entry, ...others] = await library.listTrash();
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ key: story.id, id: story.id, headline: 'Bài bỏ đi', linkedFrom: 1 });
    expect(entry?.lists.map(({ title }) => title)).toEqual(['Đáng đọc', 'Đọc nhiều']);
    expect(entry?.trashedAt.localeCompare(before)).toBeGreaterThanOrEqual(0);
  });

  it('gives an article back whole, and takes it again', async () => {
    const folder = await newClosedLibrary();
    const article = writeWhole(folder);
    const before = standing(folder);
    const library = await openTestLibrary(folder);
    for (let time = 0; time < 3; time += 1) {
      await library.trashArticle(article.id);
      expect(standing(folder)).toEqual(new Map());
      await expect(library.readArticle(article.id)).rejects.toMatchObject({ code: 'articleMissing' });
      expect(await library.restoreTrashed(article.id)).toEqual({ status: 'restored', id: article.id });
      expect(standing(folder)).toEqual(before);
    }
    expect(await library.listTrash()).toEqual([]);
    expect((await library.list(everything)).rows).toMatchObject([{ headline: 'Bản hai' }]);
    expect(filesIn(folder, 'trash')).toEqual(new Map());
  });

  it('never puts an article over one that stands', async () => {
    const folder = await newClosedLibrary();
    const article = writeWhole(folder);
    const library = await openTestLibrary(folder);
    await library.trashArticle(article.id);
    await library.createArticle({ ...article, headline: 'Bài khác' });
    const lying = filesIn(folder, 'trash');
    expect(await library.restoreTrashed(article.id)).toEqual({ status: 'standsAlready', id: article.id });
    expect(filesIn(folder, 'trash')).toEqual(lying);
    expect((await library.readArticle(article.id)).article.headline).toBe('Bài khác');
    await library.trashArticle(article.id);
    expect((await library.listTrash()).map(({ key }) => key).sort()).toEqual([article.id, `${article.id}.2`]);
    await library.restoreTrashed(`${article.id}.2`);
    expect((await library.readArticle(article.id)).article.headline).toBe('Bài khác');
  });

  it('lists an entry whose files are damaged, and one that an older version left without a note', async () => {
    const folder = await newClosedLibrary();
    const [damaged, old] = [writeWhole(folder), writeWhole(folder, 'Bản cũ')];
    const library = await openTestLibrary(folder);
    for (const { id } of [damaged, old]) await library.trashArticle(id);
    for (const name of ['trashed.json', `${damaged.id}.json`, `${damaged.id}.prev.json`])
      writeFileSync(path.join(folder, 'trash', damaged.id, name), 'rác');
    writeFileSync(path.join(folder, 'trash', old.id, 'trashed.json'), '');
    const listed = new Map((await library.listTrash()).map((entry) => [entry.id, entry]));
    expect(listed.get(damaged.id)).toMatchObject({ headline: '' });
    expect(listed.get(old.id)).toMatchObject({ headline: 'Bản cũ' });
    expect(Date.parse(listed.get(old.id)?.trashedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
    expect(await library.restoreTrashed(old.id)).toMatchObject({ status: 'restored' });
  });

  it('answers articleMissing for a key that is not there and refuses where nothing may be written', async () => {
    const folder = await newClosedLibrary();
    const library = await openTestLibrary(folder);
    await expect(library.restoreTrashed('0'.repeat(32))).rejects.toMatchObject({ code: 'articleMissing' });
    const reader = await openTestLibrary(folder);
    expect(await reader.listTrash()).toEqual([]);
    await expect(reader.restoreTrashed('0'.repeat(32))).rejects.toMatchObject({ code: 'libraryReadOnly' });
  });

  it('keeps in quarantine what finds its place taken', async () => {
    const folder = await newClosedLibrary();
    const article = writeWhole(folder);
    const library = await openTestLibrary(folder);
    await library.trashArticle(article.id);
    mkdirSync(path.dirname(path.join(folder, historyFile(article.id, 2))), { recursive: true });
    writeFileSync(path.join(folder, historyFile(article.id, 2)), 'bản khác');
    expect(await library.restoreTrashed(article.id)).toMatchObject({ status: 'restored' });
    expect(readFileSync(path.join(folder, historyFile(article.id, 2)), 'utf8')).toBe('bản khác');
    expect([...filesIn(folder, 'quarantine').values()]).toEqual([Buffer.from('bản 2').toString('latin1')]);
  });
});

/** All bytes of an article, wherever they are. */
const everywhere = (folder: string) =>
  ['articles', 'history', 'trash', 'quarantine']
    .flatMap((inside) => [...filesIn(folder, inside)])
    .filter(([name]) => !name.endsWith('trashed.json') && !name.endsWith('.tmp'))
    .map(([, bytes]) => bytes)
    .sort();

describe.each(['into', 'out of'] as const)('a move %s the bin that is killed', (direction) => {
  const start = async () => {
    const folder = newFolder();
    const article = writeWhole(folder);
    const whole = { standing: standing(folder), bytes: everywhere(folder) };
    if (direction === 'out of') await moveToTrash(roomForTests(folder), article.id);
    return { folder, article, whole };
  };
  const move = async (folder: string, id: string, disk: Disk) => {
    const room = roomForTests(folder, { disk });
    if (direction === 'into') return moveToTrash(room, id);
    const entry = (await readEntries(room)).find((each) => each.id === id);
    if (entry === undefined) throw new Error('the entry lies there');
    return moveFromTrash(room, entry);
  };

  it('at any step loses nothing and is finished or undone at the next opening', async () => {
    let steps = 0;
    for (let hasDied = true; hasDied; steps += 1) {
      const { folder, article, whole } = await start();
      const dying = diskThatDies(steps);
      await move(folder, article.id, dying.disk).catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error;
      });
      hasDied = dying.hasDied();
      expect(everywhere(folder)).toEqual(whole.bytes);
      const room = roomForTests(folder);
      await settleTrash(room);
      const entries = await readEntries(room);
      expect(entries.every(({ state }) => state === 'lying')).toBe(true);
      const stands = existsSync(path.join(folder, generationFile(articlePlace(article.id), 'current')));
      expect(entries).toHaveLength(stands ? 0 : 1);
      for (const entry of entries) await moveFromTrash(room, entry);
      expect(standing(folder)).toEqual(whole.standing);
    }
    expect(steps).toBeGreaterThan(8);
  });

  it('in a session that goes on is undone when the disk refuses one step', async () => {
    for (let refused = 1; refused <= 4; refused += 1) {
      const { folder, article, whole } = await start();
      const before = everywhere(folder);
      let renames = 0;
      const rename: Disk['rename'] = async (...given) => {
        renames += 1;
        if (renames === refused) throw Object.assign(new Error('EIO'), { code: 'EIO' });
        return realDisk.rename(...given);
      };
      const moving = move(folder, article.id, { ...realDisk, rename });
      await expect(moving).rejects.toMatchObject({ code: 'diskFailed' });
      expect(everywhere(folder)).toEqual(before);
      const stands = standing(folder);
      expect(stands).toEqual(direction === 'into' ? whole.standing : new Map());
    }
  });
});

describe('a half move whose article was saved again since', () => {
  it('leaves the article as it stands and quarantines the older generation that finds its place taken', async () => {
    const folder = newFolder();
    const article = writeWhole(folder);
    const at = (generation: 'current' | 'prev') =>
      path.join(folder, generationFile(articlePlace(article.id), generation));
    mkdirSync(path.join(folder, 'trash', `${article.id}.going`), { recursive: true });
    const lying = path.join(folder, 'trash', `${article.id}.going`, `${article.id}.prev.json`);
    renameSync(at('prev'), lying);
    copyFileSync(at('current'), at('prev'));
    writeArticles(folder, [{ ...article, headline: 'Bản ba' }], 3);
    const before = standing(folder);
    const older = readFileSync(lying, 'latin1');
    await settleTrash(roomForTests(folder));
    expect(standing(folder)).toEqual(before);
    expect([...filesIn(folder, 'quarantine').values()]).toEqual([older]);
    expect(filesIn(folder, 'trash')).toEqual(new Map());
  });
});
