import { type ChangedSince, changesSince, type ExportRecord } from '../../shared/article/exported';
import type { StoredArticle } from '../../shared/article/article';
import type { DeskSettings, StoryCard } from '../../shared/article/page';
import { photosOf } from '../../shared/article/walk';
import type { Library } from '../library/library';
import { sha256 } from './manifest';

/** When it was saved says nothing of what is printed. */
export async function hashContent(
  library: Library,
  { article }: Pick<StoredArticle, 'article'>,
  { site, pageStyle }: DeskSettings,
): Promise<string> {
  const photos = await Promise.all(photosOf(article).map((id) => library.readPhoto(id)));
  return sha256(JSON.stringify({ article: { ...article, updatedAt: '' }, photos, site, pageStyle }));
}

type Known = {
  readonly library: Library;
  readonly settings: DeskSettings;
  readonly cards: ReadonlyMap<string, StoryCard>;
};

async function isChanged(id: string, record: ExportRecord | undefined, known: Known): Promise<boolean> {
  if (record === undefined) return true;
  if (record.uses.some((used) => changesSince(used, known.cards.get(used.id)).length > 0)) return true;
  const stored = await known.library.readArticle(id);
  if (record.content === undefined) return record.revision !== stored.revision;
  return record.content !== (await hashContent(known.library, stored, known.settings));
}

/** The articles whose last bundle is not what an export would make of them now, in the order asked. */
export async function findChanged(library: Library, ids: readonly string[]): Promise<ChangedSince> {
  await library.indexed();
  const records = new Map((await library.readExports()).map((record) => [record.id, record]));
  const asked = ids.map((id) => ({ id, record: records.get(id) }));
  const used = asked.flatMap(({ record }) => record?.uses.map(({ id }) => id) ?? []);
  const cards = new Map((await library.readStories([...new Set(used)])).map((card) => [card.id, card]));
  const known = { library, settings: await library.readDesk(), cards };
  const changed: string[] = [];
  for (const { id, record } of asked) {
    if (await isChanged(id, record, known)) changed.push(id);
  }
  return { exported: asked.filter(({ record }) => record !== undefined).length, changed };
}

/** Every article that was exported before and is still in the library. */
export async function exportedBefore(library: Library): Promise<readonly string[]> {
  await library.indexed();
  const ids = (await library.readExports()).map(({ id }) => id);
  return (await library.readStories(ids)).map(({ id }) => id);
}
