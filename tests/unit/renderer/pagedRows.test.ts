import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleFilter, KnownArticles } from '../../../renderer/list/useArticleRows';
import { addPage, pageSize, pagesOf } from '../../../renderer/pagedRows';
import type { ArticleRow } from '../../../shared/desk';

const filter: ArticleFilter = { text: '', status: null, section: '', kind: null };
const nothing: KnownArticles = { filter, total: null, rows: new Map(), isIndexing: false, problem: null };
const row = (id: string): ArticleRow => ({
  id,
  headline: id,
  standfirst: '',
  kind: 'news',
  status: 'draft',
  section: '',
  subsection: '',
  leadPhoto: null,
  embargo: null,
  publicUrl: '',
  publishedAt: null,
  updatedAt: '2026-11-22T00:00:00Z',
  hit: null,
});
const page = (number: number, total: number, name = 'a') => ({
  total,
  isIndexing: false,
  rows: Array.from({ length: Math.max(0, Math.min(pageSize, total - number * pageSize)) }, (_, index) =>
    row(`${name}${number * pageSize + index}`),
  ),
});

describe('the pages of the article list', () => {
  it('cover exactly the rows in sight', () => {
    fc.assert(
      fc.property(fc.nat(60_000), fc.nat(200), (first, more) => {
        const pages = pagesOf(first, first + more);
        expect(pages[0]).toBe(Math.floor(first / pageSize));
        expect(pages.at(-1)).toBe(Math.floor((first + more) / pageSize));
        expect(pages.length).toBeLessThanOrEqual(2 + more / pageSize);
      }),
    );
  });

  it('stand at their place', () => {
    const known = addPage(addPage(nothing, filter, 0, page(0, 250)), filter, 2, page(2, 250));
    expect(known.rows.get(99)?.id).toBe('a99');
    expect(known.rows.get(100)).toBeUndefined();
    expect(known.rows.get(249)?.id).toBe('a249');
    expect(known.total).toBe(250);
  });

  it('replace their predecessors and leave the other pages standing', () => {
    const before = addPage(addPage(nothing, filter, 0, page(0, 200)), filter, 1, page(1, 200));
    const after = addPage(before, filter, 0, page(0, 200, 'b'));
    expect(after.rows.get(0)?.id).toBe('b0');
    expect(after.rows.get(100)?.id).toBe('a100');
  });

  it('forget the rows past the end when the library has become smaller', () => {
    const before = addPage(addPage(nothing, filter, 0, page(0, 200)), filter, 1, page(1, 200));
    const after = addPage(before, filter, 0, page(0, 40));
    expect(after.rows.size).toBe(40);
  });

  it('forget the rows of another filter with the first answer to the new one', () => {
    const before = addPage(nothing, filter, 1, page(1, 200));
    const searched = { ...filter, text: 'bien' };
    const after = addPage(before, searched, 0, page(0, 3, 'found'));
    expect([...after.rows.values()].map(({ id }) => id)).toEqual(['found0', 'found1', 'found2']);
    expect(after.filter).toBe(searched);
  });
});
