import { expect, it } from 'vitest';
import { pagesWithoutBlankEnd } from '../../../../electron/exporting/blankEnd';

const words = '/Font <</F4 4 0 R>>';
const picture = '/XObject <</X8 8 0 R>>';

const print = (...pages: readonly string[]) =>
  Buffer.from(
    [
      '%PDF-1.4',
      ...pages.map(
        (shown, index) =>
          `${index + 2} 0 obj\n<</Type /Page\n/Resources <</ProcSet [/PDF /Text]\n/ExtGState <</G3 3 0 R>>${shown}>>\n/Contents 19 0 R\n/Parent 20 0 R>>\nendobj`,
      ),
      '20 0 obj\n<</Type /Pages\n/Count 2\n/Kids [2 0 R 3 0 R]>>\nendobj',
    ].join('\n'),
  );

it('leaves out the blank sheets at the end of a print, and no other', () => {
  expect(pagesWithoutBlankEnd(print(words, picture, ''))).toBe('1-2');
  expect(pagesWithoutBlankEnd(print(words, '', ''))).toBe('1-1');
  expect(pagesWithoutBlankEnd(print(words, '', picture))).toBeUndefined();
});

it('leaves a print alone that is blank from the first page on, or written in another way', () => {
  expect(pagesWithoutBlankEnd(print('', ''))).toBeUndefined();
  expect(pagesWithoutBlankEnd(Buffer.from('%PDF-1.7 with object streams'))).toBeUndefined();
});
