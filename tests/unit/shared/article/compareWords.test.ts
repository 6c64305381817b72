import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type WordRun, compareWords, countRuns } from '../../../../shared/article/compareWords';

const side = (runs: readonly WordRun[], left: 'removed' | 'added') =>
  runs
    .filter(({ type }) => type !== left)
    .map(({ text }) => text)
    .join('');

const vietnamese = fc
  .array(fc.constantFrom('bà', 'con', 'ra', 'bến', 'đò', 'chờ', 'sớm', ',', '.', ' ', ' ', ' ', '\n'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));
const anything = fc.oneof(vietnamese, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

describe('comparing word by word', () => {
  it('holds exactly both texts, in NFC', () => {
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        const runs = compareWords(before, after);
        expect(side(runs, 'added')).toBe(before.normalize('NFC'));
        expect(side(runs, 'removed')).toBe(after.normalize('NFC'));
      }),
    );
  });

  it('has no two runs of one kind beside each other, and none that is empty', () => {
    fc.assert(
      fc.property(vietnamese, vietnamese, (before, after) => {
        const runs = compareWords(before, after);
        expect(runs.every(({ text }) => text !== '')).toBe(true);
        expect(runs.every(({ type }, index) => type !== runs[index + 1]?.type)).toBe(true);
      }),
    );
  });

  it('marks a syllable, not the sentence', () => {
    expect(compareWords('Bà con ra bến sớm.', 'Bà con ra chợ sớm.')).toEqual([
      { type: 'same', text: 'Bà con ra ' },
      { type: 'removed', text: 'bến' },
      { type: 'added', text: 'chợ' },
      { type: 'same', text: ' sớm.' },
    ]);
  });

  it('marks a replaced phrase as one', () => {
    expect(compareWords('Họ ra bến sớm nay', 'Họ đi chợ chiều nay')).toEqual([
      { type: 'same', text: 'Họ ' },
      { type: 'removed', text: 'ra bến sớm' },
      { type: 'added', text: 'đi chợ chiều' },
      { type: 'same', text: ' nay' },
    ]);
  });

  it('tells hòa from hoà, and Hoa from hoa', () => {
    expect(countRuns(compareWords('hòa bình', 'hoà bình'), 'added')).toBe(1);
    expect(countRuns(compareWords('Hoa', 'hoa'), 'added')).toBe(1);
  });

  it('gives up on two long strangers without long work', () => {
    const words = (name: string) =>
      Array.from({ length: 20_000 }, (_, number) => `${name}${number}`).join(' ');
    const runs = compareWords(words('a'), words('b'));
    expect(side(runs, 'added')).toBe(words('a'));
  });
});
