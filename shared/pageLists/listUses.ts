import { identifyTarget, type KnownAddresses } from '../article/identifyPointers';
import type { PageListItem } from '../article/article';
import type { DeskSettings, StoryCard } from '../article/page';
import { addressKey } from './addressKey';
import type { ListLook } from './listRule';

type HandMade = Pick<DeskSettings, 'listRules' | 'mostRead'>;

/** A list of the desk in which a story stands by hand: `list` is the id of its rule, empty for the most read stories. */
export type ListUse = {
  readonly use: 'pin' | 'mostRead';
  readonly list: string;
  readonly look: ListLook;
  readonly title: string;
};

/** What points at a story: articles, and the lists of the desk that hold it by hand. */
export type LinkedFrom = { readonly stories: readonly StoryCard[]; readonly lists: readonly ListUse[] };

/** The keys of the addresses in the lists made by hand, each once. */
export function addressesInLists({ listRules, mostRead }: HandMade): readonly string[] {
  const items = [...listRules.flatMap(({ pins }) => pins), ...mostRead.items];
  const keys = items.map(({ target }) => (target.type === 'page' ? addressKey(target.url) : ''));
  return [...new Set(keys)].filter((key) => key !== '');
}

export function listUsesOf(
  id: string,
  { listRules, mostRead }: HandMade,
  known: KnownAddresses,
): readonly ListUse[] {
  const isHere = (items: readonly PageListItem[]) =>
    items.some(({ target }) => {
      const found = identifyTarget(target, known);
      return found.type === 'article' && found.id === id;
    });
  const pinned = listRules
    .filter(({ pins }) => isHere(pins))
    .map(({ id: list, look, title }) => ({ use: 'pin', list, look, title }) as const);
  if (!isHere(mostRead.items)) return pinned;
  return [...pinned, { use: 'mostRead', list: '', look: 'mostRead', title: mostRead.title }];
}
