import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, DocumentNode } from '../../../../shared/article/article';
import { changeBetween, compareArticles, isUnchanged } from '../../../../shared/article/compare';
import { noCredit } from '../../../../shared/article/photo';
import { documents } from '../export/documents';
import { body, cleanArticle, figure, heading, id, link, paragraph, text } from './pages';

const of = (change: Partial<Article> = {}, credits = {}) => ({
  article: { ...cleanArticle, ...change },
  credits,
});

/** Words that are told apart: from the one of this number up to another. */
const numbered = (end: number, start = 0) =>
  Array.from({ length: end - start }, (_, index) => `từ${start + index}`).join(' ');

const remark = (said: string, words = 'chuyến đò') =>
  text(words, {
    type: 'comment',
    attrs: { id: id(9), by: 'lan', at: '2026-11-23T01:00:00.000Z', text: said },
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

describe('remarks for colleagues', () => {
  const plain = of({ body: body(paragraph(text('Chờ '), text('chuyến đò'), text(' đầu năm.'))) });
  const said = (words: string, on = 'chuyến đò', rest = ' đầu năm.') =>
    of({ body: body(paragraph(text('Chờ '), remark(words, on), text(rest))) });

  it('that stand in one of two texts only are a difference, with the words they stand on', () => {
    const comparison = compareArticles(said('Hỏi lại'), plain);
    expect(isUnchanged(comparison)).toBe(false);
    expect(comparison.remarks).toMatchObject([
      { type: 'removed', remark: { text: 'Hỏi lại', words: 'chuyến đò' } },
    ]);
    expect(compareArticles(plain, said('Hỏi lại')).remarks).toMatchObject([{ type: 'added' }]);
    expect(changeBetween(plain, said('Hỏi lại'))).toEqual({
      wordsAdded: 0,
      wordsRemoved: 0,
      others: ['remarks'],
    });
  });

  it('that say something else, or stand on other words of the same text, have changed', () => {
    expect(compareArticles(said('Hỏi lại'), said('Hỏi ai')).remarks).toMatchObject([{ type: 'changed' }]);
    const wider = said('Hỏi lại', 'chuyến đò đầu', ' năm.');
    expect(compareArticles(said('Hỏi lại'), wider).remarks).toMatchObject([{ type: 'changed' }]);
  });

  it('are the same where only the text under them was edited', () => {
    const edited = said('Hỏi lại', 'chuyến tàu');
    expect(compareArticles(said('Hỏi lại'), edited)).toMatchObject({
      remarks: [],
      blocks: [{ type: 'changed' }],
    });
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
    expect(change).toEqual({ wordsAdded: 0, wordsRemoved: 0, others: ['moved'] });
  });

  it.each([
    [3, 20],
    [8, 58],
    [10, 60],
    [40, 400],
  ])('counts what was added to a paragraph of %i words that grew to %i, and cut from it', (short, grown) => {
    const [before, after] = [short, grown].map((count) => of({ body: body(paragraph(numbered(count))) }));
    if (before === undefined || after === undefined) throw new Error('two texts');
    expect(changeBetween(before, after)).toMatchObject({ wordsAdded: grown - short, wordsRemoved: 0 });
    expect(changeBetween(after, before)).toMatchObject({ wordsAdded: 0, wordsRemoved: grown - short });
  });

  it('counts no word of paragraphs that were split or joined, wherever', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 59 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(cuts, (unsorted) => {
        const at = [0, ...unsorted.sort((one, other) => one - other), 60];
        const parts = at.slice(1).map((end, index) => paragraph(numbered(end, at[index])));
        const [whole, split] = [of({ body: body(paragraph(numbered(60))) }), of({ body: body(...parts) })];
        const silent = { wordsAdded: 0, wordsRemoved: 0, others: ['format'] };
        expect(changeBetween(whole, split)).toEqual(silent);
        expect(changeBetween(split, whole)).toEqual(silent);
      }),
      { numRuns: 50 },
    );
  });

  it('counts what was written into a paragraph that was split, and a rewritten one as a whole', () => {
    const whole = of({ body: body(paragraph(numbered(40))) });
    const split = of({
      body: body(paragraph(numbered(20)), paragraph('Câu chen vào giữa.'), paragraph(numbered(40, 20))),
    });
    expect(changeBetween(whole, split)).toMatchObject({ wordsAdded: 4, wordsRemoved: 0 });
    const other = of({ body: body(paragraph(`${numbered(2)} hoàn toàn khác hẳn mọi điều từng viết`)) });
    expect(changeBetween(whole, other)).toMatchObject({ wordsAdded: 10, wordsRemoved: 40 });
  });

  it('holds as many words more than before as the text does', () => {
    const written = fc
      .array(
        fc.array(fc.constantFrom('lũ', 'về', 'sớm', 'dân', 'bản', 'đò'), { minLength: 1, maxLength: 12 }),
        {
          minLength: 1,
          maxLength: 5,
        },
      )
      .map((paragraphs) => ({
        count: paragraphs.flat().length,
        text: of({ body: body(...paragraphs.map((words) => paragraph(words.join(' ')))) }),
      }));
    fc.assert(
      fc.property(written, written, (before, after) => {
        const { wordsAdded, wordsRemoved } = changeBetween(before.text, after.text);
        expect(wordsAdded - wordsRemoved).toBe(after.count - before.count);
      }),
      { numRuns: 200 },
    );
  });

  it('names what changed in the text without a word', () => {
    const glance = (...blocks: readonly DocumentNode[]) =>
      changeBetween(of({ body: body(paragraph(long)) }), of({ body: body(...blocks) })).others;
    expect(glance(heading(2, long))).toEqual(['format']);
    expect(glance(paragraph(long.replace('.', '!')))).toEqual(['format']);
    expect(glance(paragraph(long), { type: 'horizontalRule' })).toEqual(['format']);
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
    expect(changeBetween(plain, linked)).toEqual({ wordsAdded: 0, wordsRemoved: 0, others: ['format'] });
  });
});
