import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeDraft,
  isFaulty,
  movedColour,
  plainDraft,
  readColour,
  startHistory,
  type StyleDraft,
  styleOf,
  undoDraft,
} from '../../../../renderer/app/pageStyle/styleDraft';
import { plainPageStyle } from '../../../../shared/article/page';

const plain: StyleDraft = { ...plainPageStyle, logo: null };

describe('a colour that is typed', () => {
  it.each([
    ['#0b5f73', '#0b5f73'],
    ['0B5F73', '#0b5f73'],
    [' #FA0 ', '#ffaa00'],
    ['', ''],
    ['   ', ''],
  ])('%j is %j', (typed, colour) => expect(readColour(typed)).toBe(colour));

  it.each(['#', '#12', 'đỏ', '#12345g', '#1234567', 'rgb(1,2,3)'])('%j is none', (typed) =>
    expect(readColour(typed)).toBeUndefined(),
  );

  it('is one that records can hold, or none', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(readColour(typed) ?? '').toMatch(/^(#[0-9a-f]{6})?$/);
      }),
    );
  });

  it('shows as the app’s own until it is one, and cannot be saved', () => {
    const draft = { ...plain, accent: '#8a1', paper: '#f' };
    expect(styleOf(draft)).toEqual({ ...plainPageStyle, accent: '#88aa11', paper: '' });
    expect(isFaulty(draft)).toBe(true);
    expect(isFaulty({ ...draft, paper: '' })).toBe(false);
  });

  it('says what pages have instead where it is hard to read', () => {
    expect(movedColour({ ...plain, accent: '#8a1c2b' }, 'accent')).toBeUndefined();
    expect(movedColour(plain, 'ink')).toBeUndefined();
    expect(movedColour({ ...plain, accent: '#ffe600' }, 'accent')).toMatch(/^#[0-9a-f]{6}$/);
    expect(movedColour({ ...plain, ink: '#777777', paper: '#888888' }, 'ink')).toBe('#1f1f1f');
  });
});

describe('steps back', () => {
  it('undo letters typed into one field together, and other fields each by itself', () => {
    let history = startHistory(plain);
    for (const accent of ['#', '#8', '#8a', '#8a1']) history = changeDraft(history, { accent }, 'accent');
    history = changeDraft(history, { bodyType: 'serif' }, 'bodyType');
    expect(history.now).toMatchObject({ accent: '#8a1', bodyType: 'serif' });
    history = undoDraft(history);
    expect(history.now).toMatchObject({ accent: '#8a1', bodyType: 'sans' });
    history = undoDraft(history);
    expect(history.now).toEqual(plain);
    expect(undoDraft(history).now).toEqual(plain);
  });

  it('bring back what the usual style replaced; the logo stays', () => {
    const logo = 'a'.repeat(32);
    const styled = changeDraft(startHistory({ ...plain, logo }), { accent: '#8a1c2b' }, 'accent');
    const reset = changeDraft(styled, plainDraft(styled.now), null);
    expect(reset.now).toEqual({ ...plain, logo });
    expect(undoDraft(reset).now.accent).toBe('#8a1c2b');
  });
});
