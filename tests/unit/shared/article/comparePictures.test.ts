import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '../../../../shared/article/article';
import { changeBetween } from '../../../../shared/article/compare';
import { compareBlocks } from '../../../../shared/article/compareBlocks';
import { noCredit } from '../../../../shared/article/photo';
import { restoreBlock } from '../../../../shared/article/restoreBlock';
import * as p from './pages';

const photos = (...captions: readonly string[]) =>
  p.gallery(...captions.map((caption, index) => p.figure(p.id(index + 1), caption, `Mô tả ${index + 1}`)));
const opening = p.paragraph('Sáng sớm, bà con ra bến.');

function differenceOf(before: DocumentNode, after: DocumentNode) {
  const [, block] = compareBlocks(p.body(opening, before), p.body(opening, after));
  return block === undefined ? undefined : [block.type, 'aspects' in block ? block.aspects : []];
}

describe('a gallery in two versions', () => {
  const before = photos('Một', 'Hai', 'Ba');

  it('is the same where nothing changed', () => {
    expect(differenceOf(before, photos('Một', 'Hai', 'Ba'))).toEqual(['same', []]);
  });

  it('tells a caption from a photo, an order and a description', () => {
    expect(differenceOf(before, photos('Một', 'Hai sửa', 'Ba'))).toEqual(['changed', ['text']]);
    const [first, second, third] = before.content ?? [];
    if (first === undefined || second === undefined || third === undefined) throw new Error('no photos');
    const turned = { ...before, content: [second, first, third] };
    expect(differenceOf(before, turned)).toEqual(['changed', ['text', 'photo', 'alt']]);
    const described = { ...first, attrs: { ...first.attrs, alt: 'Khác' } };
    expect(differenceOf(before, { ...before, content: [described, second, third] })).toEqual([
      'changed',
      ['alt'],
    ]);
  });

  it('stays known when a photo is added, and is another where none is shared', () => {
    const more = { ...before, content: [...(before.content ?? []), p.figure(p.id(9), 'Chín', '')] };
    expect(differenceOf(before, more)?.[0]).toBe('changed');
    const others = compareBlocks(p.body(before), p.body(p.gallery(p.figure(p.id(9), 'Chín', ''))));
    expect(others.map(({ type }) => type).sort()).toEqual(['added', 'removed']);
  });

  it('comes back whole', () => {
    const blocks = compareBlocks(p.body(opening, before), p.body(opening));
    expect(restoreBlock(blocks, 1).content?.[1]).toMatchObject({ type: 'gallery', content: [{}, {}, {}] });
  });
});

describe('a video in two versions', () => {
  const before = p.video('Chợ nổi.');

  it.each([
    ['film', { source: { type: 'address', url: 'https://video.example/1' } }],
    ['film', { duration: 9 }],
    ['credit', { credit: noCredit }],
    ['photo', { photo: p.id(2) }],
    ['alt', { alt: 'Khác' }],
  ])('tells that its %s changed', (aspect, attrs) => {
    expect(differenceOf(before, p.video('Chợ nổi.', attrs))).toEqual(['changed', [aspect]]);
  });

  it('is known again where it moved', () => {
    const blocks = compareBlocks(p.body(before, opening), p.body(opening, before));
    expect(blocks.map(({ type }) => type)).toContain('moved');
  });
});

it('tells a cut or another width of a photo from a change of format', () => {
  const figure = p.figure(p.id(1), 'Một', 'Mô tả');
  const wide = { ...figure, attrs: { ...figure.attrs, layout: 'wide' } };
  expect(differenceOf(figure, wide)).toEqual(['changed', ['placement']]);
});

it('counts captions of galleries and videos apart from the words of the text', () => {
  const text = (...blocks: readonly DocumentNode[]) => ({
    article: { ...p.cleanArticle, body: p.body(opening, ...blocks) },
    credits: {},
  });
  const change = changeBetween(
    text(photos('Một', 'Hai'), p.video('Phim')),
    text(photos('Một', 'Hai thêm'), p.video('Phim', { credit: noCredit })),
  );
  expect(change).toEqual({ wordsAdded: 0, wordsRemoved: 0, others: ['captions', 'credits'] });
});
