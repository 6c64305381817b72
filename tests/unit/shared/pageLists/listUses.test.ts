import { describe, expect, it } from 'vitest';
import type { PageListItem } from '../../../../shared/article/article';
import { addressesInLists, listUsesOf } from '../../../../shared/pageLists/listUses';
import { newRule } from '../../../../shared/pageLists/listRule';
import { id } from '../article/pages';

const item = (target: PageListItem['target']): PageListItem => ({ target, kind: null, thumbnail: null });
const story = (number: number) => item({ type: 'article', id: id(number) });
const page = (url: string) => item({ type: 'page', url, title: 'Trang' });
const mostRead = (...items: PageListItem[]) => ({
  type: 'mostRead' as const,
  title: '',
  subsections: [],
  items,
});
const desk = {
  listRules: [
    { ...newRule('tay', 'newest'), title: 'Nên đọc', pins: [story(1), page('https://www.ben.example/2/')] },
    newRule('moi', 'otherStories'),
  ],
  mostRead: mostRead(story(2), page('')),
};
const known = new Map([['ben.example/2', id(2)]]);

describe('where the lists of the desk hold a story by hand', () => {
  it('is named for its pins and for the most read stories, by id or by public address', () => {
    expect(addressesInLists(desk)).toEqual(['ben.example/2']);
    expect(listUsesOf(id(1), desk, known)).toEqual([
      { use: 'pin', list: 'tay', look: 'newest', title: 'Nên đọc' },
    ]);
    expect(listUsesOf(id(2), desk, known)).toEqual([
      { use: 'pin', list: 'tay', look: 'newest', title: 'Nên đọc' },
      { use: 'mostRead', list: '', look: 'mostRead', title: '' },
    ]);
    expect(listUsesOf(id(2), desk, new Map())).toMatchObject([{ use: 'mostRead' }]);
    expect(listUsesOf(id(3), desk, known)).toEqual([]);
  });
});
