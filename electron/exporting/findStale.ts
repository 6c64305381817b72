import { existsSync } from 'node:fs';
import type { StaleExport } from '../../shared/article/exported';
import type { Library } from '../library/library';
import { compareExports, isStale } from './compareExports';

/** One edit of the desk's lists or names touches all that was ever exported: it hides nothing else. */
const isOfDesk = ({ page, stories }: StaleExport) =>
  stories.length === 0 && page.every((part) => part === 'lists' || part === 'desk');

/**
 * Of each article the last bundle in every folder it was exported to, where an export would write it otherwise now:
 * first those in which the story or another story changed, the newest first.
 */
export async function findStale(library: Library): Promise<readonly StaleExport[]> {
  await library.indexed();
  const compared = await compareExports(library, await library.readExports());
  const stale = compared.filter(isStale).map(({ id, headline, bundle, exportedAt, page, stories }) => ({
    id,
    headline,
    bundle,
    exportedAt,
    isThere: existsSync(bundle),
    page,
    stories,
  }));
  return stale.sort(
    (one, other) =>
      Number(isOfDesk(one)) - Number(isOfDesk(other)) || other.exportedAt.localeCompare(one.exportedAt),
  );
}
