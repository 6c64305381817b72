import type { Article } from '../article/article';
import {
  addressesOf,
  identifyItem,
  identifyPointers,
  type KnownAddresses,
} from '../article/identifyPointers';
import { addressKey } from './addressKey';
import type { DeskLists } from './fillPage';
import type { ListRule } from './listRule';

type Pointing = {
  readonly article: Article;
  readonly rules: readonly ListRule[];
  readonly desk: DeskLists;
};

/** The keys of all addresses that stand where a story of the library could stand, each once. */
export function addressesOn({ article, rules, desk }: Pointing): readonly string[] {
  const listed = [...rules.flatMap(({ pins }) => pins), ...desk.mostRead.items];
  const keys = listed.map(({ target }) => (target.type === 'page' ? addressKey(target.url) : ''));
  return [...new Set([...addressesOf(article), ...keys])].filter((key) => key !== '');
}

/** What lies at the address of an article of the library is that article. */
export function identifyStories({ article, rules, desk }: Pointing, known: KnownAddresses): Pointing {
  const { mostRead } = desk;
  const identify = <Item extends ListRule['pins'][number]>(item: Item) => identifyItem(item, known);
  return {
    article: identifyPointers(article, known),
    rules: rules.map((rule) => ({ ...rule, pins: rule.pins.map(identify) })),
    desk: { ...desk, mostRead: { ...mostRead, items: mostRead.items.map(identify) } },
  };
}
