import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryTarget } from '../../../../shared/article/article';
import {
  addStory,
  dropStory,
  hasTarget,
  moveStory,
  overrideHeadline,
  removeStory,
} from '../../../../renderer/inspector/relatedStories';

const page = (name: string): StoryTarget => ({
  type: 'page',
  url: `https://bao.example/${name}`,
  title: name,
});
const stories = (...names: readonly string[]) =>
  names.map((name) => ({ target: page(name), headline: null }));
const names = (list: ReturnType<typeof stories>) =>
  list.map(({ target }) => (target.type === 'page' ? target.title : target.id)).join('');

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

  it('moves a story up and down and stops at the ends', () => {
    expect(names(moveStory(stories('a', 'b', 'c'), 2, 1))).toBe('acb');
    expect(names(moveStory(stories('a', 'b', 'c'), 0, 9))).toBe('bca');
    expect(names(moveStory(stories('a', 'b', 'c'), 0, -1))).toBe('abc');
  });

  it('drops a story before or after another', () => {
    expect(names(dropStory(stories('a', 'b', 'c'), 0, 2, 'before'))).toBe('bac');
    expect(names(dropStory(stories('a', 'b', 'c'), 0, 2, 'after'))).toBe('bca');
    expect(names(dropStory(stories('a', 'b', 'c'), 2, 0, 'before'))).toBe('cab');
    expect(names(dropStory(stories('a', 'b', 'c'), 2, 0, 'after'))).toBe('acb');
  });

  it('takes a story out', () => {
    expect(names(removeStory(stories('a', 'b', 'c'), 1))).toBe('ac');
  });

  it('holds a headline of its own only where it differs from the story', () => {
    const [changed] = overrideHeadline(stories('a'), 0, 'Tít khác', 'Tít gốc');
    expect(changed?.headline).toBe('Tít khác');
    expect(overrideHeadline(stories('a'), 0, 'Tít gốc', 'Tít gốc')[0]?.headline).toBeNull();
    expect(overrideHeadline(stories('a'), 0, '  ', 'Tít gốc')[0]?.headline).toBeNull();
  });

  it('never loses or doubles a story, however it is moved', () => {
    const list = stories('a', 'b', 'c', 'd', 'e');
    const moves = fc.array(
      fc.record({ from: fc.integer({ min: -2, max: 7 }), to: fc.integer({ min: -2, max: 7 }) }),
    );
    fc.assert(
      fc.property(moves, (steps) => {
        const moved = steps.reduce((now, { from, to }) => moveStory(now, from, to), list);
        expect([...names(moved)].sort().join('')).toBe('abcde');
      }),
    );
  });
});
