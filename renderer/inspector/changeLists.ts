import {
  type Article,
  type PageList,
  type PageListItem,
  type StoryTarget,
} from '../../shared/article/article';
import { targetKey } from '../../shared/pageLists/targetKey';
import { changeFields, readWorkspace } from '../workspace';
import { keepHistory } from './fieldHistory';
import { rowsOf } from './relatedStories';

export type OwnLists = Article['pageLists'];

const none: OwnLists = [];

export const {
  change: changeOwnLists,
  undo: undoOwnLists,
  redo: redoOwnLists,
  useCanUndo: useCanUndoOwnLists,
} = keepHistory<OwnLists>({
  empty: none,
  read: () => readWorkspace().open?.fields.pageLists ?? none,
  write: (pageLists) => changeFields({ pageLists }),
});

export const changeList = (lists: OwnLists, index: number, change: Partial<PageList>): OwnLists =>
  lists.map((list, at) => (at === index ? { ...list, ...change } : list));

export const removeList = (lists: OwnLists, index: number): OwnLists => lists.filter((_, at) => at !== index);

type Items = PageList['items'];

/** In the order of the row ids; a row that the ids forget stays, at the end. */
export function orderItems(items: Items, ids: readonly string[]): Items {
  const rows = rowsOf(items);
  const named = ids.flatMap((id) => rows.filter((row) => row.id === id));
  return [...named, ...rows.filter((row) => !ids.includes(row.id))].map(({ story }) => story);
}

export const removeItem = (items: Items, id: string): Items =>
  rowsOf(items)
    .filter((row) => row.id !== id)
    .map(({ story }) => story);

/** At the end of that list, or out of it. */
export function toggleItem(lists: OwnLists, index: number, target: StoryTarget): OwnLists {
  const { items = [] } = lists[index] ?? {};
  const key = targetKey(target);
  const others = items.filter((item) => targetKey(item.target) !== key);
  const added: PageListItem = { target, kind: null, thumbnail: null };
  return changeList(lists, index, { items: others.length < items.length ? others : [...items, added] });
}

/** What is known of an outside page changes; a story of the library has its own words. */
export const changeItem = (
  items: Items,
  index: number,
  words: Partial<Record<'title' | 'url', string>>,
): Items =>
  items.map((item, at): PageListItem => {
    const { target } = item;
    return at === index && target.type === 'page' ? { ...item, target: { ...target, ...words } } : item;
  });
