import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOffsets, foldWords, hasMarks } from '../../../../shared/vietnamese/fold';

const vietnamese = fc
  .array(
    fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyÀáảãạẰắẳẵặĐỲỵ \u0300\u0301\u0303\u0309\u0323-.,19'),
    {
      maxLength: 60,
    },
  )
  .map((letters) => letters.join(''));
const text = fc.oneof(
  vietnamese,
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary' }),
);

const exactOf = (word: string) => foldWords(word).map((part) => part.exact);

describe('folding for search', () => {
  it('drops the marks, the case and the stroke of đ', () => {
    expect(fold('Nguyễn Văn A đi ĐƯỜNG dài')).toBe('nguyen van a di duong dai');
  });

  it('treats composed and decomposed text alike', () => {
    fc.assert(
      fc.property(text, (sample) => {
        expect(fold(sample.normalize('NFD'))).toBe(fold(sample.normalize('NFC')));
        expect(exactOf(sample.normalize('NFD'))).toEqual(exactOf(sample.normalize('NFC')));
      }),
    );
  });

  it('is finished after one pass', () => {
    fc.assert(
      fc.property(text, (sample) => {
        expect(fold(fold(sample))).toBe(fold(sample));
      }),
    );
  });

  it('leads every folded letter back to where it stood', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const { text: folded, offsets } = foldWithOffsets(sample);
        expect(folded).toBe(fold(sample));
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets.at(-1)).toBe(sample.length);
        offsets.forEach((offset, index) => expect(offset).toBeGreaterThanOrEqual(offsets[index - 1] ?? 0));
      }),
    );
  });

  it('marks a hit in the original, combining marks included', () => {
    const original = 'Tuyến đường biển'.normalize('NFD');
    const { text: folded, offsets } = foldWithOffsets(original);
    const from = folded.indexOf('duong');
    expect(original.slice(offsets[from], offsets[from + 5]).normalize('NFC')).toBe('đường');
  });

  it('finds words where they stand', () => {
    fc.assert(
      fc.property(text, (sample) => {
        for (const word of foldWords(sample))
          expect(fold(sample.slice(word.start, word.end))).toBe(word.folded);
      }),
    );
  });

  it('takes for words what Unicode calls letters, digits and their marks', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const expected = sample.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
        expect(foldWords(sample).map(({ start, end }) => sample.slice(start, end))).toEqual([...expected]);
      }),
    );
  });

  it('keeps đường, dương and dường apart when marks count', () => {
    expect(new Set(['đường', 'dương', 'dường', 'duong'].flatMap(exactOf)).size).toBe(4);
  });

  it.each([
    ['hòa', 'hoà'],
    ['thủy', 'thuỷ'],
    ['khỏe', 'khoẻ'],
    ['HÒA', 'hoà'],
  ])('takes %s and %s for one word, whichever vowel bears the tone', (old, modern) => {
    expect(exactOf(old)).toEqual(exactOf(modern));
  });

  it('knows whether a word was typed with marks', () => {
    expect(foldWords('đuong Duong dương 2024').map(hasMarks)).toEqual([true, false, true, false]);
  });
});
