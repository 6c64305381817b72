import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { importDumps } from '../../../../electron/importing/importDumps';
import type { Library } from '../../../../electron/library/library';
import { photosOf } from '../../../../shared/article/walk';
import { builtFile } from '../../../built.mjs';
import { newFolder, openTestLibrary } from '../library/testLibrary';
import { dumpFile } from '../../../unit/electron/importing/dumps';

let worker = '';
beforeAll(async () => {
  worker = await builtFile('importWorker');
}, 60_000);

const page = { name: 'vuon-uom.txt', bytes: dumpFile('vuon-uom-san-ho.txt') };
const named = (name: string, bytes: Uint8Array) => ({ name, bytes });
const refusedCodes = (outcome: Awaited<ReturnType<typeof importDumps>>) =>
  outcome.refused.map(({ file, problem }) => [file, problem.code]);

function filesIn(folder: string): readonly string[] {
  const room = path.join(folder, 'articles');
  return existsSync(room) ? readdirSync(room, { recursive: true }).map(String) : [];
}

async function expectNothingMade(library: Library) {
  await library.indexed();
  expect(filesIn(library.folder).filter((name) => name.endsWith('.json'))).toEqual([]);
}

describe('importing page dumps', () => {
  it('refuses what is larger than any article, and takes a long article with its photos', async () => {
    const library = await openTestLibrary();
    const photos = `Tít bài\n${'![]()\nChú thích. Ảnh: Phương Hoa/TTXVN\n'.repeat(100)}`;
    const lines = `Tít bài\n${'Một dòng.\n'.repeat(30_000)}`;
    const files = [photos, photos.repeat(21), lines].map((text, number) =>
      named(`${number}.txt`, Buffer.from(text)),
    );
    const outcome = await importDumps(library, files, { worker });
    expect(refusedCodes(outcome)).toEqual([
      ['1.txt', 'fileTooLarge'],
      ['2.txt', 'fileTooLarge'],
    ]);
    expect(outcome.articles).toHaveLength(1);
  }, 60_000);

  it('makes a draft with its photos in the library, and tells what it did', async () => {
    const library = await openTestLibrary();
    const outcome = await importDumps(library, [page], { worker });
    const [made] = outcome.articles;
    const { article } = await library.readArticle(made?.id ?? '');
    expect(article.headline).toBe('Vườn ươm san hô của ngư dân làng Vạn Thạch');
    const [version] = await library.listVersions(article.id);
    expect(version?.milestone).toEqual({ type: 'import', name: '' });
    const photos = await Promise.all(photosOf(article).map((id) => library.readPhoto(id)));
    expect(photos).toMatchObject(
      [1, 2, 3].map(() => ({ file: null, credit: { photographer: 'Hải Triều' } })),
    );
    expect(outcome.pageLists.map(({ articleId, type }) => [articleId, type])).toEqual(
      ['otherStories', 'mostRead', 'section', 'multimedia', 'loose'].map((type) => [article.id, type]),
    );
    expect(outcome.report).toMatchObject([{ file: 'vuon-uom.txt' }]);
    expect(outcome.refused).toEqual([]);
  });

  it('imports the good files beside the bad ones and says what is wrong with each', async () => {
    const library = await openTestLibrary();
    const files = [
      named('trong.txt', new Uint8Array()),
      named('cach.txt', Buffer.from(' \n\n | \n')),
      named('anh.txt', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1])),
      named('lon.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 'a')),
      page,
    ];
    const outcome = await importDumps(library, files, { worker });
    expect(refusedCodes(outcome)).toEqual([
      ['trong.txt', 'importEmpty'],
      ['cach.txt', 'importEmpty'],
      ['anh.txt', 'fileNotText'],
      ['lon.txt', 'fileTooLarge'],
    ]);
    expect(outcome.articles).toHaveLength(1);
  });

  it('says which encoding it read and which characters were damaged', async () => {
    const library = await openTestLibrary();
    const damaged = Buffer.concat([
      Buffer.from('Đảo nhỏ đón đò. '),
      Buffer.from([0xe1]),
      Buffer.from(' hết'),
    ]);
    const old = Buffer.from([0x43, 0xf4, 0x20, 0x67, 0xe1, 0x69]);
    const { report } = await importDumps(library, [named('a', damaged), named('b', old)], { worker });
    expect(report.map(({ notes }) => notes[0]?.code)).toEqual(['damagedCharacters', 'legacyEncoding']);
  });

  it('ends a worker that takes too long, and leaves the library as it was', async () => {
    const library = await openTestLibrary();
    const endless = path.join(newFolder(), 'endless.cjs');
    writeFileSync(endless, 'for (;;) {}');
    const limits = { milliseconds: 300, megabytes: 64 };
    const outcome = await importDumps(library, [page], { worker: endless, limits });
    expect(refusedCodes(outcome)).toEqual([['vuon-uom.txt', 'fileTooLarge']]);
    await expectNothingMade(library);
  });

  it('ends a worker that takes too much memory', async () => {
    const library = await openTestLibrary();
    const greedy = path.join(newFolder(), 'greedy.cjs');
    writeFileSync(greedy, 'const all = []; for (;;) all.push({ a: [1, 2, 3].map(String) });');
    const limits = { milliseconds: 20_000, megabytes: 32 };
    const outcome = await importDumps(library, [page], { worker: greedy, limits });
    expect(refusedCodes(outcome)).toEqual([['vuon-uom.txt', 'fileTooLarge']]);
    await expectNothingMade(library);
  });

  it('imports nothing into a library that is open for reading only', async () => {
    const folder = newFolder();
    await openTestLibrary(folder);
    const second = await openTestLibrary(folder);
    expect(second.mode.type).toBe('readOnly');
    await expect(importDumps(second, [page], { worker })).rejects.toMatchObject({ code: 'libraryReadOnly' });
  });
});
