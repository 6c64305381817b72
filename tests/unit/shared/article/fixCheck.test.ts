import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '../../../../shared/article/article';
import { checkArticle } from '../../../../shared/article/checks';
import { checkDocument } from '../../../../shared/article/document';
import { fixCheck, fixOf } from '../../../../shared/article/fixCheck';
import type { PageInput } from '../../../../shared/article/page';
import { isDoubtfulAddress, withoutTracking } from '../../../../shared/article/webLinks';
import * as p from './pages';

const now = Date.parse('2026-11-22T02:00:00Z');
const bold = { type: 'bold' };
const outside = (url: string) => ({ type: 'page', url, title: 'Bài ngoài' }) as const;
const picture = p.figure(p.id(1), 'Bà con chờ đò.', 'Mười người đứng trên bến gỗ');
const withBlocks = (...blocks: readonly DocumentNode[]) =>
  p.page({ body: p.body(p.paragraph('Mở đầu.'), ...blocks, picture) });
const long = 'Chuyến đò chở rau, thuốc và thư cập bến lúc rạng sáng, khi bà con còn đang ngủ.';

const cases: readonly (readonly [what: string, input: PageInput])[] = [
  ['two spaces in the headline', p.page({ headline: 'Đảo nhỏ  đón   chuyến đò' })],
  ['two spaces in the standfirst', p.page({ standfirst: 'Đảo nhỏ \u00a0đón chuyến đò đầu năm nay.' })],
  [
    'two spaces where bold type begins',
    withBlocks(p.paragraph('Bà con ', p.text('  ra', bold), p.text(' ', bold), ' bến.')),
  ],
  [
    'two spaces in a list',
    withBlocks({
      type: 'bulletList',
      content: [{ type: 'listItem', content: [p.paragraph('Rau  xanh')] }],
    }),
  ],
  [
    'two spaces in a caption',
    p.page({
      body: p.body(
        p.paragraph('Mở đầu.'),
        p.figure(p.id(1), 'Bà con  chờ đò.', 'Mười người đứng trên bến gỗ'),
      ),
    }),
  ],
  [
    'a link with tracking',
    withBlocks(p.paragraph(p.text('Xem', p.link('https://bao.example/b?utm_source=x&id=1#y')), ' nhé.')),
  ],
  [
    'a related story with tracking',
    p.page({
      related: [{ target: outside('https://bao.example/a?fbclid=1'), headline: null }, ...p.outsideStories],
    }),
  ],
  ['a teaser with tracking', withBlocks(p.teaser({ target: outside('https://bao.example/b?gclid=1') }))],
  ['a public address with tracking', p.page({ publicUrl: 'https://bao.example/c?utm_medium=zalo' })],
  ['a minor subhead alone', withBlocks(p.heading(3, 'Nhỏ'))],
  ['an empty subhead', withBlocks(p.heading(2, ''))],
  ['a paragraph twice', withBlocks(p.paragraph(long), p.paragraph(long))],
  ['a related story twice', p.page({ related: [...p.outsideStories, ...p.cleanArticle.related] })],
  [
    'a story related to itself',
    p.page({
      related: [{ target: { type: 'article', id: p.id(100) }, headline: null }, ...p.cleanArticle.related],
    }),
  ],
  [
    'a teaser twice',
    withBlocks(
      p.teaser({ target: outside('https://bao.example/t') }),
      p.teaser({ target: outside('https://bao.example/t') }),
    ),
  ],
];

describe('a fix', () => {
  it.each(cases)('mends %s, and nothing else is said afterwards', (_, input) => {
    let article = input.article;
    for (let step = 0; step < 3; step += 1) {
      const [first] = checkArticle({ ...input, article }, now);
      if (first === undefined) break;
      const fix = fixOf(first);
      expect(fix, first.code).toBeDefined();
      if (fix !== undefined) article = fixCheck(article, fix, first.where);
    }
    expect(checkArticle({ ...input, article }, now)).toEqual([]);
    expect(() => checkDocument(article.body)).not.toThrow();
  });

  it('leaves the words between the spaces, and what is bold', () => {
    const { article } = withBlocks(p.paragraph('Bà con ', p.text('  ra', bold), p.text(' ', bold), ' bến.'));
    const fixed = fixCheck(article, 'joinSpaces', { type: 'body', index: 1 });
    expect(fixed.body.content?.[1]).toEqual(
      p.paragraph('Bà con ', p.text('ra', bold), p.text(' ', bold), 'bến.'),
    );
  });

  it('never leaves a body without a block', () => {
    const { article } = p.page({ body: p.body(p.heading(2, '')) });
    const { body } = fixCheck(article, 'removeBlock', { type: 'body', index: 0 });
    expect(body.content).toEqual([{ type: 'paragraph' }]);
  });

  it.each([
    ['https://a.vn/b?utm_source=x', 'https://a.vn/b'],
    ['https://a.vn/b?id=1&utm_source=x&p=2#c', 'https://a.vn/b?id=1&p=2#c'],
    ['https://a.vn/b?FBCLID=x#c', 'https://a.vn/b#c'],
    ['https://a.vn/b?q=utm_source', 'https://a.vn/b?q=utm_source'],
    ['https://a.vn/b?', 'https://a.vn/b?'],
    ['https://youtu.be/abc?si=xyz&t=10', 'https://youtu.be/abc?t=10'],
    ['https://www.youtube.com/watch?v=abc&si=xyz', 'https://www.youtube.com/watch?v=abc'],
    ['https://a.vn/b?si=3', 'https://a.vn/b?si=3'],
    ['https://a.vn/b?id=1&amp;utm_source=x', 'https://a.vn/b?id=1'],
    ['https://a.vn/b?gad_source=1&gclid=x&mibextid=y', 'https://a.vn/b'],
    ['mailto:a@b.vn?subject=utm_source', 'mailto:a@b.vn?subject=utm_source'],
  ])('makes %s %s', (href, expected) => {
    expect(withoutTracking(href)).toBe(expected);
    expect(withoutTracking(expected)).toBe(expected);
  });
});

it.each([
  ['https://web.archive.org/web/2020/https://bao.vn/x', false],
  ['https://archive.ph/https://bao.vn/x', false],
  ['https://bao.vn/xhttps://bao.vn/y', true],
  ['https://myarchive.example/https://bao.vn/x', true],
])('calls %s doubtful: %s', (href, expected) => {
  expect(isDoubtfulAddress(href)).toBe(expected);
});
