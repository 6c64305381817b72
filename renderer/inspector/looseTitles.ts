import type { Article, DocumentNode, RelatedStory, StoryTarget } from '../../shared/article/article';
import { teasersOf } from '../../shared/article/walk';
import type { StoryPlace } from '../workspace';

/** A story that is known by its title alone, as those of a page dump are, and where it stands. */
export type LooseTitle = {
  readonly title: string;
  readonly place: StoryPlace | { readonly type: 'list'; readonly list: number; readonly index: number };
};

type PageLists = Article['pageLists'];

/** In the order of the page. Pages that have an address are what the editor meant. */
export function looseTitlesOf(
  body: DocumentNode,
  related: readonly RelatedStory[],
  pageLists: PageLists = [],
): readonly LooseTitle[] {
  const titleOf = ({ target }: Pick<RelatedStory, 'target'>) =>
    target.type === 'page' && target.url === '' ? target.title.trim() : '';
  const teasers = teasersOf(body).map((teaser) => ({
    title: titleOf(teaser) || (titleOfTeaser(teaser) ?? ''),
    place: { type: 'teaser', index: teaser.index } as const,
  }));
  const listed = related.map((story, index) => ({
    title: titleOf(story),
    place: { type: 'related', index } as const,
  }));
  const inLists = pageLists.flatMap(({ items }, list) =>
    items.map((item, index) => ({
      title: titleOf(item),
      place: { type: 'list', list, index } as const,
    })),
  );
  return [...teasers, ...listed, ...inLists].filter(({ title }) => title !== '');
}

/** A dump gives a teaser its words without saying which of them is the title. */
function titleOfTeaser({ target, headline }: Pick<RelatedStory, 'target' | 'headline'>): string | undefined {
  return target.type === 'page' && target.url === '' ? (headline ?? undefined) : undefined;
}

/** The lists with this story in that place. */
export const putIntoList = (
  lists: PageLists,
  place: { readonly list: number; readonly index: number },
  target: StoryTarget,
): PageLists =>
  lists.map((list, at) =>
    at === place.list
      ? {
          ...list,
          items: list.items.map((item, index) => (index === place.index ? { ...item, target } : item)),
        }
      : list,
  );
