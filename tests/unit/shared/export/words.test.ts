import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeArticle } from '../../../../shared/export/jsonLd';
import { printInstant, writeDay, writeInstant } from '../../../../shared/export/newsroomTime';
import { openScope } from '../../../../shared/export/pageScope';
import { wordsForPhoto } from '../../../../shared/export/photoWords';
import { readPlace, writePlace } from '../../../../shared/export/place';
import { writeTitle } from '../../../../shared/export/renderHead';
import { renderText } from '../../../../shared/export/text';
import { noCredit, noMetadata } from '../../../../shared/article/photo';
import * as p from '../article/pages';
import { id, photo } from '../article/pages';
import { barePage, bundle, media, newsPage } from './samples';

describe('the newsroom clock', () => {
  it('is that of the newsroom, on whatever machine', () => {
    expect(writeInstant('2026-11-21T23:05:00Z')).toBe('2026-11-22T06:05:00+07:00');
    expect(writeDay('2026-12-31T17:00:00Z')).toBe('2027-01-01');
    expect(printInstant('2026-11-21T23:05:00Z', 'vi')).toBe('22/11/2026, 06:05 (GMT+7)');
    expect(printInstant('2026-01-02T03:04:00+05:00', 'en')).toBe('2 January 2026, 05:04 (GMT+7)');
  });
});

describe('a place', () => {
  it('is read as it was written', () => {
    for (const place of [
      { type: 'field', field: 'headline' },
      { type: 'figure', index: 3, field: 'credit' },
      { type: 'teaser', index: 0 },
      { type: 'related', index: 12 },
      { type: 'body', index: 7 },
      { type: 'list', index: 0, item: null },
      { type: 'list', index: 2, item: 11 },
      { type: 'rule', rule: 'most-read', item: null },
      { type: 'rule', rule: 'tên: lạ%', item: { among: 'pins', index: 3 } },
      { type: 'rule', rule: 'x', item: { among: 'mostRead', index: 0 } },
    ] as const) {
      expect(readPlace(writePlace(place))).toEqual(place);
    }
  });

  it('that nobody wrote is none', () => {
    for (const text of ['', 'figure:1', 'figure:x:alt', 'body:-1', 'other:1', 'list:x', 'rule:%'])
      expect(readPlace(text)).toBeUndefined();
  });
});

describe('the title of a page', () => {
  it('adds the name of the site where there is room', () => {
    expect(writeTitle('Bến đò', 'Bến Nước')).toBe('Bến đò - Bến Nước');
  });

  it('is never longer than search engines show, counted as written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 30 }), (headline, site) => {
        const escaped = writeTitle(headline, site)
          .replace(/&/g, '&amp;')
          .replace(/</g, '&lt;')
          .replace(/>/g, '&gt;');
        expect(escaped.length).toBeLessThanOrEqual(70);
      }),
    );
  });
});

describe('structured data', () => {
  it('states what is known', () => {
    expect(describeArticle(openScope(newsPage, media, bundle))).toMatchObject({
      '@type': 'NewsArticle',
      datePublished: '2026-11-22T06:05:00+07:00',
      author: [{ '@type': 'Person', name: 'Lan Anh' }, { name: 'Quốc Bảo' }],
      publisher: { '@type': 'Organization', name: 'Công ty Xuất bản Bến Nước' },
      articleSection: ['Biển', 'Nhịp sống'],
      image: [
        { width: 1200, height: 675, creditText: 'Lan Anh/TTXVN', creator: { name: 'Lan Anh' } },
        { height: 900 },
        { height: 1200 },
      ],
    });
  });

  it('invents nothing', () => {
    const data = describeArticle(openScope(barePage, media, bundle));
    for (const name of ['datePublished', 'image', 'keywords', 'publisher', 'url', 'mainEntityOfPage']) {
      expect(data).not.toHaveProperty(name);
    }
  });
});

describe('the words in a photo', () => {
  const taken = photo(1, {
    metadata: {
      ...noMetadata,
      caption: 'File caption',
      copyright: '© Someone',
      creator: 'Camera',
      keywords: ['sông'],
    },
  });

  it('are those of its place and its credit; what the desk does not know stays as the file said it', () => {
    expect(wordsForPhoto(taken, newsPage.article)).toMatchObject({
      caption: 'Chuyến đò đầu tiên rời bến lúc rạng sáng.',
      creator: 'Lan Anh',
      credit: 'Lan Anh/TTXVN',
      source: 'TTXVN',
      copyright: '© Someone',
      keywords: ['bến đò', 'sông nước', 'đời sống', 'sông'],
    });
  });

  it('take the credit of the film for a still that nobody signs, and leave one that its file signs', () => {
    const body = p.body(p.video('Chợ nổi', { photo: id(4) }));
    const article = { ...newsPage.article, body };
    const still = { ...photo(4), credit: noCredit };
    expect(wordsForPhoto(still, article)).toMatchObject({ creator: 'Quốc Bảo', credit: 'Quốc Bảo/TTXVN' });
    const told = { ...still, metadata: { ...noMetadata, creator: 'Lan Anh' } };
    expect(wordsForPhoto(told, article)).toMatchObject({ creator: 'Lan Anh', credit: '' });
    expect(wordsForPhoto(photo(4), article)).toMatchObject({ creator: photo(4).credit.photographer });
    const twice = { ...article, body: p.body(...(body.content ?? []), p.figure(id(4), 'Ảnh', 'Tả')) };
    expect(wordsForPhoto(still, twice)).toMatchObject({ creator: '', credit: '' });
    const page = {
      article: { ...article, leadPhoto: null },
      context: { ...newsPage.context, photos: [still] },
    };
    const { image } = describeArticle(openScope(page, media, bundle));
    expect(image).toMatchObject([{ creditText: 'Quốc Bảo/TTXVN' }, {}, {}]);
  });

  it('of another story are not those of this one', () => {
    const words = wordsForPhoto({ ...taken, id: id(60) }, newsPage.article);
    expect(words).toMatchObject({ caption: 'File caption', headline: '', keywords: ['sông'] });
  });
});

describe('the wire text', () => {
  const wire = renderText(newsPage);

  it('has headline, standfirst, signature, paragraphs, captions with credits and the related stories', () => {
    expect(wire.split('\n\n').slice(0, 4)).toEqual([
      'Biển / Nhịp sống',
      'Bến đò cuối sông: bốn mươi năm không một sáng nghỉ chèo',
      expect.stringMatching(/^Giữa những cây cầu mới/),
      'Lan Anh - Quốc Bảo - Vĩnh Long - 22/11/2026, 06:05 (GMT+7)',
    ]);
    expect(wire).toContain('[Chuyến đò đầu tiên rời bến lúc rạng sáng. Ảnh: Lan Anh/TTXVN]');
    expect(wire).toContain('Bến trên - Bến dưới | 5.000 đồng | Miễn phí');
    expect(wire).toContain('- Chuyến đầu: 4 giờ 30\n- Chuyến cuối: 19 giờ');
    expect(wire).toContain('Tin bài liên quan\n- Chợ nổi họp sớm');
    expect(wire).toContain('- [Infographic] Bản đồ các luồng cá mùa này');
  });
});
