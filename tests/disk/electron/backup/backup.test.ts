import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ZipFile } from 'yazl';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { isBackedUp } from '../../../../electron/backup/archiveLayout';
import { backUpLibrary } from '../../../../electron/backup/backUpLibrary';
import { openArchive, readArchived } from '../../../../electron/backup/readArchive';
import { restoreBackup } from '../../../../electron/backup/restoreBackup';
import { sha256, writeManifest } from '../../../../electron/exporting/manifest';
import { verifyBundle } from '../../../../electron/exporting/verifyBundle';
import { filesIn, savedTwice, writeVersion } from '../library/doctor/checkedLibrary';
import {
  documentOf,
  everything,
  hashOf,
  newArticle,
  newFolder,
  newPhoto,
  openTestLibrary,
  paragraph,
} from '../library/testLibrary';

const now = new Date('2026-11-22T06:00:00Z');
const quiet = { now, signal: new AbortController().signal, onProgress: () => undefined };

const backUp = (folder: string, out: string, change: Partial<Parameters<typeof backUpLibrary>[0]> = {}) =>
  backUpLibrary({
    folder,
    place: { type: 'file', path: path.join(out, 'bản sao.zip') },
    ...quiet,
    ...change,
  });

const restore = (
  archive: string,
  folder: string,
  change: Partial<Parameters<typeof restoreBackup>[0]> = {},
) => restoreBackup({ archive, folder, ...quiet, ...change });

/** The files that a backup promises to keep, with their bytes. */
const kept = (folder: string) => new Map([...filesIn(folder)].filter(([name]) => isBackedUp(name)).sort());

/** A library with something of every kind in it. */
async function fullLibrary() {
  const { folder, article } = await savedTwice([1, 2]);
  const library = await openTestLibrary(folder);
  const photo = Buffer.alloc(300_000, 'ảnh gốc');
  await library.writeMedia(hashOf(photo), 'jpg', photo);
  await library.savePhoto(newPhoto('Phương Hoa'));
  await library.saveDesk(await library.readDesk());
  const story = newArticle({ headline: 'Trong thùng rác' });
  await library.createArticle(story);
  await library.trashArticle(story.id);
  await library.keepDraft({ ...article, headline: 'Bản đang gõ' }, 2);
  await library.close();
  mkdirSync(path.join(folder, 'quarantine'), { recursive: true });
  writeFileSync(path.join(folder, 'quarantine', 'hỏng.json.1-0'), 'rác');
  writeFileSync(path.join(folder, 'ghi chú.txt'), 'của tôi');
  return { folder, article };
}

describe('a backup', () => {
  it('comes back as the same library, file for file, and opens', async () => {
    const { folder, article } = await fullLibrary();
    const out = newFolder();
    const outcome = await backUp(folder, out);
    expect(outcome).toMatchObject({ status: 'written', articles: 1, files: kept(folder).size });
    const target = path.join(newFolder(), 'thư viện mới');
    expect(await restore(outcome.path, target)).toEqual({ files: kept(folder).size });
    expect(kept(target)).toEqual(kept(folder));
    expect(readdirSync(path.dirname(target))).toEqual(['thư viện mới']);
    const library = await openTestLibrary(target, { create: false });
    await library.indexed();
    expect((await library.list(everything)).rows).toMatchObject([{ headline: 'Bản hai' }]);
    expect(await library.listTrash()).toMatchObject([{ headline: 'Trong thùng rác' }]);
    expect((await library.listVersions(article.id)).length).toBeGreaterThan(1);
    expect((await library.readDraft(article.id))?.article.headline).toBe('Bản đang gõ');
  });

  it('is a bag that any reader of bags can check, and holds nothing that is derived or of a session', async () => {
    const { folder } = await fullLibrary();
    const library = await openTestLibrary(folder);
    await library.indexed();
    const out = newFolder();
    const { path: archive } = await backUp(folder, out);
    expect(await verifyBundle(archive)).toMatchObject({ ok: true, problems: [] });
    expect(readdirSync(out)).toEqual(['bản sao.zip']);
    const target = path.join(newFolder(), 'mới');
    await restore(archive, target);
    expect(readdirSync(target).filter((name) => /^(search|library\.lock|reserve)/.test(name))).toEqual([]);
  });

  it('is whole although articles are saved and thrown away while it is written', async () => {
    const { folder } = await fullLibrary();
    const library = await openTestLibrary(folder);
    const articles = Array.from({ length: 12 }, (_, number) => newArticle({ headline: `Bài ${number}` }));
    for (const article of articles) await library.createArticle(article);
    let isDone = false;
    const work = async () => {
      for (let round = 1; !isDone; round += 1) {
        for (const [number, article] of articles.entries()) {
          if (number % 3 === 0 && round === 2) await library.trashArticle(article.id);
          else if (number % 3 !== 0 || round < 2)
            await library.saveArticle({ ...article, headline: `Bài ${number} lần ${round}` }, round);
        }
      }
    };
    const working = work();
    const { path: archive } = await backUp(folder, newFolder());
    isDone = true;
    await working;
    await library.close();
    const target = path.join(newFolder(), 'mới');
    await restore(archive, target);
    const restored = await openTestLibrary(target);
    await restored.indexed();
    const inBin = new Set((await restored.listTrash()).map(({ id }) => id));
    const { unreadable, recovered, quarantined } = restored.report;
    expect({ unreadable, recovered, quarantined }).toEqual({
      unreadable: [],
      recovered: [],
      quarantined: [],
    });
    expect(readdirSync(path.join(target, 'trash'))).toHaveLength(inBin.size);
    for (const { id } of articles) {
      const isHere = await restored.readArticle(id).then(
        ({ article }) => article.headline.startsWith('Bài'),
        () => false,
      );
      expect([isHere, inBin.has(id)].filter(Boolean)).toHaveLength(1);
    }
  });

  it('finds a free name in a folder, sweeps what a killed one left, and refuses the library’s own folder', async () => {
    const { folder } = await savedTwice();
    const out = newFolder();
    const place = { type: 'folder', path: out, name: 'toasoan' } as const;
    for (let time = 0; time < 2; time += 1) await backUp(folder, out, { place });
    expect(readdirSync(out).sort()).toEqual(['toasoan-2.zip', 'toasoan.zip']);
    writeFileSync(path.join(out, '.toasoan-backup-cũ.tmp'), '');
    await backUp(folder, out, { place, now: new Date(Date.now() + 2 * 3_600_000) });
    expect(readdirSync(out).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    await expect(backUp(folder, folder)).rejects.toMatchObject({ code: 'backupInsideLibrary' });
    await expect(backUp(folder, path.join(folder, 'media'))).rejects.toMatchObject({
      code: 'backupInsideLibrary',
    });
  });

  it.each(['write', 'verify'] as const)(
    'that is cancelled while it is in the step %s leaves nothing',
    async (step) => {
      const { folder } = await fullLibrary();
      const out = newFolder();
      const job = new AbortController();
      const reason = new Error('thôi');
      const onProgress = (now: string) => {
        if (now === step) job.abort(reason);
      };
      await expect(backUp(folder, out, { signal: job.signal, onProgress })).rejects.toBe(reason);
      expect(readdirSync(out)).toEqual([]);
    },
  );

  it('tells a library that is not there, whatever is left in its place, and leaves no archive of nothing', async () => {
    const { folder } = await savedTwice();
    const out = newFolder();
    rmSync(folder, { recursive: true });
    await expect(backUp(folder, out)).rejects.toMatchObject({ code: 'libraryGone' });
    mkdirSync(folder);
    await expect(backUp(folder, out)).rejects.toMatchObject({ code: 'libraryGone' });
    expect(readdirSync(out)).toEqual([]);
  });

  it('tells a folder that is not there', async () => {
    const { folder } = await savedTwice();
    const gone = path.join(newFolder(), 'không có');
    await expect(backUp(folder, gone)).rejects.toMatchObject({ code: 'folderMissing' });
  });
});

describe('a restore', () => {
  it('takes an empty folder, and none in which anything lies', async () => {
    const { folder } = await savedTwice();
    const { path: archive } = await backUp(folder, newFolder());
    const empty = newFolder();
    await restore(archive, empty);
    expect(kept(empty)).toEqual(kept(folder));
    const taken = newFolder();
    writeFileSync(path.join(taken, 'thư.txt'), 'của tôi');
    await expect(restore(archive, taken)).rejects.toMatchObject({ code: 'folderNotEmpty' });
    await expect(restore(archive, folder)).rejects.toMatchObject({ code: 'folderNotEmpty' });
    expect(readdirSync(taken)).toEqual(['thư.txt']);
  });

  it('that is cancelled leaves nothing', async () => {
    const { folder } = await fullLibrary();
    const { path: archive } = await backUp(folder, newFolder());
    const parent = newFolder();
    const job = new AbortController();
    const reason = new Error('thôi');
    const onProgress = () => {
      job.abort(reason);
    };
    const restoring = restore(archive, path.join(parent, 'mới'), { signal: job.signal, onProgress });
    await expect(restoring).rejects.toBe(reason);
    expect(readdirSync(parent)).toEqual([]);
  });

  it('refuses an archive with any byte changed, cut short, or doubled, and leaves nothing', async () => {
    const { folder, article } = await savedTwice();
    await writeVersion(folder, article, 2);
    const { path: archive } = await backUp(folder, newFolder());
    const whole = readFileSync(archive);
    const parent = newFolder();
    const tries: Buffer[] = [whole.subarray(0, whole.length - 30), whole.subarray(0, 200), Buffer.alloc(0)];
    for (let at = 40; at < whole.length; at += Math.ceil(whole.length / 60)) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 0x41;
      tries.push(flipped);
    }
    let refused = 0;
    for (const bytes of tries) {
      const damaged = path.join(parent, 'hỏng.zip');
      writeFileSync(damaged, bytes);
      const target = path.join(parent, 'mới');
      const problem = await restore(damaged, target).catch((error: unknown) => error);
      if (problem instanceof Error) {
        refused += 1;
        expect(problem).toMatchObject({ code: 'backupDamaged' });
        expect(readdirSync(parent)).toEqual(['hỏng.zip']);
      } else {
        // A time or a spare field of the zip: what came back is what went in.
        expect(kept(target)).toEqual(kept(folder));
        rmSync(target, { recursive: true });
      }
    }
    expect(refused).toBeGreaterThan(tries.length / 2);
  });
});

type Given = Readonly<Record<string, string>>;

/** A zip as somebody else would make it, with a manifest that fits unless another is given. */
async function foreignArchive(
  files: Given,
  change: { readonly listed?: Given; readonly raw?: (zip: Buffer) => Buffer } = {},
) {
  const zip = new ZipFile();
  const digests = new Map(
    Object.entries(change.listed ?? files).map(([name, text]) => [`data/${name}`, sha256(text)]),
  );
  const texts: Record<string, string> = {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'bag-info.txt': 'x: y\n',
    'manifest-sha256.txt': writeManifest(digests),
  };
  const tags = new Map(Object.entries(texts).map(([name, text]) => [name, sha256(text)]));
  texts['tagmanifest-sha256.txt'] = writeManifest(tags);
  for (const [name, text] of Object.entries(files))
    zip.addBuffer(Buffer.from(text), `toasoan-backup/data/${name}`, { compress: false });
  for (const [name, text] of Object.entries(texts))
    zip.addBuffer(Buffer.from(text), `toasoan-backup/${name}`);
  zip.end();
  const file = path.join(newFolder(), 'lạ.zip');
  await pipeline(Readable.from(zip.outputStream), createWriteStream(file));
  if (change.raw !== undefined) writeFileSync(file, change.raw(readFileSync(file)));
  return file;
}

/** yazl refuses such names itself, so they are put into the bytes afterwards. */
const renamed = (from: string, to: string) => (zip: Buffer) =>
  Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');

/** The size that the central directory and the local header name. */
function lyingSize(zip: Buffer): Buffer {
  const central = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  zip.writeUInt32LE(1, central + 24);
  return zip;
}

/** The sizes of the first file in the central directory, as those of a film of so many bytes would be. */
const claiming = (bytes: number) => (zip: Buffer) => {
  const central = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  for (const field of [20, 24]) zip.writeUInt32LE(bytes, central + field);
  return zip;
};

/** Large enough to be read in several pieces, and packed, so that damage shows in the middle of it. */
function addFilms(folder: string): void {
  for (let at = 0; at < 12; at += 1) {
    const film = Buffer.from(randomBytes(600_000).toString('hex'));
    const name = path.join(folder, 'media', hashOf(film).slice(0, 2), `${hashOf(film)}.mp4`);
    mkdirSync(path.dirname(name), { recursive: true });
    writeFileSync(name, film);
  }
}

it('a backup with several damaged films is refused in order, though they are read side by side', async () => {
  const { folder } = await savedTwice();
  addFilms(folder);
  const { path: archive } = await backUp(folder, newFolder());
  const bytes = readFileSync(archive);
  for (let at = 300_000; at < bytes.length - 300_000; at += 100_000) bytes.fill(0xff, at, at + 64);
  writeFileSync(archive, bytes);
  const parent = newFolder();
  await expect(restore(archive, path.join(parent, 'mới'))).rejects.toMatchObject({ code: 'backupDamaged' });
  expect(readdirSync(parent)).toEqual([]);
});

describe('an archive from anyone', () => {
  const files = { 'library.json': '{}', 'articles/aa/xxxxxxxx.json': 'x' };

  it.each([
    ['leads out of the folder', files, { raw: renamed('data/articles/aa/xx', 'data/../../../../xx') }],
    [
      'has an absolute name',
      files,
      { raw: renamed('toasoan-backup/data/articles', '/oasoan-backup/data/articles') },
    ],
    ['lies about a size', files, { raw: lyingSize }],
    ['holds what its manifest does not name', files, { listed: { 'library.json': '{}' } }],
    ['lacks what its manifest names', { 'library.json': '{}' }, { listed: files }],
    ['says another text than its manifest', files, { listed: { ...files, 'library.json': '[]' } }],
    ['has two names that are one', { 'library.json': '{}', 'LIBRARY.json': '{}' }, {}],
    ['is no library', { 'a.txt': '' }, {}],
    ['has a name of a device', { 'library.json': '{}', 'con.txt': '' }, {}],
  ] as const)('is refused when it %s', async (_why, given, change) => {
    const archive = await foreignArchive(given, change);
    const parent = newFolder();
    const restoring = restore(archive, path.join(parent, 'mới'));
    await expect(restoring).rejects.toMatchObject({ code: 'backupDamaged' });
    expect(readdirSync(parent)).toEqual([]);
  });

  it('may hold a film of gigabytes that somebody put into the library', async () => {
    const bytes = 3 * 1024 ** 3;
    const file = await foreignArchive({ 'phim.mov': 'x', ...files }, { raw: claiming(bytes) });
    const archive = await openArchive(file, new AbortController().signal);
    archive.close();
    expect(archive.files).toContainEqual(expect.objectContaining({ name: 'phim.mov', bytes }));
  });

  it('is read no further once it is told to stop inside a file', async () => {
    const film = randomBytes(2 * 1024 * 1024).toString('hex');
    const file = await foreignArchive({ 'phim.mov': film, ...files });
    const job = new AbortController();
    const archive = await openArchive(file, job.signal);
    const first = archive.files.find(({ name }) => name === 'phim.mov');
    if (first === undefined) throw new Error('it was put there');
    let chunks = 0;
    const reading = readArchived(archive, first, () => {
      chunks += 1;
      job.abort();
      return Promise.resolve();
    });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(chunks).toBe(1);
    archive.close();
  });

  it('is taken when it is what a backup is', async () => {
    const target = path.join(newFolder(), 'mới');
    expect(await restore(await foreignArchive(files), target)).toEqual({ files: 2 });
    expect(kept(target).size).toBeGreaterThan(0);
  });
});

it('keeps a long text word for word', async () => {
  const { folder } = await savedTwice();
  const library = await openTestLibrary(folder);
  const article = newArticle({
    body: documentOf(...Array.from({ length: 500 }, (_, number) => paragraph(`Đoạn ${number}`))),
  });
  await library.createArticle(article);
  const { path: archive } = await backUp(folder, newFolder());
  const target = path.join(newFolder(), 'mới');
  await restore(archive, target);
  expect((await (await openTestLibrary(target)).readArticle(article.id)).article).toEqual(article);
});
