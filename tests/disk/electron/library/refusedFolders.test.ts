import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { Database } from 'node-sqlite3-wasm';
import { describe, expect, it } from 'vitest';
import { articlePlace } from '../../../../electron/library/layout';
import {
  everything,
  newArticle,
  newClosedLibrary,
  newId,
  openTestLibrary,
  writeArticles,
} from './testLibrary';

const newTask = () => ({
  isRepair: false,
  signal: new AbortController().signal,
  onProgress: () => undefined,
});

/** A link to itself: the disk refuses to look behind it, also to root. */
function putLoop(folder: string, name: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  symlinkSync(path.basename(name), path.join(folder, name));
}

const ofShard = (shard: string) => newArticle({ id: shard + newId().slice(2) });

describe('what the disk refuses to show', () => {
  it.each([
    ['a shard of the articles', path.join('articles', 'ff')],
    ['a shard of the photos', path.join('photos', 'ff')],
    ['a shard of the originals', path.join('media', 'ff')],
    ['the history', path.join('history', 'ff'.repeat(16))],
    ['an article', `${articlePlace('ff'.repeat(16)).base}.json`],
  ])('%s is named, and all else is listed', async (_what, name) => {
    const folder = await newClosedLibrary();
    writeArticles(folder, [ofShard('00'), ofShard('12')]);
    putLoop(folder, name);
    const library = await openTestLibrary(folder);
    await library.indexed();
    const { total, isIndexing } = await library.list(everything);
    expect({ total, isIndexing }).toEqual({ total: 2, isIndexing: false });
    expect(library.report.unreadable).toContain(name);
    const report = await library.check(newTask());
    expect(report.findings.map((finding) => finding.name)).toEqual([name]);
  });

  it('a folder with the name of an unfinished file stays, and keeps nothing from the list', async () => {
    const folder = await newClosedLibrary();
    writeArticles(folder, [ofShard('00')]);
    const name = path.join(folder, 'articles', '00', `x.${'0'.repeat(16)}-0.tmp`);
    mkdirSync(name);
    const library = await openTestLibrary(folder);
    await library.indexed();
    expect((await library.list(everything)).total).toBe(1);
    expect(existsSync(name)).toBe(true);
  });
});

describe('an index that can never be brought up to date', () => {
  it('is said, and nobody waits for it for ever', async () => {
    const folder = await newClosedLibrary();
    writeArticles(folder, [newArticle()]);
    const index = new Database(path.join(folder, 'search.sqlite'));
    index.exec('pragma locking_mode = exclusive');
    index.exec("create trigger no before insert on stories begin select raise(abort, 'không'); end");
    index.close();
    const library = await openTestLibrary(folder);
    await expect(library.indexed()).rejects.toThrow('SQLite3Error');
    expect((await library.list(everything)).isIndexing).toBe(false);
    expect(library.report.unreadable).toContain('search.sqlite');
    const { findings } = await library.check(newTask());
    expect(findings).toMatchObject([{ name: 'search.sqlite', code: 'indexStale', action: 'none' }]);
  });
});
