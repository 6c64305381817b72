import {
  type ArticleExport,
  changesSince,
  partsSince,
  type StaleExport,
} from '../../shared/article/exported';
import type { StoredArticle } from '../../shared/article/article';
import type { StoryCard } from '../../shared/article/page';
import type { Photo } from '../../shared/article/photo';
import { DeskError } from '../../shared/problems';
import type { Library } from '../library/library';
import { atOnce } from './atOnce';
import { articlesAtOnce } from './exportOrder';
import { readPhoto } from './gatherPage';
import { hashPage, type PageMade } from './hashPage';
import { steadyLibrary } from './steadyLibrary';

type Cards = ReadonlyMap<string, StoryCard>;
type Photos = ReadonlyMap<string, Photo | undefined>;
type Page = Pick<StoredArticle, 'revision'> & Pick<PageMade, 'made'>;

/** A bundle beside what an export of its article would write now. */
export type ComparedExport = ArticleExport & Pick<StaleExport, 'headline' | 'page' | 'stories'>;

export const isStale = ({ page, stories }: ComparedExport): boolean => page.length > 0 || stories.length > 0;

/** The lead photos of the stories whose picture is in a bundle, by their ids. */
async function readLeads(library: Library, exports: readonly ArticleExport[], cards: Cards): Promise<Photos> {
  const pictured = exports.flatMap(({ uses }) => uses.filter(({ look }) => look !== undefined));
  const ids = [...new Set(pictured.flatMap(({ id }) => cards.get(id)?.leadPhoto ?? []))];
  const leads = new Map<string, Photo | undefined>();
  await atOnce(ids, articlesAtOnce, async (id) => void leads.set(id, await readPhoto(library, id)));
  return leads;
}

function changedStories({ uses }: ArticleExport, cards: Cards, leads: Photos): ComparedExport['stories'] {
  return uses
    .map((used) => {
      const card = cards.get(used.id);
      const changes = changesSince(used, card, leads.get(card?.leadPhoto ?? ''));
      return { id: used.id, headline: card?.headline ?? used.headline, changes };
    })
    .filter(({ changes }) => changes.length > 0);
}

/** Undefined for an article that cannot be read: the library tells of it, and the others are compared all the same. */
async function readPage(library: Library, id: string, now: number): Promise<Page | undefined> {
  try {
    const { revision, article } = await library.readArticle(id);
    const { made } = await hashPage(library, article, now);
    return { revision, made };
  } catch (error) {
    if (error instanceof DeskError) return undefined;
    throw error;
  }
}

async function readPages(library: Library, ids: readonly string[]): Promise<ReadonlyMap<string, Page>> {
  const now = Date.now();
  const pages = new Map<string, Page>();
  await atOnce(ids, articlesAtOnce, async (id) => {
    const page = await readPage(library, id, now);
    if (page !== undefined) pages.set(id, page);
  });
  return pages;
}

/** Articles that left the library have nothing to compare with. */
export async function compareExports(
  library: Library,
  exports: readonly ArticleExport[],
): Promise<readonly ComparedExport[]> {
  const asOne = await steadyLibrary(library);
  const ids = [...new Set(exports.flatMap(({ id, uses }) => [id, ...uses.map((used) => used.id)]))];
  const cards = new Map((await asOne.readStories(ids)).map((card) => [card.id, card]));
  const leads = await readLeads(asOne, exports, cards);
  const standing = new Set(exports.map(({ id }) => id).filter((id) => cards.has(id)));
  const pages = await readPages(asOne, [...standing]);
  return exports.flatMap((each) => {
    const card = cards.get(each.id);
    if (card === undefined) return [];
    const now = pages.get(each.id);
    const page = now === undefined ? [] : partsSince(each, now);
    return [{ ...each, headline: card.headline, page, stories: changedStories(each, cards, leads) }];
  });
}
