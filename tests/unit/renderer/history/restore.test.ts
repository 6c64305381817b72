import { describe, expect, it } from 'vitest';
import { planRestoration } from '../../../../renderer/history/restore';
import type { Article } from '../../../../shared/article/article';
import { checkDocument, emptyDocument } from '../../../../shared/article/document';
import { compareArticles } from '../../../../shared/article/compare';
import { noCredit } from '../../../../shared/article/photo';
import { body, cleanArticle, figure, id, paragraph } from '../../shared/article/pages';

const credit = (agency: string) => ({ ...noCredit, agency });
const of = (change: Partial<Article>, agency: string) => ({
  article: { ...cleanArticle, ...change },
  credits: { [id(1)]: credit(agency), [id(9)]: credit('của bài khác') },
});

const shown = figure(id(1), 'Bến gỗ.', 'Bến gỗ');
const version = of(
  { headline: 'Tít cũ', body: body(paragraph('Một hai ba bốn.'), shown), related: [] },
  'TTXVN',
);
const current = of({ headline: 'Tít mới', body: body(paragraph('Một hai ba năm.'), shown) }, 'AFP');

describe('what a restoration brings', () => {
  it('is the whole text with the credits of its own photos, but not its identity', () => {
    const all = planRestoration(version, current, { type: 'all' });
    expect(all?.body).toEqual(version.article.body);
    expect(all?.credits).toEqual({ [id(1)]: credit('TTXVN') });
    expect(all?.fields).toMatchObject({ headline: 'Tít cũ', related: [] });
    expect(all?.fields).not.toHaveProperty('id');
    expect(all?.fields).not.toHaveProperty('createdAt');
  });

  it('is one field, the related list or one credit, and the body as it is now', () => {
    const now = current.article.body;
    expect(planRestoration(version, current, { type: 'field', field: 'headline' })).toEqual({
      body: now,
      fields: { headline: 'Tít cũ' },
      credits: {},
    });
    expect(planRestoration(version, current, { type: 'related' })?.fields).toEqual({ related: [] });
    expect(planRestoration(version, current, { type: 'credit', photo: id(1) })?.credits).toEqual({
      [id(1)]: credit('TTXVN'),
    });
    expect(planRestoration(version, current, { type: 'credit', photo: id(5) })).toBeUndefined();
  });

  it('is one block, as long as it still stands as it was shown', () => {
    const [block] = compareArticles(version, current).blocks;
    if (block === undefined) throw new Error('no block');
    const later = of({ body: body(paragraph('Khác hẳn mọi điều.'), shown) }, 'AFP');
    const restored = planRestoration(version, current, { type: 'block', block })?.body;
    expect(checkDocument(restored ?? emptyDocument).eq(checkDocument(version.article.body))).toBe(true);
    expect(planRestoration(version, later, { type: 'block', block })).toBeUndefined();
  });
});
