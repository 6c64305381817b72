import { existsSync } from 'node:fs';
import { changesSince, type ExportRecord, type StaleExport } from '../../shared/article/exported';
import type { StoryCard } from '../../shared/article/page';
import type { Library } from '../library/library';

type Cards = ReadonlyMap<string, StoryCard>;

function compare({ id, bundle, exportedAt, uses }: ExportRecord, cards: Cards): readonly StaleExport[] {
  const article = cards.get(id);
  const stories = uses
    .map((used) => {
      const card = cards.get(used.id);
      return { id: used.id, headline: card?.headline ?? used.headline, changes: changesSince(used, card) };
    })
    .filter(({ changes }) => changes.length > 0);
  if (article === undefined || stories.length === 0) return [];
  return [{ id, headline: article.headline, bundle, exportedAt, isThere: existsSync(bundle), stories }];
}

/** The last exports that show other stories as they were, the newest first; articles that left the library do not count. */
export async function findStale(library: Library): Promise<readonly StaleExport[]> {
  await library.indexed();
  const records = await library.readExports();
  const ids = new Set(records.flatMap(({ id, uses }) => [id, ...uses.map((used) => used.id)]));
  const cards = new Map((await library.readStories([...ids])).map((card) => [card.id, card]));
  const stale = records.flatMap((record) => compare(record, cards));
  return stale.sort((a, b) => b.exportedAt.localeCompare(a.exportedAt));
}
