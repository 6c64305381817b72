import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk } from '../../../../electron/library/disk';
import { ownHolder } from '../../../../electron/library/lockHolder';
import { recordFormat } from '../../../../electron/library/migrations';
import { DeskError } from '../../../../shared/problems';
import { encodeRecord } from '../../../../electron/library/record';
import {
  everything,
  newArticle,
  newClosedLibrary,
  newFolder,
  newPhoto,
  openTestLibrary,
} from './testLibrary';
import { namesBelow } from '../../../namesBelow';
import { newAgency } from '../../../../shared/article/knownName';

const lockOf = (folder: string) => path.join(folder, 'library.lock');
const readLock = (folder: string) =>
  JSON.parse(readFileSync(lockOf(folder), 'utf8')) as Record<string, unknown>;
const writeLock = (folder: string, change: Record<string, unknown>) => {
  const holder = {
    pid: 1,
    start: '',
    user: 'lan',
    host: 'may-khac',
    boot: '',
    token: 'aa',
    beat: '000000000007',
  };
  writeFileSync(lockOf(folder), JSON.stringify({ ...holder, ...change }));
};

describe('opening', () => {
  it('makes a library in an empty or a missing folder, private to this user', async () => {
    const folder = path.join(newFolder(), 'sâu', 'thư viện');
    const library = await openTestLibrary(folder);
    await library.createArticle(newArticle());
    const names = namesBelow(folder).map((name) => path.join(folder, name));
    const modes = names.filter((name) => !/search\.sqlite/.test(name)).map((name) => statSync(name));
    expect(new Set(modes.map((stat) => (stat.mode & 0o777) - (stat.isDirectory() ? 0o700 : 0o600)))).toEqual(
      new Set([0]),
    );
    expect((await library.readDesk()).sections.map(({ name }) => name)).toContain('Bờ cõi biển đảo');
  });

  it('makes nothing in a folder with other files in it', async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, 'luận văn.docx'), 'x');
    await expect(openTestLibrary(folder)).rejects.toMatchObject({ code: 'folderNotEmpty' });
    expect(readdirSync(folder)).toEqual(['luận văn.docx']);
  });

  it('makes nothing unless asked to', async () => {
    const folder = newFolder();
    await expect(openTestLibrary(folder, { create: false })).rejects.toMatchObject({ code: 'notALibrary' });
    await expect(openTestLibrary(path.join(folder, 'none'), { create: false })).rejects.toMatchObject({
      code: 'notALibrary',
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a file where a folder should be', async () => {
    const file = path.join(newFolder(), 'tệp');
    writeFileSync(file, 'x');
    await expect(openTestLibrary(file)).rejects.toMatchObject({ code: 'notALibrary' });
  });

  it('goes on where a session was killed while it made the library', async () => {
    const folder = await newClosedLibrary();
    rmSync(path.join(folder, 'library.json'));
    rmSync(path.join(folder, 'library.prev.json'));
    for (const name of ['search.sqlite', 'reserve']) rmSync(path.join(folder, name), { force: true });
    expect((await openTestLibrary(folder)).mode.type).toBe('readWrite');
  });

  it('takes library.prev.json when library.json is damaged', async () => {
    const folder = await newClosedLibrary();
    writeFileSync(path.join(folder, 'library.json'), '');
    expect((await openTestLibrary(folder)).report.quarantined).toHaveLength(1);
  });
});

describe('a library of a newer app', () => {
  it('is opened for reading only', async () => {
    const folder = await newClosedLibrary();
    const body = { id: 'x', createdAt: '2027-01-01T00:00:00.000Z' };
    const content = { revision: 9, savedAt: body.createdAt, savedBy: '', body };
    const newer = encodeRecord('library', content, recordFormat + 1);
    writeFileSync(path.join(folder, 'library.json'), newer);
    const library = await openTestLibrary(folder, { cacheFolder: newFolder() });
    expect(library.mode).toEqual({ type: 'readOnly', reason: 'newerFormat', holder: '' });
    await expect(library.createArticle(newArticle())).rejects.toMatchObject({ code: 'libraryReadOnly' });
  });
});

describe('a save', () => {
  it('answers with the text in the library when another revision was loaded', async () => {
    const library = await openTestLibrary();
    const article = newArticle({ headline: 'Của tôi' });
    await library.createArticle(article);
    await library.saveArticle({ ...article, headline: 'Của Lan' }, 1);
    expect(await library.saveArticle({ ...article, headline: 'Của Minh' }, 1)).toMatchObject({
      status: 'conflict',
      current: { revision: 2, article: { headline: 'Của Lan' } },
    });
    expect((await library.readArticle(article.id)).article.headline).toBe('Của Lan');
  });

  it('of an article changed by another program is a conflict, too', async () => {
    const folder = newFolder();
    const library = await openTestLibrary(folder);
    const article = newArticle({ headline: 'Bản một' });
    await library.createArticle(article);
    const file = path.join(folder, 'articles', article.id.slice(0, 2), `${article.id}.json`);
    const older = readFileSync(file);
    await library.saveArticle({ ...article, headline: 'Bản hai' }, 1);
    rmSync(file.replace('.json', '.prev.json'));
    writeFileSync(file, older);
    expect(await library.saveArticle({ ...article, headline: 'Bản ba' }, 2)).toMatchObject({
      status: 'conflict',
    });
  });

  it('of many revisions at once writes each in its turn', async () => {
    const library = await openTestLibrary();
    const article = newArticle();
    await library.createArticle(article);
    const outcomes = await Promise.all([1, 1, 1].map((base) => library.saveArticle(article, base)));
    expect(outcomes.map(({ status }) => status)).toEqual(['saved', 'conflict', 'conflict']);
  });

  it('refuses a body that breaks the document schema, and reads none', async () => {
    const library = await openTestLibrary();
    const article = newArticle();
    await library.createArticle(article);
    const evil = { ...article, body: { type: 'doc', content: [{ type: 'script' }] } };
    await expect(library.saveArticle(evil, 1)).rejects.toMatchObject({ code: 'articleInvalid' });
    expect((await library.readArticle(article.id)).revision).toBe(1);
  });

  it('creates an id only once, and never one that nobody created', async () => {
    const library = await openTestLibrary();
    const article = newArticle();
    await library.createArticle(article);
    await expect(library.createArticle(article)).rejects.toThrow('exists already');
    await expect(library.saveArticle(newArticle(), 1)).rejects.toMatchObject({ code: 'articleMissing' });
    await expect(library.readArticle(newArticle().id)).rejects.toMatchObject({ code: 'articleMissing' });
  });

  it('sets no other file aside when a path is asked for as an article', async () => {
    const folder = newFolder();
    const library = await openTestLibrary(folder);
    await library.saveDesk(await library.readDesk());
    for (const typed of ['xx/../../../desk/settings', 'xx/../../../library', '../../desk/settings'])
      await expect(library.readArticle(typed)).rejects.toMatchObject({ code: 'articleMissing' });
    expect(readdirSync(folder)).toContain('library.json');
    expect(readdirSync(path.join(folder, 'desk'))).toContain('settings.json');
  });

  it('leaves a version in the history, one for each ten seconds of saving', async () => {
    const folder = newFolder();
    const library = await openTestLibrary(folder);
    const article = newArticle();
    await library.createArticle(article);
    for (let base = 1; base < 6; base += 1) await library.saveArticle(article, base);
    await library.close();
    expect(readdirSync(path.join(folder, 'history', article.id))).toEqual(['6.json.gz']);
    const next = await openTestLibrary(folder);
    await next.saveArticle(article, 6);
    await next.close();
    expect(readdirSync(path.join(folder, 'history', article.id)).sort()).toEqual(['6.json.gz', '7.json.gz']);
  });

  it('is refused when the library has gone, and nothing is made in its place', async () => {
    const folder = newFolder();
    const library = await openTestLibrary(folder);
    const article = newArticle();
    await library.createArticle(article);
    await library.indexed();
    rmSync(folder, { recursive: true });
    await expect(library.saveArticle(article, 1)).rejects.toMatchObject({ code: 'libraryGone' });
    await library.close();
    expect(existsSync(folder)).toBe(false);
  });
});

describe('trashing', () => {
  it('moves the files and the history aside and says who links to the story', async () => {
    const folder = newFolder();
    const library = await openTestLibrary(folder);
    const story = newArticle({ headline: 'Chuyện cũ' });
    const linking = newArticle({
      headline: 'Chuyện mới',
      related: [{ target: { type: 'article', id: story.id }, headline: null }],
    });
    await library.createArticle(story);
    await library.createArticle(linking);
    expect(await library.trashArticle(story.id)).toMatchObject({ linkedFrom: [{ headline: 'Chuyện mới' }] });
    await expect(library.readArticle(story.id)).rejects.toMatchObject({ code: 'articleMissing' });
    expect((await library.list(everything)).rows.map(({ headline }) => headline)).toEqual(['Chuyện mới']);
    const moved = readdirSync(path.join(folder, 'trash', story.id));
    expect(moved).toEqual(expect.arrayContaining([`${story.id}.json`, 'history']));
  });

  it('of an article that is not there says so', async () => {
    const library = await openTestLibrary();
    await expect(library.trashArticle(newArticle().id)).rejects.toMatchObject({ code: 'articleMissing' });
  });
});

describe('the lock', () => {
  it('lets a second opener read and search, and writes nothing for it', async () => {
    const folder = newFolder();
    const cacheFolder = newFolder();
    const writer = await openTestLibrary(folder);
    const article = newArticle({ headline: 'Đang mở' });
    await writer.createArticle(article);
    const reader = await openTestLibrary(folder, { cacheFolder });
    expect(reader.mode).toMatchObject({ type: 'readOnly', reason: 'lockedElsewhere' });
    expect(reader.mode.type === 'readOnly' && reader.mode.holder).toContain(os.hostname());
    expect((await reader.readArticle(article.id)).article.headline).toBe('Đang mở');
    await reader.indexed();
    expect((await reader.list({ ...everything, text: 'dang mo' })).total).toBe(1);
    for (const write of [
      () => reader.saveArticle(article, 1),
      () => reader.createArticle(newArticle()),
      () => reader.trashArticle(article.id),
      () => reader.savePhoto(newPhoto('Lan')),
      async () => reader.saveDesk(await reader.readDesk()),
      () => reader.writeMedia('0'.repeat(64), 'jpg', new Uint8Array()),
    ]) {
      await expect(write()).rejects.toMatchObject({ code: 'libraryReadOnly' });
    }
    await reader.close();
    expect(readdirSync(cacheFolder)).toEqual([]);
    expect(await writer.saveArticle(article, 1)).toMatchObject({ status: 'saved' });
  });

  it('of a dead process on this host is taken over without waiting for it', { timeout: 50_000 }, async () => {
    const folder = await newClosedLibrary();
    const dead = spawnSync('true').pid;
    const own = await ownHolder(realDisk, folder, 'aa');
    writeLock(folder, { ...own, pid: dead });
    expect((await openTestLibrary(folder, { lockPatience: 600_000 })).mode.type).toBe('readWrite');
  });

  it('of a process id that now belongs to another program is taken over', async () => {
    const folder = await newClosedLibrary();
    const own = await ownHolder(realDisk, folder, 'aa');
    writeLock(folder, { ...own, pid: process.pid, start: '1' });
    expect((await openTestLibrary(folder, { lockPatience: 60_000 })).mode.type).toBe('readWrite');
  });

  it('of another host is taken over when its counter stands still', async () => {
    const folder = await newClosedLibrary();
    writeLock(folder, {});
    const library = await openTestLibrary(folder, { lockPatience: 300 });
    expect(library.mode.type).toBe('readWrite');
    expect(readLock(folder)['host']).toBe(os.hostname());
  });

  it('of another host is respected when its counter moves, and its holder is named', async () => {
    const folder = await newClosedLibrary();
    let beat = 0;
    const beating = setInterval(
      () => writeLock(folder, { beat: String((beat += 1)).padStart(12, '0') }),
      100,
    );
    writeLock(folder, {});
    const library = await openTestLibrary(folder, { lockPatience: 5_000 });
    clearInterval(beating);
    expect(library.mode).toEqual({ type: 'readOnly', reason: 'lockedElsewhere', holder: 'lan@may-khac' });
  });

  it('cut short while it was written does not keep the library shut', async () => {
    const folder = await newClosedLibrary();
    writeFileSync(lockOf(folder), '{"pid":');
    expect((await openTestLibrary(folder, { lockPatience: 300 })).mode.type).toBe('readWrite');
  });

  it('taken by another host while we slept stops our saves', async () => {
    const folder = newFolder();
    const library = await openTestLibrary(folder);
    const article = newArticle();
    await library.createArticle(article);
    writeLock(folder, {});
    await expect(library.saveArticle(article, 1)).rejects.toMatchObject({ code: 'libraryReadOnly' });
    expect(library.mode).toMatchObject({ type: 'readOnly', reason: 'lockedElsewhere' });
    await library.close();
    expect(readLock(folder)['token']).toBe('aa');
  });

  it('taken away by a cleaner is made again with the next save, and keeps others out', async () => {
    const folder = newFolder();
    const library = await openTestLibrary(folder);
    const articles = [newArticle(), newArticle()];
    for (const article of articles) await library.createArticle(article);
    rmSync(lockOf(folder));
    const saved = await Promise.all(articles.map((article) => library.saveArticle(article, 1)));
    expect(saved).toMatchObject([{ status: 'saved' }, { status: 'saved' }]);
    expect(library.mode).toEqual({ type: 'readWrite' });
    expect((await openTestLibrary(folder)).mode).toMatchObject({ reason: 'lockedElsewhere' });
  });

  it('folder of a killed session does not keep its index shut', async () => {
    const folder = newFolder();
    const first = await openTestLibrary(folder);
    await first.createArticle(newArticle({ headline: 'Còn đây' }));
    await first.indexed();
    await first.close();
    mkdirSync(path.join(folder, 'search.sqlite.lock'));
    const library = await openTestLibrary(folder);
    expect((await library.list({ ...everything, text: 'con day' })).total).toBe(1);
  });
});

describe('a folder that may not be written', () => {
  it.each([
    ['that holds no library is refused', newFolder],
    ['that holds a library is opened for reading', newClosedLibrary],
  ])('%s', async (name, make) => {
    const folder = await make();
    const unlock = makeReadOnly(folder);
    if (unlock === undefined) {
      console.log('skipped: root without the right to mount writes into every folder');
      return;
    }
    try {
      const opening = openTestLibrary(folder, { cacheFolder: newFolder() });
      if (name.includes('refused'))
        return await expect(opening).rejects.toMatchObject({ code: 'libraryNotWritable' });
      const library = await opening;
      expect(library.mode).toEqual({ type: 'readOnly', reason: 'folderReadOnly', holder: '' });
      expect((await library.readDesk()).agencies).toContainEqual(newAgency('TTXVN'));
      await library.close();
    } finally {
      unlock();
    }
  });
});

describe('a full disk', () => {
  it('is opened all the same: the reserve makes room for the lock, and without it the library is for reading', async () => {
    const full = newFolder();
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', full]).status !== 0) {
      console.log('skipped: only root may mount a small disk');
      return;
    }
    try {
      const folder = path.join(full, 'library');
      await (await openTestLibrary(folder, { reserveBytes: 1024 * 1024 })).close();
      const fill = () => spawnSync('dd', ['if=/dev/zero', `of=${path.join(full, 'filler')}`, 'bs=4k']);
      fill();
      const cacheFolder = newFolder();
      const first = await openTestLibrary(folder, { cacheFolder, reserveBytes: 0 });
      expect(first.mode.type).toBe('readWrite');
      await first.close();
      rmSync(path.join(folder, 'reserve'), { force: true });
      fill();
      const second = await openTestLibrary(folder, { cacheFolder, reserveBytes: 0 });
      expect(second.mode).toEqual({ type: 'readOnly', reason: 'diskFull', holder: '' });
      expect((await second.readDesk()).agencies).toContainEqual(newAgency('TTXVN'));
      await second.close();
      expect(existsSync(lockOf(folder))).toBe(false);
    } finally {
      spawnSync('umount', ['-l', full]);
    }
  });
});

it('a place where no folder can be made is refused at once', async () => {
  await expect(openTestLibrary('/proc/toasoan/library')).rejects.toBeInstanceOf(DeskError);
});

/** Answers the way back; undefined where it cannot be done: root writes in spite of permissions. */
function makeReadOnly(folder: string): (() => void) | undefined {
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o500);
    return () => chmodSync(folder, 0o700);
  }
  if (spawnSync('mount', ['--bind', folder, folder]).status !== 0) return undefined;
  spawnSync('mount', ['-o', 'remount,bind,ro', folder]);
  return () => void spawnSync('umount', [folder]);
}
