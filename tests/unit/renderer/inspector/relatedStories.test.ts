import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostRelated, type StoryTarget } from '../../../../shared/article/article';
import {
  type RelatedStories,
  addStory,
  hasTarget,
  orderStories,
  removeRow,
  removeTarget,
  rowsOf,
} from '../../../../renderer/inspector/relatedStories';

const page = (name: string): StoryTarget => ({
  type: 'page',
  url: `https://bao.example/${name}`,
  title: name,
});
const stories = (...names: readonly string[]): RelatedStories =>
  names.map((name) => ({ target: page(name), headline: null }));
const names = (list: RelatedStories) =>
  list.map(({ target }) => (target.type === 'page' ? target.title : target.id)).join('');
const idsOf = (list: RelatedStories) => rowsOf(list).map(({ id }) => id);

describe('the related list', () => {
  it('adds a story at the end', () => {
    expect(names(addStory(stories('a', 'b'), page('c')))).toBe('abc');
  });

  it('does not add a story that stands in it already', () => {
    const list = stories('a', 'b');
    expect(addStory(list, page('a'))).toBe(list);
  });

  it('knows two outside pages without an address by their titles', () => {
    const untold = (title: string): StoryTarget => ({ type: 'page', url: '', title });
    expect(hasTarget([{ target: untold('x'), headline: null }], untold('y'))).toBe(false);
    expect(hasTarget([{ target: untold('x'), headline: null }], untold('x'))).toBe(true);
  });

  it('stands in the order of the ids it is given', () => {
    const list = stories('a', 'b', 'c');
    expect(names(orderStories(list, idsOf(stories('c', 'a', 'b'))))).toBe('cab');
  });

  it('is left alone by an order that changes nothing', () => {
    const list = stories('a', 'b');
    expect(orderStories(list, idsOf(list))).toBe(list);
  });

  it('gives a story that an old page names twice two ids', () => {
    const list = stories('a', 'b', 'a');
    expect(new Set(idsOf(list)).size).toBe(3);
    expect(names(removeRow(list, idsOf(list)[2] ?? ''))).toBe('ab');
  });

  it('takes no more stories than an article can be saved with', () => {
    const full = Array.from({ length: mostRelated }, (_, index) => ({
      target: page(`${index}`),
      headline: null,
    }));
    expect(addStory(full.slice(1), page('mới'))).toHaveLength(mostRelated);
    expect(addStory(full, page('mới'))).toBe(full);
  });

  it('takes a story out wherever it stands', () => {
    expect(names(removeTarget(stories('a', 'b', 'a'), page('a')))).toBe('b');
  });

  it('never loses or doubles a story, whatever order is asked for', () => {
    const list = stories('a', 'b', 'c', 'b', 'e');
    const orders = fc.array(fc.constantFrom(...idsOf(list), 'page:unknown'), { maxLength: 9 });
    fc.assert(
      fc.property(orders, (ids) => {
        expect([...names(orderStories(list, [...new Set(ids)]))].sort().join('')).toBe('abbce');
      }),
    );
  });
});
