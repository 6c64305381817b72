import { expect, it } from 'vitest';
import { countBody, countText } from '../../../../shared/article/counts';
import {
  figuresOf,
  headingsOf,
  leadPhotoOf,
  linksOf,
  photosOf,
  plainText,
  storiesOf,
  teasersOf,
} from '../../../../shared/article/walk';
import * as p from './pages';

const address = 'https://vi.example/bai';
const whole = p.body(
  p.heading(2, 'Mở'),
  p.paragraph(
    'Một ',
    p.text('hai', p.link(address)),
    p.text(' ba', p.link(address), { type: 'bold' }),
    ' bốn',
  ),
  p.figure(p.id(1), 'Chú thích', 'Mô tả'),
  p.teaser({ target: { type: 'article', id: p.id(2) }, photo: p.id(3) }),
  { type: 'blockquote', content: [p.paragraph('Trích', { type: 'hardBreak' }, 'hai dòng')] },
  p.figure(null, '', ''),
  p.paragraph(p.text('năm', p.link(`article:${p.id(4)}`))),
);

it('finds figures in document order with their place, photo, alt and caption', () => {
  expect(
    figuresOf(whole).map(({ index, block, photo, alt, caption }) => [index, block, photo, alt, caption]),
  ).toEqual([
    [0, 2, p.id(1), 'Mô tả', 'Chú thích'],
    [1, 5, null, '', ''],
  ]);
});

it('finds teasers, and reads a broken target as an empty page', () => {
  expect(teasersOf(whole)).toMatchObject([{ index: 0, block: 3, target: { type: 'article', id: p.id(2) } }]);
  expect(teasersOf(p.body(p.teaser({ target: 'x' })))[0]?.target).toEqual({
    type: 'page',
    url: '',
    title: '',
  });
});

it('takes a link that is half bold for one link', () => {
  expect(linksOf(whole)).toEqual([
    { block: 1, href: address, text: 'hai ba' },
    { block: 6, href: `article:${p.id(4)}`, text: 'năm' },
  ]);
});

it('keeps two links with text between them apart', () => {
  const twice = p.body(p.paragraph(p.text('a', p.link(address)), ' và ', p.text('b', p.link(address))));
  expect(linksOf(twice).map(({ text }) => text)).toEqual(['a', 'b']);
});

it('gives headings with their level', () => {
  expect(headingsOf(whole)).toEqual([{ block: 0, level: 2, text: 'Mở' }]);
});

it('puts every block on a line of its own', () => {
  expect(plainText(whole).split('\n')).toEqual([
    'Mở',
    'Một hai ba bốn',
    'Chú thích',
    '',
    'Trích',
    'hai dòng',
    '',
    'năm',
  ]);
});

it('names every photo and every story of an article once', () => {
  const article = { ...p.cleanArticle, body: whole, leadPhoto: p.id(1) };
  expect(photosOf(article)).toEqual([p.id(1), p.id(3)]);
  expect(
    storiesOf({ ...article, related: [{ target: { type: 'article', id: p.id(4) }, headline: null }] }),
  ).toEqual([p.id(4), p.id(2)]);
});

it('lets the first figure stand for the story unless a photo is chosen', () => {
  expect(leadPhotoOf({ ...p.cleanArticle, body: whole })).toBe(p.id(1));
  expect(leadPhotoOf({ ...p.cleanArticle, body: whole, leadPhoto: p.id(7) })).toBe(p.id(7));
  expect(leadPhotoOf({ ...p.cleanArticle, body: p.body(p.paragraph('a')) })).toBeNull();
});

it('counts syllables as words, and characters as readers see them', () => {
  expect(countText('Hòa bình, 30 – 4!'.normalize('NFD'))).toEqual({ words: 4, characters: 17 });
  expect(countText(plainText(whole)).words).toBe(11);
});

it('counts a body with its captions, a date as one word, and its photos', () => {
  const content = [p.paragraph('Hà Nội, ngày 2/9 – mưa'), p.figure(null, 'Chú thích', '')];
  expect(countBody(p.body(...content))).toEqual({ words: 7, photos: 1 });
});
