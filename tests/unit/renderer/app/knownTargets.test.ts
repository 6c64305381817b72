import { describe, expect, it } from 'vitest';
import type { DocumentNode, StoryTarget } from '../../../../shared/article/article';
import { blankArticle } from '../../../../shared/article/blankArticle';
import { hrefOf, isKnown, knownTargets } from '../../../../renderer/app/picker/knownTargets';

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

  it('is nothing where no article is open', () => {
    expect(knownTargets('related', null).size).toBe(0);
  });
});
