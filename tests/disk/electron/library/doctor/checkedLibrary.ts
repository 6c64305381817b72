import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../../../../shared/article/article';
import type { DoctorReport } from '../../../../../shared/upkeep';
import { checkClosed } from '../../../../../electron/library/doctor/checkClosed';
import { historyFile } from '../../../../../electron/library/layout';
import { encodeVersion } from '../../../../../electron/library/versionFile';
import { newArticle, newClosedLibrary, openTestLibrary, writeArticles } from '../testLibrary';

/** Every file below the folder with its bytes. */
export function filesIn(folder: string): ReadonlyMap<string, string> {
  const items = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = items.filter((item) => item.isFile()).map((item) => path.join(item.parentPath, item.name));
  return new Map(files.map((file) => [path.relative(folder, file), readFileSync(file, 'latin1')]));
}

export function checkFolder(
  folder: string,
  change: Partial<Parameters<typeof checkClosed>[0]> = {},
): Promise<DoctorReport> {
  return checkClosed({
    folder,
    secondCopies: null,
    isRepair: false,
    savedBy: 'thử',
    lockPatience: 100,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...change,
  });
}

export async function writeVersion(root: string, article: Article, revision: number): Promise<void> {
  const file = path.join(root, historyFile(article.id, revision));
  mkdirSync(path.dirname(file), { recursive: true });
  const content = { revision, savedAt: '2026-03-01T02:00:00.000Z', savedBy: '', body: article };
  writeFileSync(file, await encodeVersion(article.id, content, {}));
}

/** A closed library with an article saved twice, `Bản hai` over `Bản một`, and the versions asked for. */
export async function savedTwice(versions: readonly number[] = []) {
  const folder = await newClosedLibrary();
  const first = newArticle({ headline: 'Bản một' });
  const second = { ...first, headline: 'Bản hai' };
  writeArticles(folder, [first], 1, 'prev');
  writeArticles(folder, [second], 2);
  for (const revision of versions) await writeVersion(folder, revision === 1 ? first : second, revision);
  return { folder, article: second };
}

export async function readHeadline(folder: string, id: string): Promise<string> {
  const library = await openTestLibrary(folder);
  const { article } = await library.readArticle(id);
  await library.close();
  return article.headline;
}
