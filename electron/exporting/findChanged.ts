import path from 'node:path';
import type { ArticleExport, ChangedSince } from '../../shared/article/exported';
import type { Library } from '../library/library';
import { atOnce } from './atOnce';
import { compareExports, isStale } from './compareExports';
import { articlesAtOnce } from './exportOrder';
import { sideStoriesWith } from './sideStories';

const newestFirst = (one: ArticleExport, other: ArticleExport) =>
  other.exportedAt.localeCompare(one.exportedAt);

/** What says whether an export to `out` would write an article otherwise: its last bundle, and its last one there. */
function bundlesThatCount(exports: readonly ArticleExport[], out: string | undefined) {
  const [last, ...others] = [...exports].sort(newestFirst);
  const there = others.filter(({ bundle }) => out !== undefined && path.dirname(bundle) === out);
  return last === undefined ? [] : [last, ...there];
}

/** To which folder an export would go, where that is known, and whether the side stories of its articles go along. */
type Asked = { readonly out?: string; readonly withSideStories?: boolean | undefined };

async function sidesOf(library: Library, ids: readonly string[], { withSideStories }: Asked) {
  const sides = new Map<string, readonly string[]>();
  if (withSideStories !== true) return sides;
  await atOnce(ids, articlesAtOnce, async (id) => void sides.set(id, await sideStoriesWith(library, id)));
  return sides;
}

/**
 * The articles that an export would write otherwise than their bundles have them, in the order asked; those that were
 * never exported are among them, and those whose side stories are, where these go along.
 */
export async function findChanged(
  library: Library,
  ids: readonly string[],
  asked: Asked = {},
): Promise<ChangedSince> {
  await library.indexed();
  const exports = await library.readExports();
  const sides = await sidesOf(library, ids, asked);
  const all = [...new Set([...ids, ...[...sides.values()].flat()])];
  const bundles = new Map(
    all.map((id) => {
      const own = exports.filter((each) => each.id === id);
      return [id, bundlesThatCount(own, asked.out)] as const;
    }),
  );
  const compared = await compareExports(library, [...bundles.values()].flat());
  const stale = new Set(compared.filter(isStale).map(({ id }) => id));
  const isExported = (id: string) => (bundles.get(id) ?? []).length > 0;
  const isChanged = (id: string) => !isExported(id) || stale.has(id);
  return {
    exported: ids.filter(isExported).length,
    changed: ids.filter((id) => [id, ...(sides.get(id) ?? [])].some(isChanged)),
  };
}

/** Every article that was exported before and is still in the library. */
export async function exportedBefore(library: Library): Promise<readonly string[]> {
  await library.indexed();
  const ids = [...new Set((await library.readExports()).map(({ id }) => id))];
  return (await library.readStories(ids)).map(({ id }) => id);
}
