import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, StoryTarget } from '../../../../shared/article/article';
import { blankArticle } from '../../../../shared/article/blankArticle';
import { checkArticle } from '../../../../shared/article/checks';
import { addressesOf, identifyPage, identifyPointers } from '../../../../shared/article/identifyPointers';
import { articleLink } from '../../../../shared/article/links';
import { pointersOf } from '../../../../shared/article/pointers';
import { linksOf, teasersOf } from '../../../../shared/article/walk';
import { asPublished } from '../../../../shared/export/asPublished';
import { addressKey } from '../../../../shared/pageLists/addressKey';
import { body, cleanContext, id, link, paragraph, story, teaser as teaserNode, text } from './pages';

const address = 'https://bao.example/ben-do.html';
const outside = 'https://khac.example/bai.html';
const known = new Map([[addressKey(address), id(7)]]);
const page = (url: string): StoryTarget => ({ type: 'page', url, title: 'Gõ tay' });
const teaser = (url: string) => teaserNode({ target: page(url), summary: 'Lời riêng' });
const context = (change: Partial<typeof cleanContext>) => ({ ...cleanContext, ...change });
const blank = blankArticle({ id: id(1), kind: 'news', language: 'vi', now: '2026-05-01T00:00:00.000Z' });

const pointing = (url: string): Article => ({
  ...blank,
  body: body(paragraph('Xem ', text('bài', link(url)), '.'), teaser(url)),
  related: [{ target: page(url), headline: 'Tít riêng' }],
  pageLists: [
    {
      type: 'mostRead',
      title: '',
      subsections: [],
      items: [{ target: page(url), kind: null, thumbnail: null }],
    },
  ],
});
const targetsOf = (article: Article) => pointersOf(article).map(({ target }) => target);

describe('what lies at the public address of a story of the library', () => {
  it.each([address, 'http://www.bao.example/ben-do.html?utm_source=zalo', `${address}#binh-luan`])(
    'is that story in links, teasers, the related list and page lists: %s',
    (url) => {
      expect(targetsOf(identifyPointers(pointing(url), known))).toEqual(
        Array.from({ length: 4 }, () => ({ type: 'article', id: id(7) })),
      );
    },
  );

  it('keeps the words that were given to the place', () => {
    const { related, body: text } = identifyPointers(pointing(address), known);
    expect(related[0]?.headline).toBe('Tít riêng');
    expect(teasersOf(text)[0]).toMatchObject({ summary: 'Lời riêng', headline: null });
  });

  it('leaves every other address as it was typed', () => {
    expect(identifyPointers(pointing(outside), known)).toEqual(pointing(outside));
    expect(addressesOf(pointing(outside))).toEqual([addressKey(outside)]);
    const people = { ...blank, body: body(paragraph(text('thư', link('mailto:a@b.example')), teaser(''))) };
    expect(identifyPointers(people, new Map([['', id(7)]]))).toEqual(people);
  });

  it('is recognised again and again without a difference', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(address, outside, ''), { maxLength: 6 }), (urls) => {
        const article = {
          ...blank,
          body: body(...urls.map(teaser), paragraph(...urls.map((url) => text('x', link(url))))),
        };
        const once = identifyPointers(article, known);
        expect(identifyPointers(once, known)).toEqual(once);
        expect(addressesOf(once)).not.toContain(addressKey(address));
      }),
    );
  });

  it('is checked as that story: withdrawn, itself, twice', () => {
    const addresses = [{ key: addressKey(address), id: id(7) }];
    const stories = [story(7, { status: 'withdrawn' })];
    const codes = (article: Article, at = addresses) =>
      checkArticle({ article, context: context({ stories, addresses: at }) }).map(({ code }) => code);
    expect(codes(pointing(address))).toEqual(
      expect.arrayContaining(['linkWithdrawn', 'teaserWithdrawn', 'relatedWithdrawn']),
    );
    expect(codes(pointing(address), [])).not.toContain('linkWithdrawn');
    expect(codes(pointing(address), [{ key: addressKey(address), id: id(1) }])).toEqual(
      expect.arrayContaining(['linkSelf', 'teaserSelf', 'relatedSelf']),
    );
    const twice = {
      ...pointing(address),
      related: [{ target: { type: 'article', id: id(7) } as const, headline: null }],
    };
    expect(codes(twice)).toContain('relatedIsTeaser');
  });

  it('is printed as that story, but a link to one place of it leads there', () => {
    const input = {
      article: pointing(`${address}#binh-luan`),
      context: context({ addresses: [{ key: addressKey(address), id: id(7) }] }),
    };
    const { article } = asPublished(input);
    expect(linksOf(article.body).map(({ href }) => href)).toEqual([`${address}#binh-luan`]);
    expect(teasersOf(article.body)[0]?.target).toEqual({ type: 'article', id: id(7) });
    expect(linksOf(identifyPage(input).article.body).map(({ href }) => href)).toEqual([articleLink(id(7))]);
  });
});
