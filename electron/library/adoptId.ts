import path from 'node:path';
import { isDiskError, realDisk } from './disk';
import { readRecordName, trashFolder } from './layout';
import { type CopyFolder, isOfAnother, listCopies } from './secondCopyPlace';
import { readEntryName } from './trashEntry';
import { namesIn } from './versionFolder';

async function idsIn(folder: string, read: (name: string) => string | undefined): Promise<readonly string[]> {
  const names = await namesIn(realDisk, folder);
  return names.map(read).filter((id) => id !== undefined);
}

const isArticleId = (name: string) => (/^[0-9a-f]{32}$/.test(name) ? name : undefined);

/** Articles that a library holds, in the list, in the bin, or by what history keeps of them. */
async function articlesOf(folder: string): Promise<ReadonlySet<string>> {
  const articles = path.join(folder, 'articles');
  const shards = await Promise.all(
    (await namesIn(realDisk, articles)).map((shard) =>
      idsIn(path.join(articles, shard), (name) => readRecordName(name)?.id),
    ),
  );
  const others = await Promise.all([
    idsIn(path.join(folder, 'history'), isArticleId),
    idsIn(path.join(folder, trashFolder), (name) => readEntryName(name)?.id),
  ]);
  return new Set([...shards, ...others].flat());
}

/** Ids of articles are drawn at random: even one that both have tells that they belong together. */
async function fits(copy: CopyFolder, articles: ReadonlySet<string>): Promise<boolean> {
  const copied = await idsIn(path.join(copy.folder, 'history'), isArticleId);
  const shared = copied.filter((id) => articles.has(id)).length;
  return shared > 0 && shared * 2 >= copied.length;
}

function onlyOne(ids: readonly string[]): string | undefined {
  const different = new Set(ids);
  return different.size === 1 ? ids[0] : undefined;
}

async function findId(folder: string, root: string): Promise<string | undefined> {
  const articles = await articlesOf(folder);
  const fitting: CopyFolder[] = [];
  for (const copy of await listCopies(realDisk, root)) {
    if ((await fits(copy, articles)) && !(await isOfAnother(copy, folder))) fitting.push(copy);
  }
  const ownNamed = fitting.filter(({ owner }) => owner === path.resolve(folder));
  return onlyOne((ownNamed.length > 0 ? ownNamed : fitting).map(({ id }) => id));
}

/**
 * The id of a library whose library.json has gone, by the second copies on this machine: of the one that holds
 * versions of its articles and is no other library's. Undefined where there is none or more than one.
 */
export async function adoptId(folder: string, root: string | null | undefined): Promise<string | undefined> {
  if (root === null || root === undefined) return undefined;
  try {
    return await findId(folder, root);
  } catch (error) {
    if (isDiskError(error)) return undefined;
    throw error;
  }
}
