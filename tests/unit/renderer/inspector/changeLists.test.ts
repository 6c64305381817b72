import { describe, expect, it } from 'vitest';
import type { PageList } from '../../../../shared/article/article';
import {
  changeItem,
  changeList,
  orderItems,
  removeItem,
  removeList,
  toggleItem,
} from '../../../../renderer/inspector/changeLists';
import { rowsOf } from '../../../../renderer/inspector/relatedStories';
import { id } from '../../shared/article/pages';

const page = (title: string, url = '') => ({
  target: { type: 'page' as const, url, title },
  kind: null,
  thumbnail: null,
});
const story = { target: { type: 'article' as const, id: id(7) }, kind: null, thumbnail: null };
const list = (...items: PageList['items']): PageList => ({
  type: 'mostRead',
  title: 'Đọc nhiều',
  subsections: [],
  items,
});

describe('the lists that a page has of its own', () => {
  const items = [page('Một'), story, page('Một'), page('Hai', 'https://a.example/2')];
  const ids = rowsOf(items).map((row) => row.id);

  it('are ordered and thinned out row by row, also where an old page names one title twice', () => {
    expect(new Set(ids).size).toBe(4);
    const turned = [...ids].reverse();
    expect(orderItems(items, turned)).toEqual([items[3], items[2], items[1], items[0]]);
    expect(orderItems(items, turned.slice(0, 1))).toEqual([items[3], items[0], items[1], items[2]]);
    expect(removeItem(items, ids[2] ?? '')).toEqual([items[0], items[1], items[3]]);
  });

  it('take the title and the address that are typed for an outside page, and no words for a story', () => {
    expect(changeItem(items, 0, { url: 'https://a.example/1' })[0]).toEqual(
      page('Một', 'https://a.example/1'),
    );
    expect(changeItem(items, 1, { title: 'Khác' })).toEqual(items);
  });

  it('take a story at their end, and give it back when it is chosen again, however its address is written', () => {
    const lists = [list(page('a')), list(...items)];
    const added = toggleItem(lists, 0, story.target);
    expect(added).toEqual([list(page('a'), story), lists[1]]);
    expect(toggleItem(added, 0, story.target)).toEqual(lists);
    const again = toggleItem(lists, 1, { type: 'page', url: 'https://www.a.example/2/', title: 'Hai' });
    expect(again[1]?.items).toEqual(items.slice(0, 3));
  });

  it('are changed and removed one by one', () => {
    const lists = [list(page('a')), list(page('b'))];
    expect(changeList(lists, 1, { title: 'Mới' }).map(({ title }) => title)).toEqual(['Đọc nhiều', 'Mới']);
    expect(removeList(lists, 0)).toEqual([lists[1]]);
  });
});
