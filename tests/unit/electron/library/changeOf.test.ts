import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '../../../../shared/article/article';
import { blankArticle } from '../../../../shared/article/blankArticle';
import { changeBetween } from '../../../../shared/article/compare';
import { noCredit } from '../../../../shared/article/photo';
import type { ArticleVersion } from '../../../../shared/article/version';
import { changeOf } from '../../../../electron/library/changeOf';

const savedAt = '2026-11-22T05:00:00.000Z';
const photo = (digit: string) => digit.repeat(32);

const block: fc.Arbitrary<DocumentNode> = fc.oneof(
  fc
    .array(fc.constantFrom('lũ', 'về', 'sớm', 'ở', 'Mường', 'Lát', 'dân', 'bản'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((words) => ({ type: 'paragraph', content: [{ type: 'text', text: words.join(' ') }] })),
  fc.constantFrom('1', '2', '3').map((digit) => ({
    type: 'figure',
    attrs: { photo: photo(digit), alt: '' },
    content: [{ type: 'text', text: `Ảnh ${digit}` }],
  })),
);
const credits = fc
  .tuple(fc.constantFrom('Lan', 'Hoa'), fc.constantFrom('Minh', 'Hoa'))
  .map(([one, other]) => ({
    [photo('1')]: { ...noCredit, photographer: one },
    [photo('2')]: { ...noCredit, photographer: other },
  }));

const versionOf = (content: readonly DocumentNode[], shown: ArticleVersion['credits']): ArticleVersion => ({
  revision: 1,
  savedAt,
  savedBy: '',
  article: {
    ...blankArticle({ id: photo('a'), kind: 'news', language: 'vi', now: savedAt }),
    body: { type: 'doc', content },
  },
  credits: shown,
});

describe('a change in the timeline', () => {
  it('is what a comparison of the whole texts says', () => {
    const part = fc.array(block, { maxLength: 5 });
    fc.assert(
      fc.property(part, part, part, part, credits, credits, (head, one, other, tail, old, now) => {
        const before = versionOf([...head, ...one, ...tail], old);
        const after = versionOf([...head, ...other, ...tail], now);
        expect(changeOf(before, after)).toEqual(changeBetween(before, after));
      }),
      { numRuns: 300 },
    );
  });
});
