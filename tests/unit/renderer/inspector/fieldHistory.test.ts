import { describe, expect, it } from 'vitest';
import { recordChange, redoChange, undoChange } from '../../../../renderer/inspector/fieldHistory';
import type { RelatedStories } from '../../../../renderer/inspector/relatedStories';

const list = (...titles: readonly string[]): RelatedStories =>
  titles.map((title) => ({ target: { type: 'page', url: '', title }, headline: null }));

const empty = { present: list(), past: [], future: [] };

describe('undo of the related list', () => {
  it('goes back step by step and forth again', () => {
    const [none, one, two] = [list(), list('a'), list('a', 'b')];
    const history = recordChange(recordChange(empty, none, one), one, two);
    const back = undoChange(history, two);
    expect(back?.present).toBe(one);
    expect(undoChange(back ?? empty, one)?.present).toBe(none);
    expect(redoChange(back ?? empty, one)?.present).toBe(two);
  });

  it('has nothing to undo when the list was changed by somebody else, for example by opening another article', () => {
    const [before, after, others] = [list('a'), list('a', 'b'), list('of another article')];
    const history = recordChange(empty, before, after);
    expect(undoChange(history, others)).toBeUndefined();
  });

  it('forgets the steps of another article when this one is changed', () => {
    const [before, after, others, next] = [list('a'), list('b'), list('c'), list('d')];
    const history = recordChange(recordChange(empty, before, after), others, next);
    const back = undoChange(history, next);
    expect(back?.present).toBe(others);
    expect(undoChange(back ?? empty, others)).toBeUndefined();
  });

  it('takes back in one step what was one step, as the letters of a title are', () => {
    const [a, b, c, d] = [list('a'), list('b'), list('c'), list('d')];
    const typed = recordChange(
      recordChange(recordChange(empty, a, b, 'title'), b, c, 'title'),
      c,
      d,
      'other',
    );
    const back = undoChange(typed, d);
    expect(back?.present).toBe(c);
    expect(undoChange(back ?? empty, c)?.present).toBe(a);
    const again = recordChange(undoChange(back ?? empty, c) ?? empty, a, d, 'title');
    expect(undoChange(again, d)?.present, 'typing after a step back').toBe(a);
  });

  it('gives up redo after a new change', () => {
    const [a, b, c] = [list('a'), list('b'), list('c')];
    const back = undoChange(recordChange(empty, a, b), b) ?? empty;
    expect(redoChange(recordChange(back, a, c), c)).toBeUndefined();
  });
});
