import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { historyFile } from '../../../../../electron/library/layout';
import { newArticle, newFolder, openTestLibrary } from '../testLibrary';
import { checkFolder } from './checkedLibrary';

/** An article of three sessions: three versions in the library, and three in the second copy. */
async function withCopy() {
  const [folder, copies] = [path.join(newFolder(), 'thư viện'), newFolder()];
  const article = newArticle();
  for (const revision of [0, 1, 2]) {
    const library = await openTestLibrary(folder, { secondCopyFolder: copies });
    const named = { ...article, headline: `Bản ${revision + 1}` };
    await (revision === 0 ? library.createArticle(named) : library.saveArticle(named, revision));
    await library.indexed();
    await library.close();
  }
  const copy = path.join(copies, readdirSync(copies)[0] ?? '');
  const inCopy = (revision: number) => path.join(copy, historyFile(article.id, revision));
  const inLibrary = (revision: number) => path.join(folder, historyFile(article.id, revision));
  const check = (isRepair: boolean) => checkFolder(folder, { isRepair, secondCopies: copies });
  return { inCopy, inLibrary, check };
}

const flipBit = (file: string) => {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at);
  writeFileSync(file, bytes);
};

const copyOf = ({ copies }: Awaited<ReturnType<typeof checkFolder>>) =>
  copies.find(({ what }) => what === 'secondCopy')?.versions;

describe('the second copy under the doctor', () => {
  it('is read file by file and counted', async () => {
    const { check } = await withCopy();
    const report = await check(false);
    expect(report).toMatchObject({ isWhole: true, findings: [] });
    expect(copyOf(report)).toEqual({ sound: 3, damaged: 0 });
  });

  it('takes a damaged version again from the library’s own history', async () => {
    const { check, inCopy, inLibrary } = await withCopy();
    flipBit(inCopy(2));
    const finding = { name: inCopy(2), kind: 'version', code: 'damaged', isLoss: false };
    const found = await check(false);
    expect(found).toMatchObject({ isWhole: false, findings: [{ ...finding, action: 'none' }] });
    expect(copyOf(found)).toEqual({ sound: 2, damaged: 1 });
    const mended = await check(true);
    expect(mended).toMatchObject({ isWhole: true, findings: [{ ...finding, action: 'fromHistory' }] });
    expect(copyOf(mended)).toEqual({ sound: 3, damaged: 0 });
    expect(readFileSync(inCopy(2))).toEqual(readFileSync(inLibrary(2)));
    expect(await check(false)).toMatchObject({ isWhole: true, findings: [] });
  });

  it('sets aside a damaged version that nothing else holds, and says that it is lost', async () => {
    const { check, inCopy, inLibrary } = await withCopy();
    writeFileSync(inCopy(1), 'rác');
    rmSync(inLibrary(1));
    expect((await check(true)).findings).toMatchObject([
      { name: inCopy(1), code: 'damaged', isLoss: true, action: 'quarantined' },
    ]);
    const beside = readdirSync(path.dirname(inCopy(1))).filter((name) =>
      /^1\.json\.gz\.\d+\.old$/.test(name),
    );
    expect(beside).toHaveLength(1);
    expect(readFileSync(path.join(path.dirname(inCopy(1)), beside[0] ?? ''), 'utf8')).toBe('rác');
    expect(await check(false)).toMatchObject({ isWhole: true, findings: [] });
  });
});
