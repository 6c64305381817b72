import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../shared/article/article';
import { checkRights } from '../../../../shared/article/checkRights';
import { checkArticle } from '../../../../shared/article/checks';
import { type AgencyTerms, newAgency } from '../../../../shared/article/knownName';
import type { PageContext } from '../../../../shared/article/page';
import { noCredit, noRights } from '../../../../shared/article/photo';
import { checkText } from '../../../../shared/strings/checks';
import { body, figure, gallery, id, page, paragraph, photo, story, teaser, video } from './pages';

const noon = Date.parse('2026-11-22T12:00:00+07:00');
const expired = photo(5, { rights: { ...noRights, usableUntil: '2026-11-21' } });
const denied = photo(6, { rights: { ...noRights, isDenied: true, note: 'Gia đình không đồng ý.' } });
const fine = photo(7);
const photos = [expired, denied, fine];
const agency = (terms: AgencyTerms) => ({ ...newAgency('TTXVN'), terms, note: 'Gọi chị Lan.' });

const checksOf = (change: Partial<Article>, context: Partial<PageContext> = {}, now = noon) =>
  checkRights(page({ related: [], ...change }, { photos, stories: [], ...context }), now);
const said = (...input: Parameters<typeof checksOf>) =>
  checksOf(...input).map((check) => checkText(check, 'vi'));

describe('the rights of the photos of a page', () => {
  it('stop an export where a photo has expired or is denied, and say until when and why', () => {
    const text = body(figure(id(5), 'a', 'b'), figure(id(6), 'c', 'd'), figure(id(7), 'e', 'f'));
    expect(checksOf({ body: text })).toMatchObject([
      { code: 'rightsExpired', level: 'error', where: { type: 'figure', index: 0, field: 'photo' } },
      { code: 'rightsDenied', level: 'error', where: { type: 'figure', index: 1, field: 'photo' } },
    ]);
    expect(said({ body: text })).toEqual([
      'Ảnh 1: hết hạn dùng ngày 21/11/2026. Thay ảnh khác, hoặc gia hạn rồi sửa ngày ở quyền dùng ảnh.',
      'Ảnh 2: không được dùng. Thay ảnh khác. Gia đình không đồng ý.',
    ]);
    const [first] = checksOf({ body: text });
    expect(first && checkText(first, 'en')).toContain(
      'Photo 1: the right to use it ended on 21 November 2026.',
    );
    expect(checkArticle(page({ body: text }, { photos }), noon).map(({ code }) => code)).toContain(
      'rightsExpired',
    );
  });

  it('are those of the photo, not of one of the records an older library has of it', () => {
    const twin = { ...fine, id: id(8), rights: denied.rights };
    const text = body(figure(id(7), 'a', 'b'));
    expect(checksOf({ body: text }, { photos: [fine, twin] })).toMatchObject([{ code: 'rightsDenied' }]);
    expect(checksOf({ body: text }, { photos: [fine, { ...twin, rights: expired.rights }] })).toMatchObject([
      { code: 'rightsExpired' },
    ]);
    const waiting = { ...twin, file: null };
    expect(checksOf({ body: text }, { photos: [fine, waiting] })).toEqual([]);
    expect(checksOf({ body: text }, { photos: [{ ...fine, file: null }, waiting] })).toEqual([]);
  });

  it('are those of records that stand on no page too, by their agencies as by what is noted on them', () => {
    const twin = { ...fine, id: id(8), credit: { ...noCredit, agency: 'AFP' } };
    const text = body(figure(id(7), 'a', 'b'));
    const agencies = [{ ...newAgency('AFP'), terms: 'denied' as const }];
    expect(checksOf({ body: text }, { photos: [fine], twins: [twin], agencies })).toMatchObject([
      { code: 'rightsAgencyDenied', values: { agency: 'AFP' } },
    ]);
    expect(checksOf({ body: text }, { photos: [fine], twins: [twin] })).toEqual([]);
    const waiting = { ...twin, file: null };
    expect(checksOf({ body: text }, { photos: [fine], twins: [waiting], agencies })).toEqual([]);
    const asDenied = { ...twin, rights: denied.rights };
    expect(checksOf({ body: text }, { photos: [fine, twin], twins: [asDenied] })).toEqual([]);
  });

  it('are those of the day by the newsroom’s clock, wherever the editor is', () => {
    const text = body(figure(id(5), 'a', 'b'));
    expect(said({ body: text }, {}, Date.parse('2026-11-21T23:59:00+07:00'))).toEqual([]);
    expect(said({ body: text }, {}, Date.parse('2026-11-21T17:01:00Z'))).toHaveLength(1);
  });

  it('follow the terms of the agency: denied stops, asking first warns', () => {
    const text = body(figure(id(7), 'a', 'b'));
    expect(checksOf({ body: text }, { agencies: [agency('denied')] })).toMatchObject([{ level: 'error' }]);
    expect(said({ body: text }, { agencies: [agency('denied')] })).toEqual([
      'Ảnh 1: tòa soạn không được dùng ảnh của TTXVN. Thay ảnh khác. Gọi chị Lan.',
    ]);
    expect(checksOf({ body: text }, { agencies: [agency('ask')] })).toMatchObject([{ level: 'warning' }]);
    expect(said({ body: text }, { agencies: [agency('ask')] })).toEqual([
      'Ảnh 1: phải hỏi TTXVN trước mỗi lần dùng. Gọi chị Lan.',
    ]);
    expect(said({ body: text }, { agencies: [agency('free')] })).toEqual([]);
  });

  it('are asked of galleries, posters, teasers and the lead photo, each named as what it is', () => {
    const target = { type: 'page', url: 'https://bao.example/', title: 'Ngoài' };
    const text = body(
      gallery(figure(id(7), 'a', 'b'), figure(id(5), 'c', 'd')),
      video('Phim', { photo: id(6) }),
      teaser({ target, photo: id(5) }),
    );
    expect(said({ body: text, leadPhoto: id(7) }).map((sentence) => sentence.split(':')[0])).toEqual([
      'Ảnh 2',
      'Ảnh bìa của video 1',
      'Ảnh của hộp tin 1',
    ]);
    expect(said({ body: body(paragraph('a')), leadPhoto: id(6) })).toEqual([
      'Ảnh đại diện: không được dùng. Thay ảnh khác. Gia đình không đồng ý.',
    ]);
  });

  it('are asked of the pictures that stand for other stories too, each list story once', () => {
    const target = { type: 'article', id: id(2) } as const;
    const other = { type: 'article', id: id(3) } as const;
    const stories = [story(2, { leadPhoto: id(5) }), story(3, { leadPhoto: id(6), headline: 'Khác' })];
    const item = { target: other, kind: null, thumbnail: null };
    const lists: PageContext['lists'] = [
      { type: 'section', title: 'Biển', subsections: [], items: [item, item] },
      { type: 'multimedia', title: '', subsections: [], items: [item] },
      { type: 'otherStories', title: '', subsections: [], items: [{ ...item, target }] },
    ];
    const change = { body: body(teaser({ target })), related: [{ target, headline: null }] };
    expect(said(change, { stories, lists }).map((sentence) => sentence.split(':')[0])).toEqual([
      'Ảnh của hộp tin 1',
      'Ảnh của tin liên quan “Bài số 2”',
      'Ảnh của bài “Khác” trong các khối tin',
    ]);
    expect(said(change, { stories, agencies: [agency('ask')], photos: [fine, photo(5), photo(6)] })).toEqual(
      [],
    );
  });

  it('say nothing of a photo that is not there', () => {
    expect(said({ body: body(figure(id(99), 'a', 'b'), figure(null, 'c', 'd')) })).toEqual([]);
  });

  it('hold the agencies in the credit of a film to their terms too', () => {
    const film = body(video('Phim', { photo: id(7), credit: { ...noCredit, agency: 'TTXVN' } }));
    const context = { agencies: [agency('denied')], photos: [photo(7, { credit: noCredit })] };
    expect(checksOf({ body: film }, context)).toMatchObject([
      { code: 'rightsAgencyDenied', where: { type: 'video', index: 0, field: 'credit' } },
    ]);
    expect(said({ body: film }, context)[0]).toMatch(/^Video 1: /);
    expect(checksOf({ body: film })).toEqual([]);
  });
});
