import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../shared/article/article';
import { changeBetween, compareArticles, isUnchanged } from '../../../../shared/article/compare';
import { noCredit } from '../../../../shared/article/photo';
import { documents } from '../export/documents';
import { body, cleanArticle, figure, id, link, paragraph, text } from './pages';

const of = (change: Partial<Article> = {}, credits = {}) => ({
  article: { ...cleanArticle, ...change },
  credits,
});

const long = 'Sáng sớm, bà con ra bến chờ chuyến đò đầu năm.';

describe('comparing two texts of an article', () => {
  it('finds nothing between a text and itself, whatever stands in it', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const one = of({ body: document });
        expect(isUnchanged(compareArticles(one, structuredClone(one)))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('takes decomposed letters for the same text', () => {
    const decomposed = of({
      headline: cleanArticle.headline.normalize('NFD'),
      body: body(paragraph(long.normalize('NFD'))),
    });
    expect(isUnchanged(compareArticles(of({ body: body(paragraph(long)) }), decomposed))).toBe(true);
  });

  it('does not count when it was saved', () => {
    expect(isUnchanged(compareArticles(of(), of({ updatedAt: '2026-12-01T00:00:00Z' })))).toBe(true);
  });

  it('names the fields that changed, with old and new', () => {
    const { fields } = compareArticles(
      of({ section: 'bien', tags: ['đảo'], embargo: null }),
      of({
        section: 'dat-lien',
        tags: ['đảo', 'Tết'],
        embargo: '2026-12-01T00:00:00Z',
        headline: 'Đảo nhỏ đón đò',
      }),
    );
    expect(fields.map(({ field }) => field)).toEqual(['headline', 'tags', 'section', 'embargo']);
    expect(fields[2]).toEqual({ type: 'value', field: 'section', before: 'bien', after: 'dat-lien' });
    expect(fields[3]).toEqual({ type: 'value', field: 'embargo', before: '', after: '2026-12-01T00:00:00Z' });
  });

  it('names the page lists and the lead photo', () => {
    const list = { type: 'mostRead', title: 'Đọc nhiều', subsections: [], items: [] } as const;
    const { fields } = compareArticles(
      of(),
      of({ leadPhoto: id(4), pageLists: [{ ...list, subsections: [], items: [] }] }),
    );
    expect(fields.map(({ field }) => field)).toEqual(['leadPhoto', 'pageLists']);
  });

  it('tells the credits of photos that stand in both', () => {
    const old = { ...noCredit, photographer: 'Lan Anh', agency: 'TTXVN' };
    const now = { ...old, agency: 'AFP', issuedBy: 'TTXVN' };
    const { credits } = compareArticles(
      of({}, { [id(1)]: old, [id(7)]: old }),
      of({}, { [id(1)]: now, [id(7)]: now }),
    );
    expect(credits).toEqual([{ photo: id(1), before: old, after: now }]);
  });
});

describe('the change at a glance', () => {
  it('is nothing where nothing changed', () => {
    expect(changeBetween(of(), of())).toEqual({ wordsAdded: 0, wordsRemoved: 0, others: [] });
  });

  it('counts the words of text, headline and standfirst', () => {
    const before = of({ headline: 'Đảo nhỏ', body: body(paragraph(long)) });
    const after = of({ headline: 'Đảo rất nhỏ', body: body(paragraph(long.replace('sớm', 'tinh mơ'))) });
    expect(changeBetween(before, after)).toEqual({ wordsAdded: 3, wordsRemoved: 1, others: ['fields'] });
  });

  it('counts no words where a paragraph only moved', () => {
    const [one, two, three] = [
      paragraph(long),
      paragraph('Đò cập bến lúc rạng sáng.'),
      paragraph('Ai cũng vui lắm.'),
    ];
    const change = changeBetween(of({ body: body(one, two, three) }), of({ body: body(three, one, two) }));
    expect(change).toEqual({ wordsAdded: 0, wordsRemoved: 0, others: [] });
  });

  it('names photos, captions, credits and related stories', () => {
    const shown = (number: number, caption: string) =>
      body(paragraph(long), figure(id(number), caption, 'Bến gỗ'));
    const glance = (change: Partial<Article>, credits = {}) =>
      changeBetween(
        of({ body: shown(1, 'Bà con chờ đò.') }, { [id(1)]: noCredit }),
        of({ body: shown(1, 'Bà con chờ đò.'), ...change }, credits),
      ).others;
    expect(glance({ body: shown(2, 'Bà con chờ đò.') })).toEqual(['photos']);
    expect(glance({ body: shown(1, 'Bà con đợi đò.') })).toEqual(['captions']);
    expect(glance({}, { [id(1)]: { ...noCredit, agency: 'AFP' } })).toEqual(['credits']);
    expect(glance({ related: [] })).toEqual(['related']);
    expect(glance({ leadPhoto: id(1) })).toEqual(['photos']);
  });

  it('sees a link or emphasis as a change without words', () => {
    const plain = of({ body: body(paragraph(long)) });
    const linked = of({ body: body(paragraph(text(long, link('https://example.org/')))) });
    expect(isUnchanged(compareArticles(plain, linked))).toBe(false);
    expect(changeBetween(plain, linked)).toEqual({ wordsAdded: 0, wordsRemoved: 0, others: [] });
  });
});
