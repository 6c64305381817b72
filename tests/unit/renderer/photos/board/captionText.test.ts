import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Caption,
  captionText,
  marksIn,
  marksLost,
  plainCaption,
  rewordCaption,
} from '../../../../../renderer/photos/board/captionText';

const bold = { type: 'bold' };
const italic = { type: 'italic' };
const link = { type: 'link', attrs: { href: 'https://example.com/tau' } };
const text = (words: string, ...marks: readonly { readonly type: string }[]): Caption[number] =>
  marks.length === 0 ? { type: 'text', text: words } : { type: 'text', text: words, marks: [...marks] };

const caption: Caption = [
  text('Tàu '),
  text('Trường Sa', bold),
  text(' cập '),
  text('đảo Sinh Tồn', link),
  text('.'),
];

describe('a caption with other words', () => {
  it('keeps the marks of all that was left alone', () => {
    expect(rewordCaption(caption, 'Hôm qua, tàu Trường Sa đã cập đảo Sinh Tồn.')).toEqual([
      text('Hôm qua, tàu '),
      text('Trường Sa', bold),
      text(' đã cập '),
      text('đảo Sinh Tồn', link),
      text('.'),
    ]);
    expect(rewordCaption(caption, captionText(caption))).toEqual(caption);
  });

  it('gives words in place of others the marks of those', () => {
    expect(rewordCaption(caption, 'Tàu Hải Đăng cập đảo Nam Yết.')).toEqual([
      text('Tàu '),
      text('Hải Đăng', bold),
      text(' cập '),
      text('đảo Nam Yết', link),
      text('.'),
    ]);
  });

  it('puts words between marked ones under the marks that both share', () => {
    const both: Caption = [text('một ', bold), text('hai', bold, italic)];
    expect(rewordCaption(both, 'một và hai')).toEqual([text('một và ', bold), text('hai', bold, italic)]);
    expect(rewordCaption(caption, 'Tàu Trường Sa lớn cập đảo Sinh Tồn.')[2]).toEqual(text(' lớn cập '));
  });

  it('says what is nowhere any more, and nothing of what is still somewhere', () => {
    expect(marksIn(caption)).toEqual(['bold', 'link']);
    expect(marksLost(caption, rewordCaption(caption, 'Tàu cập đảo Sinh Tồn.'))).toEqual(['bold']);
    expect(marksLost(caption, rewordCaption(caption, ''))).toEqual(['bold', 'link']);
    expect(marksLost(caption, rewordCaption(caption, 'Tàu Trường Xa cập đảo.'))).toEqual([]);
    expect(marksLost(plainCaption('Tàu'), plainCaption(''))).toEqual([]);
  });

  it('keeps the mark of a space that other spaces come to stand beside', () => {
    const spaces: Caption = [text(' ', link), text(' ')];
    expect(rewordCaption(spaces, 'Xưa    nay')).toEqual([text('Xưa'), text(' ', link), text('   nay')]);
  });

  const marks = fc.subarray([bold, italic, link]);
  const words = fc.array(fc.constantFrom('tàu', ' ', 'đảo', ', ', 'Sơn Ca', '😀', 'Phương'), {
    maxLength: 12,
  });
  const captions = fc
    .array(fc.record({ words, marks }), { maxLength: 5 })
    .map((parts) =>
      parts
        .filter(({ words: some }) => some.length > 0)
        .map((part) => text(part.words.join(''), ...part.marks)),
    );

  it('says exactly the new words, whatever stood there', () => {
    fc.assert(
      fc.property(captions, words, (before, after) => {
        expect(captionText(rewordCaption(before, after.join('')))).toBe(after.join(''));
      }),
    );
  });

  it('invents no mark, and loses none where words are only added at the ends', () => {
    fc.assert(
      fc.property(captions, words, (before, added) => {
        const after = rewordCaption(before, added.join(''));
        expect(marksIn(before)).toEqual(expect.arrayContaining([...marksIn(after)]));
        const longer = rewordCaption(before, `Xưa ${captionText(before)} nay`);
        expect(marksLost(before, longer)).toEqual([]);
      }),
    );
  });
});
