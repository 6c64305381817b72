import { describe, expect, it } from 'vitest';
import type { DocumentNode, StoryTarget } from '../../../../shared/article/article';
import { blankArticle } from '../../../../shared/article/blankArticle';
import {
  hrefOf,
  isKnown,
  knownTargets,
  listedTargets,
  placedElsewhere,
} from '../../../../renderer/app/picker/knownTargets';

const story = (digit: string): StoryTarget => ({ type: 'article', id: digit.repeat(32) });
const linked: DocumentNode = {
  type: 'paragraph',
  content: [
    { type: 'text', text: 'đọc thêm', marks: [{ type: 'link', attrs: { href: hrefOf(story('c')) } }] },
  ],
};
const body: DocumentNode = {
  type: 'doc',
  content: [linked, { type: 'teaser', attrs: { target: story('b') } }],
};
const { body: _empty, ...fields } = blankArticle({
  id: 'f'.repeat(32),
  kind: 'news',
  language: 'vi',
  now: '2026-01-01T00:00:00Z',
});
const open = {
  fields: { ...fields, related: [{ target: story('a'), headline: null }] },
  revision: 1,
  checksum: '',
  openedBody: body,
  draftBody: null,
  bodySnapshot: body,
};

describe('what the article points at already', () => {
  it.each([
    ['related', 'a'],
    ['teaser', 'b'],
    ['link', 'c'],
  ] as const)('is told for the use as %s', (use, digit) => {
    const known = knownTargets(use, open);
    expect(['a', 'b', 'c'].filter((each) => isKnown(known, story(each)))).toEqual([digit]);
  });

  it('is told for one of the page’s own lists: what stands in it, and what stands elsewhere on the page', () => {
    const outside: StoryTarget = { type: 'page', url: 'https://a.example/tin/', title: 'Tin' };
    const list = (...targets: readonly StoryTarget[]) => ({
      type: 'loose' as const,
      title: '',
      subsections: [],
      items: targets.map((target) => ({ target, kind: null, thumbnail: null })),
    });
    const pageLists = [list(story('d')), list(story('e'), outside)];
    const page = { ...open, fields: { ...open.fields, pageLists } };
    const among = (known: ReadonlySet<string>) =>
      ['a', 'b', 'c', 'd', 'e', 'f'].filter((each) => isKnown(known, story(each)));
    expect(among(listedTargets(0, page))).toEqual(['d']);
    expect(among(placedElsewhere(0, page))).toEqual(['a', 'b', 'c', 'e', 'f']);
    const same: StoryTarget = { type: 'page', url: 'http://www.a.example/tin', title: 'Cũng tin ấy' };
    expect(isKnown(placedElsewhere(0, page), same)).toBe(true);
    expect(isKnown(placedElsewhere(1, page), same)).toBe(false);
    expect(isKnown(listedTargets(1, page), same)).toBe(true);
  });

  it('is nothing where no article is open', () => {
    expect(knownTargets('related', null).size).toBe(0);
  });
});
