import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasOwnWords,
  ownWords,
  readPlacedWords,
  wordsOf,
  wordsOfTarget,
} from '../../../../renderer/inspector/placedWords';
import { id, story } from '../../shared/article/pages';

const own = { headline: 'Tít gốc', summary: 'Sapo gốc', photo: id(1) };

describe('the words of a story in one place', () => {
  it('are its own where nothing else was typed, nothing at all included', () => {
    expect(readPlacedWords(own, own)).toEqual(ownWords);
    expect(readPlacedWords({ headline: '  ', summary: '', photo: id(1) }, own)).toEqual(ownWords);
  });

  it('are those that differ, each for itself', () => {
    expect(readPlacedWords({ ...own, headline: ' Tít khác ' }, own)).toEqual({
      ...ownWords,
      headline: 'Tít khác',
    });
    expect(readPlacedWords({ ...own, photo: id(2) }, own)).toEqual({ ...ownWords, photo: id(2) });
    expect(hasOwnWords(ownWords)).toBe(false);
    expect(hasOwnWords({ ...ownWords, summary: 'Khác' })).toBe(true);
  });

  it('of old records lack what those did not know', () => {
    expect(wordsOf({ headline: 'Tít' })).toEqual({ headline: 'Tít', summary: null, photo: null });
  });

  it('come from the library, or from what is known of an outside page', () => {
    const card = story(2, { headline: 'Tít', standfirst: 'Sapo', leadPhoto: id(3) });
    expect(wordsOfTarget({ type: 'article', id: id(2) }, card)).toEqual({
      headline: 'Tít',
      summary: 'Sapo',
      photo: id(3),
    });
    expect(wordsOfTarget({ type: 'article', id: id(2) }, undefined)).toEqual({
      headline: '',
      summary: '',
      photo: null,
    });
    expect(wordsOfTarget({ type: 'page', url: '', title: 'Bạn' }, undefined)).toEqual({
      headline: 'Bạn',
      summary: '',
      photo: null,
    });
  });

  it('print what was typed, whatever it was', () => {
    const words = fc.record({
      headline: fc.string(),
      summary: fc.string(),
      photo: fc.constantFrom(null, id(1), id(2)),
    });
    fc.assert(
      fc.property(words, (typed) => {
        const placed = readPlacedWords(typed, own);
        const printed = placed.headline ?? own.headline;
        return (
          printed === (typed.headline.trim().normalize('NFC') || own.headline) &&
          placed.headline !== own.headline
        );
      }),
    );
  });
});
