import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TraitSource, traitsOf } from '../../../../shared/likeness/traits';

const source = (change: Partial<TraitSource>): TraitSource => ({
  headline: [],
  standfirst: [],
  body: [],
  captions: [],
  tags: [],
  ...change,
});
const wordsOf = (change: Partial<TraitSource>) => traitsOf(source(change)).words.map(({ shown }) => shown);

const hostile = fc
  .array(fc.constantFrom(...'AĐbưạ0 .-"*·'.split(''), '\u0300', '\u0000', '\ud800', '😀', 'ﬁ', 'ẞ', '\n'))
  .map((signs) => signs.join(''));

describe('what a story is about', () => {
  it('is told by syllables and pairs of them, not by those that every text has', () => {
    expect(wordsOf({ body: ['thợ gốm và lò củi của làng'] })).toEqual([
      'thợ gốm',
      'lò củi',
      'thợ',
      'gốm',
      'lò',
      'củi',
      'làng',
    ]);
  });

  it('is told more by the headline than by the text', () => {
    expect(wordsOf({ headline: ['Gạo mới'], body: ['gốm'] })).toEqual(['gạo', 'gốm']);
    const [first] = traitsOf(source({ headline: ['gạo'], body: ['gốm. gốm. lụa'] })).words;
    expect(first?.shown).toBe('gạo');
  });

  it('keeps words with different marks apart, and takes hòa and hoà for one', () => {
    expect(wordsOf({ body: ['lụa, lúa'] })).toEqual(['lụa', 'lúa']);
    expect(wordsOf({ body: ['thủy, thuỷ'] })).toEqual(['thủy']);
  });

  it('has names and tags apart from words; a tag is the same with and without marks', () => {
    const traits = traitsOf(source({ body: ['bà Tạ Thị Mùi nung gốm'], tags: ['Làng nghề', 'lang nghe'] }));
    expect(traits.names.map(({ shown }) => shown)).toEqual(['Tạ Thị Mùi']);
    expect(traits.words.map(({ shown }) => shown)).not.toContain('mùi');
    expect(traits.tags).toEqual([{ key: 'lang·nghe', shown: 'Làng nghề', weight: 1.58 }]);
  });

  it('is bounded, the weightiest first, with keys that one index word can hold', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 60 }), { maxLength: 12 }), (body) => {
        const { words } = traitsOf(source({ body }));
        expect(words.length).toBeLessThanOrEqual(96);
        expect(new Set(words.map(({ key }) => key)).size).toBe(words.length);
        const weights = words.map(({ weight }) => weight);
        expect(weights).toEqual([...weights].sort((one, other) => other - one));
      }),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const traits = traitsOf(source({ headline: [text], tags: [text] }));
        const keys = [...traits.words, ...traits.names, ...traits.tags].map(({ key }) => key);
        expect(keys.filter((key) => /[^\p{L}\p{M}\p{N}·]/u.test(key))).toEqual([]);
      }),
    );
  });
});
