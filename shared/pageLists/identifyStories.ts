import type { Article, PageListItem, StoryTarget } from '../article/article';
import { addressKey } from './addressKey';
import type { DeskLists } from './fillPage';
import type { ListRule } from './listRule';

/** The articles of the library by the keys of their public addresses. */
export type KnownAddresses = ReadonlyMap<string, string>;

type Pointing = {
  readonly article: Article;
  readonly rules: readonly ListRule[];
  readonly desk: DeskLists;
};

const targetsOf = ({ article, rules, desk }: Pointing): readonly StoryTarget[] =>
  [
    ...article.related,
    ...article.pageLists.flatMap(({ items }) => items),
    ...rules.flatMap(({ pins }) => pins),
    ...desk.mostRead.items,
  ].map(({ target }) => target);

/** The keys of all addresses that stand where a story of the library could stand, each once. */
export function addressesOn(page: Pointing): readonly string[] {
  const keys = targetsOf(page).map((target) => (target.type === 'page' ? addressKey(target.url) : ''));
  return [...new Set(keys)].filter((key) => key !== '');
}

/** What lies at the address of an article of the library is that article. */
export function identifyStories(page: Pointing, known: KnownAddresses): Pointing {
  const identify = <Item extends Pick<PageListItem, 'target'>>(item: Item): Item => {
    const { target } = item;
    const id = target.type === 'page' ? known.get(addressKey(target.url)) : undefined;
    return id === undefined ? item : { ...item, target: { type: 'article', id } };
  };
  const { article, rules, desk } = page;
  const { mostRead } = desk;
  return {
    article: {
      ...article,
      related: article.related.map(identify),
      pageLists: article.pageLists.map((list) => ({ ...list, items: list.items.map(identify) })),
    },
    rules: rules.map((rule) => ({ ...rule, pins: rule.pins.map(identify) })),
    desk: { ...desk, mostRead: { ...mostRead, items: mostRead.items.map(identify) } },
  };
}
