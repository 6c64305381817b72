import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitHit } from '../../../../renderer/list/splitHit';

describe('a passage found', () => {
  it('marks the words that were found', () => {
    const text = 'gặp ông Nguyễn Văn An ở đảo';
    expect(splitHit({ text, marks: [[8, 14]] })).toEqual([
      { text: 'gặp ông ', isMarked: false },
      { text: 'Nguyễn', isMarked: true },
      { text: ' Văn An ở đảo', isMarked: false },
    ]);
  });

  it('loses and doubles no letter, whatever marks it is given', () => {
    const mark = fc.tuple(fc.nat(40), fc.nat(40));
    fc.assert(
      fc.property(fc.string(), fc.array(mark), (text, marks) => {
        const joined = splitHit({ text, marks })
          .map((part) => part.text)
          .join('');
        expect(joined).toBe(text);
      }),
    );
  });
});
