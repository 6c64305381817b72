import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RelatedStory } from '../../../../shared/article/article';
import { compareRelated, relatedParts } from '../../../../shared/article/compareRelated';
import { id } from './pages';

const story = (number: number, headline: string | null = null): RelatedStory => ({
  target: { type: 'article', id: id(number) },
  headline,
});
const page = (url: string, title: string): RelatedStory => ({
  target: { type: 'page', url, title },
  headline: null,
});

const typesOf = (before: readonly RelatedStory[], after: readonly RelatedStory[]) =>
  compareRelated(before, after).map(
    ({ type, story: { target } }) =>
      `${type} ${target.type === 'article' ? Number.parseInt(target.id, 16) : target.url}`,
  );

describe('comparing the related list', () => {
  it('finds nothing between a list and itself, doubles included', () => {
    const stories = fc.array(
      fc.oneof(
        fc.nat(3).map((number) => story(number)),
        fc.constantFrom(page('', 'A'), page('', 'B')),
      ),
    );
    fc.assert(
      fc.property(stories, (list) => {
        expect(compareRelated(list, [...list])).toEqual([]);
      }),
    );
  });

  it('tells added, removed and moved', () => {
    expect(typesOf([story(1), story(2)], [story(1), story(3), story(2)])).toEqual(['added 3']);
    expect(typesOf([story(1), story(2)], [story(2)])).toEqual(['removed 1']);
    expect(compareRelated([story(1), story(2), story(3)], [story(3), story(1), story(2)])).toEqual([
      { type: 'moved', story: story(3), from: 2, to: 0 },
    ]);
  });

  it('tells a story with another wording from another story', () => {
    expect(compareRelated([story(1)], [story(1, 'Tít khác')])).toEqual([
      { type: 'reworded', story: story(1, 'Tít khác'), before: story(1) },
    ]);
    const address = 'https://example.org/a';
    expect(typesOf([page(address, 'Cũ')], [page(address, 'Mới')])).toEqual([`reworded ${address}`]);
  });
});

describe('one related story in two wordings', () => {
  const old = { ...page('https://example.org/', 'Trang'), summary: 'Tóm tắt cũ' };

  it('differs in its own words and picture, and in those of the page it points at', () => {
    const now: RelatedStory = {
      target: { type: 'page', url: 'https://example.org/', title: 'Trang', source: 'Báo Bạn', photo: id(5) },
      headline: null,
      summary: 'Tóm tắt mới',
      photo: id(4),
    };
    expect(compareRelated([old], [now])).toMatchObject([{ type: 'reworded' }]);
    expect(relatedParts(old, now)).toEqual([
      {
        part: 'summary',
        words: [
          { type: 'same', text: 'Tóm tắt ' },
          { type: 'removed', text: 'cũ' },
          { type: 'added', text: 'mới' },
        ],
      },
      { part: 'source', words: [{ type: 'added', text: 'Báo Bạn' }] },
      { part: 'photo', before: null, after: id(4) },
      { part: 'pagePhoto', before: null, after: id(5) },
    ]);
  });

  it('is the same where only a missing word is written as none', () => {
    const { summary: _summary, ...bare } = old;
    expect(compareRelated([bare], [{ ...bare, summary: null, photo: null }])).toEqual([]);
  });
});
