import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { articlePlace, generationFile, historyFile } from '../../../../electron/library/layout';
import { checkFolder, readHeadline, savedTwice } from './doctor/checkedLibrary';
import { everything, newArticle, openTestLibrary, writeArticles } from './testLibrary';

const currentOf = (id: string) => generationFile(articlePlace(id), 'current');

const waits = { timeout: 30_000 };

function putPipe(file: string): void {
  rmSync(file, { force: true });
  mkdirSync(path.dirname(file), { recursive: true });
  execFileSync('mkfifo', [file]);
}

/** A hole: it takes no room on the disk. */
function putHuge(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '');
  truncateSync(file, 3 * 1024 ** 3);
}

describe.skipIf(process.platform === 'win32')('what is no file of ours where one belongs', () => {
  it.each([
    ['a pipe', putPipe],
    ['a file of 3 GB', putHuge],
  ])(
    '%s in the place of an article is damage: the text before it stands again',
    waits,
    async (_what, put) => {
      const { folder, article } = await savedTwice([2]);
      put(path.join(folder, currentOf(article.id)));
      const found = await checkFolder(folder);
      expect(found.findings).toMatchObject([{ name: currentOf(article.id), code: 'damaged', isLoss: false }]);
      const repaired = await checkFolder(folder, { isRepair: true });
      expect(repaired).toMatchObject({ isWhole: true });
      expect(await checkFolder(folder)).toMatchObject({ isWhole: true, findings: [] });
      expect(await readHeadline(folder, article.id)).toBe('Bản hai');
      expect(readdirSync(path.join(folder, 'quarantine'))).toHaveLength(1);
    },
  );

  it.each([
    ['a pipe', putPipe],
    ['a file of 3 GB', putHuge],
  ])('%s in the place of an article keeps no list waiting', waits, async (_what, put) => {
    const { folder, article } = await savedTwice();
    writeArticles(folder, [newArticle()]);
    put(path.join(folder, currentOf(article.id)));
    const library = await openTestLibrary(folder);
    await library.indexed();
    expect((await library.list(everything)).total).toBe(2);
    expect((await library.readArticle(article.id)).article.headline).toBe('Bản một');
    expect(await library.listQuarantine()).toMatchObject([{ id: article.id, isStanding: true }]);
  });

  it.each([
    ['a draft', path.join('drafts', `${'a'.repeat(32)}.${'b'.repeat(16)}.jsonl`)],
    ['an original', path.join('media', 'aa', `${'a'.repeat(64)}.jpg`)],
    ['a version', historyFile('a'.repeat(32), 1)],
    ['a photo', path.join('photos', 'aa', `${'a'.repeat(32)}.json`)],
  ])('a pipe in the place of %s is set aside', waits, async (_what, name) => {
    const { folder } = await savedTwice();
    putPipe(path.join(folder, name));
    const repaired = await checkFolder(folder, { isRepair: true });
    expect(repaired.findings).toMatchObject([{ name, code: 'damaged', action: 'quarantined' }]);
    expect(existsSync(path.join(folder, name))).toBe(false);
    expect((await checkFolder(folder)).counts.article).toBe(1);
  });
});

describe('a version that unpacks to far more than any article', () => {
  it('is damage, and is not unpacked', waits, async () => {
    const { folder, article } = await savedTwice([1, 2]);
    const file = path.join(folder, historyFile(article.id, 1));
    const bomb = gzipSync(Buffer.alloc(300 * 1024 ** 2, ' '));
    writeFileSync(file, bomb);
    const before = process.resourceUsage().maxRSS;
    const found = await checkFolder(folder);
    expect(found.findings).toMatchObject([{ name: historyFile(article.id, 1), code: 'damaged' }]);
    const library = await openTestLibrary(folder);
    await expect(library.readVersion(article.id, 1)).rejects.toMatchObject({ code: 'articleMissing' });
    await library.check({
      isRepair: true,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    expect(await library.listQuarantine()).toMatchObject([{ kind: 'version', bytes: bomb.length }]);
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(250 * 1024);
    expect(readFileSync(path.join(folder, currentOf(article.id))).length).toBeGreaterThan(0);
  });
});
