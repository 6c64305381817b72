import { Slice } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { isBigPaste, isBigText } from '../../../../renderer/editor/paste/isBigPaste';
import { type DocumentNode } from '../../../../shared/article/article';
import { checkDocument } from '../../../../shared/article/document';
import { paragraph } from './makeState';

const slice = (...content: readonly DocumentNode[]) =>
  new Slice(checkDocument({ type: 'doc', content }).content, 0, 0);
const words = (count: number) => Array.from({ length: count }, () => 'chữ').join(' ');
const paragraphs = (count: number) => Array.from({ length: count }, () => paragraph('Một.'));

describe('a big paste', () => {
  it('has more than 500 words, however they are spread', () => {
    expect(isBigPaste(slice(paragraph(words(500))))).toBe(false);
    expect(isBigPaste(slice(paragraph(words(250)), paragraph(words(251))))).toBe(true);
  });

  it('is one as text alone, for a field without blocks', () => {
    expect(isBigText(words(500))).toBe(false);
    expect(isBigText(words(501))).toBe(true);
  });

  it('or more than 20 blocks', () => {
    expect(isBigPaste(slice(...paragraphs(20)))).toBe(false);
    expect(isBigPaste(slice(...paragraphs(21)))).toBe(true);
  });
});
