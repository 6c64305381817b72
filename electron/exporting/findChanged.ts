import path from 'node:path';
import type { ArticleExport, ChangedSince } from '../../shared/article/exported';
import type { Library } from '../library/library';
import { compareExports, isStale } from './compareExports';

const newestFirst = (one: ArticleExport, other: ArticleExport) =>
  other.exportedAt.localeCompare(one.exportedAt);

/** What says whether an export to `out` would write an article otherwise: its last bundle, and its last one there. */
function bundlesThatCount(exports: readonly ArticleExport[], out: string | undefined) {
  const [last, ...others] = [...exports].sort(newestFirst);
  const there = others.filter(({ bundle }) => out !== undefined && path.dirname(bundle) === out);
  return last === undefined ? [] : [last, ...there];
}

/**
 * The articles that an export, to the folder `out` where it is known, would write otherwise than their bundles have
 * them, in the order asked; those that were never exported are among them.
 */
export async function findChanged(
  library: Library,
  ids: readonly string[],
  out?: string,
): Promise<ChangedSince> {
  await library.indexed();
  const exports = await library.readExports();
  const asked = ids.map((id) => ({
    id,
    bundles: bundlesThatCount(
      exports.filter((each) => each.id === id),
      out,
    ),
  }));
  const compared = await compareExports(
    library,
    asked.flatMap(({ bundles }) => bundles),
  );
  const stale = new Set(compared.filter(isStale).map(({ id }) => id));
  return {
    exported: asked.filter(({ bundles }) => bundles.length > 0).length,
    changed: asked.filter(({ id, bundles }) => bundles.length === 0 || stale.has(id)).map(({ id }) => id),
  };
}

/** Every article that was exported before and is still in the library. */
export async function exportedBefore(library: Library): Promise<readonly string[]> {
  await library.indexed();
  const ids = [...new Set((await library.readExports()).map(({ id }) => id))];
  return (await library.readStories(ids)).map(({ id }) => id);
}
