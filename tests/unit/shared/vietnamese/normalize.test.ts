import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanLine, cleanText } from '../../../../shared/vietnamese/normalize';

it.each([
  ['Hòa bình'.normalize('NFD'), 'Hòa bình'],
  ['Hà\u00a0Nội\u202fngày\u3000mới', 'Hà Nội ngày mới'],
  ['Hà\u200b Nội\ufeff\u2060\u00ad', 'Hà Nội'],
  ['một\r\nhai\rba\u2028bốn', 'một\nhai\nba\nbốn'],
  ['một\thai', 'một hai'],
  ['\u202ephải\u202c trái\u0000', 'phải trái'],
  ['gia đình 👨\u200d👩\u200d👧 và c\u200dhữ', 'gia đình 👨\u200d👩\u200d👧 và chữ'],
  ['nửa chữ \ud83d.', 'nửa chữ \ufffd.'],
])('cleans %j', (dirty, clean) => {
  expect(cleanText(dirty)).toBe(clean);
});

it('changes nothing the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
      expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
    }),
    { numRuns: 3000 },
  );
});
