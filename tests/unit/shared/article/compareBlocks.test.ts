import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '../../../../shared/article/article';
import { blockText } from '../../../../shared/article/comparableBlock';
import { type ComparedBlock, compareBlocks } from '../../../../shared/article/compareBlocks';
import { documents } from '../export/documents';
import { body, figure, heading, id, link, paragraph, teaser, text } from './pages';

const one = paragraph('Sáng sớm, bà con ra bến chờ đò.');
const two = paragraph('Chuyến đò chở rau, thuốc và thư cập bến.');
const three = paragraph('Ai cũng vui vì Tết đã gần lắm rồi.');

const types = (before: DocumentNode, after: DocumentNode) =>
  compareBlocks(before, after).map(({ type }) => type);
const changeOf = (before: DocumentNode, after: DocumentNode) => {
  const [change] = compareBlocks(body(before), body(after));
  return change !== undefined && 'aspects' in change ? [change.type, ...change.aspects] : [change?.type];
};

const wordsOf = (block: ComparedBlock, left: 'removed' | 'added') =>
  block.type === 'same'
    ? blockText(block.after.node).normalize('NFC')
    : block.words
        .filter(({ type }) => type !== left)
        .map((run) => run.text)
        .join('');

describe('comparing block by block', () => {
  it('holds every block of both bodies once, with exactly its text', () => {
    fc.assert(
      fc.property(documents, documents, (before, after) => {
        const blocks = compareBlocks(before, after);
        const old = blocks.flatMap((block) => (block.type === 'added' ? [] : [block]));
        const now = blocks.flatMap((block) => (block.type === 'removed' ? [] : [block]));
        expect(old.map((block) => block.before.index).sort((a, b) => a - b)).toEqual([
          ...(before.content ?? []).keys(),
        ]);
        expect(now.map((block) => block.after.index)).toEqual([...(after.content ?? []).keys()]);
        for (const block of old)
          expect(wordsOf(block, 'added')).toBe(blockText(block.before.node).normalize('NFC'));
        for (const block of now)
          expect(wordsOf(block, 'removed')).toBe(blockText(block.after.node).normalize('NFC'));
      }),
      { numRuns: 50 },
    );
  });

  it('sees what was put in, in its place', () => {
    expect(types(body(one, three), body(one, two, three))).toEqual(['same', 'added', 'same']);
  });

  it('sees what was taken out where it stood', () => {
    expect(types(body(one, two, three), body(one, three))).toEqual(['same', 'removed', 'same']);
  });

  it('sees a paragraph that moved, once', () => {
    expect(types(body(one, two, three), body(three, one, two))).toEqual(['moved', 'same', 'same']);
  });

  it('knows a paragraph again that moved and was edited on the way', () => {
    const edited = paragraph('Chuyến đò chở rau, thuốc và thư nhà cập bến.');
    const blocks = compareBlocks(body(one, two, three), body(three, one, edited));
    expect(blocks.map(({ type }) => type)).toEqual(['same', 'moved', 'moved']);
    expect(blocks[2]).toMatchObject({ aspects: ['text'] });
  });

  it('pairs an edited paragraph with itself among new ones', () => {
    const edited = paragraph('Chuyến đò chở rau, thuốc, thư và cả quà cập bến.');
    const fresh = paragraph('Hoàn toàn khác hẳn mọi điều từng viết.');
    expect(types(body(one, two), body(one, fresh, edited))).toEqual(['same', 'added', 'changed']);
  });

  it('says what of a block changed', () => {
    const words = 'Sáng sớm, bà con ra bến chờ đò.';
    expect(changeOf(one, heading(2, words))).toEqual(['changed', 'kind']);
    expect(changeOf(heading(2, words), heading(3, words))).toEqual(['changed', 'kind']);
    expect(changeOf(one, paragraph(text(words, link('https://example.org/'))))).toEqual([
      'changed',
      'format',
    ]);
  });

  it('knows a photo again with another caption, another photo under the same caption', () => {
    const shown = figure(id(1), 'Bà con chờ đò trên bến.', 'Bến gỗ');
    expect(changeOf(shown, figure(id(1), 'Hoàn toàn khác.', 'Bến gỗ'))).toEqual(['changed', 'text']);
    expect(changeOf(shown, figure(id(2), 'Bà con chờ đò trên bến.', 'Bến gỗ'))).toEqual(['changed', 'photo']);
    expect(changeOf(shown, figure(id(1), 'Bà con chờ đò trên bến.', 'Bến gỗ lúc sớm'))).toEqual([
      'changed',
      'alt',
    ]);
  });

  it('knows a photo again that moved and got another caption', () => {
    const [moved] = compareBlocks(
      body(one, two, figure(id(1), 'Chờ đò.', '')),
      body(figure(id(1), 'Đợi đò.', ''), one, two),
    );
    expect(moved).toMatchObject({ type: 'moved', aspects: ['text'] });
  });

  it('knows a teaser by the story it points at', () => {
    const box = (headline: string | null) => teaser({ target: { type: 'article', id: id(2) }, headline });
    expect(changeOf(box(null), box('Đò đầu năm'))).toEqual(['changed', 'text']);
    expect(types(body(box(null)), body(teaser({ target: { type: 'article', id: id(3) } })))).toEqual([
      'removed',
      'added',
    ]);
  });

  it('takes attributes left out for their defaults', () => {
    const list = (attrs?: Record<string, unknown>): DocumentNode => ({
      type: 'orderedList',
      content: [{ type: 'listItem', content: [one] }],
      ...(attrs && { attrs }),
    });
    expect(changeOf(list(), list({ start: 1 }))).toEqual(['same']);
  });

  it('compares 20,000 words rewritten throughout in bounded time', () => {
    const words = (name: string) => Array.from({ length: 40 }, (_, number) => `${name}${number}`).join(' ');
    const text = (name: string) =>
      body(...Array.from({ length: 500 }, (_, number) => paragraph(words(`${name}${number}`))));
    expect(compareBlocks(text('a'), text('b'))).toHaveLength(1_000);
  });
});
