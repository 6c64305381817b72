import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rememberTexts } from '../../../../shared/vietnamese/rememberTexts';

it('answers what the function answers, whatever is asked in whatever order', () => {
  const texts = fc.array(fc.constantFrom('', 'a', 'b', 'c', 'd', 'e', 'đò'), { maxLength: 60 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 4 }), (asked, limit) => {
      const remembered = rememberTexts((text) => `${text}!`, limit);
      expect(asked.map(remembered)).toEqual(asked.map((text) => `${text}!`));
    }),
  );
});

it('reads a text once while it is asked about', () => {
  const read: string[] = [];
  const remembered = rememberTexts((text) => read.push(text), 2);
  for (const text of ['a', 'a', 'b', 'a', 'c', 'a', 'd', 'a']) remembered(text);
  expect(read).toEqual(['a', 'b', 'c', 'd']);
});

it('forgets texts that nobody asks about any more', () => {
  const read: string[] = [];
  const remembered = rememberTexts((text) => read.push(text), 1);
  for (const text of ['a', 'b', 'c', 'a']) remembered(text);
  expect(read).toEqual(['a', 'b', 'c', 'a']);
});
