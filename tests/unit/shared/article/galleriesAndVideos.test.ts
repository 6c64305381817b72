import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '../../../../shared/article/article';
import { checkArticle } from '../../../../shared/article/checks';
import { checkDocument } from '../../../../shared/article/document';
import { noCredit } from '../../../../shared/article/photo';
import { figuresOf, leadPhotoOf, photosOf, placedPhotosOf, videosOf } from '../../../../shared/article/walk';
import * as p from './pages';
import { filmCaption } from './videoCases';

const whole = p.body(
  p.video('Chợ nổi buổi sớm', { photo: p.id(5) }),
  p.figure(p.id(1), 'Một', 'Mô tả một'),
  p.gallery(p.figure(p.id(2), 'Hai', 'Mô tả hai'), p.figure(null, '', '')),
  p.figure(p.id(3), 'Ba', 'Mô tả ba'),
  p.video('', { source: { type: 'address', url: 'https://video.example/1' }, photo: null }),
);

describe('galleries and videos in a body', () => {
  it('are what the document schema holds', () => {
    expect(() => checkDocument(whole)).not.toThrow();
    expect(() => checkDocument(p.body(p.gallery()))).toThrow(RangeError);
    expect(() => checkDocument(p.body(p.gallery(p.paragraph('a'))))).toThrow(RangeError);
  });

  it('count the photos of galleries among all others', () => {
    expect(figuresOf(whole).map(({ index, block, photo }) => [index, block, photo])).toEqual([
      [0, 1, p.id(1)],
      [1, 2, p.id(2)],
      [2, 2, null],
      [3, 3, p.id(3)],
    ]);
  });

  it('give videos with their film, poster, words and length', () => {
    expect(videosOf(whole)).toMatchObject([
      {
        index: 0,
        block: 0,
        source: p.filmFile,
        photo: p.id(5),
        caption: 'Chợ nổi buổi sớm',
        alt: 'Ghe đậu kín mặt sông',
        credit: { photographer: 'Quốc Bảo' },
        duration: 205,
      },
      { index: 1, block: 4, source: { type: 'address' }, photo: null },
    ]);
  });

  it('give what was typed for a length and is none apart from it', () => {
    const typed = p.body(p.video('', { duration: 'ba phút' }));
    expect(() => checkDocument(typed)).not.toThrow();
    expect(videosOf(typed)).toMatchObject([{ duration: null, unreadDuration: 'ba phút' }]);
    expect(() => checkDocument(p.body(p.video('', { duration: 'x'.repeat(13) })))).toThrow();
    expect(() => checkDocument(p.body(p.video('', { duration: '' })))).toThrow();
  });

  it('read a broken film as no address, and a broken credit as none', () => {
    expect(videosOf(p.body(p.video('', { source: 'x', credit: 1, duration: 'y' })))).toMatchObject([
      { source: { type: 'address', url: '' }, credit: noCredit, duration: null },
    ]);
  });

  it('let a poster stand for the story, and count among its photos', () => {
    const article = { ...p.cleanArticle, body: whole };
    expect(leadPhotoOf(article)).toBe(p.id(5));
    expect(photosOf(article)).toEqual([p.id(5), p.id(1), p.id(2), p.id(3)]);
    expect(placedPhotosOf(whole).map(({ photo }) => photo)).toEqual([
      p.id(5),
      p.id(1),
      p.id(2),
      null,
      p.id(3),
      null,
    ]);
  });
});

const checksOf = (...blocks: readonly DocumentNode[]) =>
  checkArticle(p.page({ body: p.body(p.paragraph('Sáng sớm, bà con ra bến.'), ...blocks) })).map(
    ({ code, where }) => [code, where],
  );

describe('checks', () => {
  it('are content with a whole video and a gallery of two', () => {
    const body = p.body(
      p.paragraph('Sáng sớm, bà con ra bến.'),
      p.video(filmCaption),
      p.gallery(p.figure(p.id(1), 'Ra bến', 'Nhiều ghe'), p.figure(p.id(2), 'Về bến', 'Ít ghe')),
    );
    expect(checkArticle(p.page({ body }, { photos: [p.photo(1), p.photo(2)] }))).toEqual([]);
  });

  it('number the photos of a gallery on, and find a mark in a caption there', () => {
    const found = checksOf(
      p.figure(p.id(1), 'Một', 'Mô tả một'),
      p.gallery(p.figure(p.id(1), 'Chờ [bổ sung]', 'Mô tả'), p.figure(p.id(1), 'Hai', '')),
      p.video('Chờ [bổ sung]'),
    );
    expect(found).toContainEqual(['toComeMark', { type: 'figure', index: 1, field: 'caption' }]);
    expect(found).toContainEqual(['toComeMark', { type: 'video', index: 0, field: 'caption' }]);
    expect(found).toContainEqual(['altMissing', { type: 'figure', index: 2, field: 'alt' }]);
  });

  it('say once of a narrow poster that stands for the story', () => {
    const said = (width: number) => {
      const photos = [p.photo(1, { file: { ...p.photo(1).file!, width } })];
      const article = { kind: 'video', body: p.body(p.video(filmCaption)) } as const;
      return checkArticle(p.page(article, { photos })).map(({ code }) => code);
    };
    expect(said(459)).toEqual(['posterTooSmall']);
    expect(said(460)).toEqual(['leadPhotoSmall']);
    expect(said(1200)).toEqual([]);
  });

  it('let a video alone tell a story of its kind, and of no other', () => {
    const body = p.body(p.video(filmCaption));
    expect(checkArticle(p.page({ kind: 'video', body }))).toEqual([]);
    expect(checkArticle(p.page({ body })).map(({ code }) => code)).toEqual(['bodyEmpty']);
  });
});
