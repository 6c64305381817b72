import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { importBundle } from '../../../../electron/exporting/importBundle';
import { sha256 } from '../../../../electron/exporting/manifest';
import { importFilm } from '../../../../electron/films/importFilm';
import type { Library } from '../../../../electron/library/library';
import { importPhoto } from '../../../../electron/photos/importPhoto';
import {
  type Article,
  articleKinds,
  type DocumentNode,
  pageListTypes,
} from '../../../../shared/article/article';
import { blankArticle } from '../../../../shared/article/blankArticle';
import { documentMarks, documentNodes } from '../../../../shared/article/document';
import { blankPhoto, noMetadata, type Photo } from '../../../../shared/article/photo';
import { photosOf, walk } from '../../../../shared/article/walk';
import { makeMp4 } from '../../../unit/electron/films/filmBytes';
import {
  body,
  cleanContext,
  gallery,
  heading,
  id,
  link,
  paragraph,
  remark,
  text,
} from '../../../unit/shared/article/pages';
import { openPhotoRoom, openTestLibrary } from '../photos/photoTest';
import { drawPhoto } from '../photos/testPhotos';
import { exported } from './newsroom';

openPhotoRoom();

const crop = { x: 0.1, y: 0.2, width: 0.5, height: 0.5 };
const instant = '2026-11-20T06:30:00+07:00';

/** Nothing in it is as an empty record has it. */
async function addPhoto(library: Library, number: number): Promise<string> {
  const picture = drawPhoto(900 + number, 700).tint({ r: 20 * number, g: 120, b: 80 });
  const outcome = await importPhoto(library, {
    name: `bến ${number}.jpg`,
    bytes: await picture.jpeg().toBuffer(),
  });
  if (outcome.status !== 'imported') throw new Error(outcome.problem.code);
  const photo: Photo = {
    ...outcome.photo,
    credit: { photographer: `Phạm Quỳnh ${number}`, agency: 'AFP', issuedBy: 'TTXVN', isArchive: true },
    framing: {
      quarterTurns: 1,
      isMirrored: true,
      focus: { x: 0.3, y: 0.7 },
      crops: { '16x9': crop, '4x3': crop, '1x1': crop, social: crop },
    },
    rights: { usableUntil: '2030-01-31', isDenied: false, note: `Chỉ cho bản điện tử ${number}` },
    metadata: {
      caption: `Chú thích trong tệp ${number}`,
      headline: 'Bến sông',
      creator: 'Phạm Quỳnh',
      credit: 'TTXVN',
      source: 'TTXVN',
      copyright: '© TTXVN',
      usageTerms: 'Không bán lại',
      alt: 'Bến sông buổi sớm',
      keywords: ['bến', 'sông'],
      takenAt: instant,
      place: 'Cần Thơ',
    },
  };
  await library.savePhoto(photo);
  return photo.id;
}

const cell = (type: 'tableCell' | 'tableHeader', words: string): DocumentNode => ({
  type,
  attrs: { colspan: 2, rowspan: 2, colwidth: [120, 80] },
  content: [paragraph(words)],
});

const outside = (title: string, photo: string) => ({
  type: 'page' as const,
  url: `https://bao.example/${title}`,
  title,
  source: 'Báo Sông Nước',
  summary: `Tóm tắt của ${title}`,
  photo,
});

type Parts = { readonly photos: readonly string[]; readonly film: unknown };

function wholeBody({ photos, film }: Parts): DocumentNode {
  const [, inFigure, inGallery, poster, onTeaser, onTeased] = photos;
  const placed = (photo: string | undefined, words: string): DocumentNode => ({
    type: 'figure',
    attrs: {
      photo,
      alt: `Mô tả ${words}`,
      crop: { ...crop, quarterTurns: 1, isMirrored: true, photo },
      layout: 'wide',
    },
    content: [text(`Chú thích ${words}.`)],
  });
  const item = (words: string): DocumentNode => ({ type: 'listItem', content: [paragraph(words)] });
  return body(
    heading(3, 'Bến trên'),
    paragraph(
      'Ghe vào ',
      text('bến', { type: 'bold' }, { type: 'italic' }, link(`article:${id(2)}`)),
      text(' sớm', remark('comment', 'Hỏi lại giờ.')),
      { type: 'hardBreak' },
      text('hơn mọi ngày.', remark('suggestion', 'hơn hôm qua.')),
    ),
    { type: 'bulletList', content: [item('Rau'), item('Cá')] },
    { type: 'orderedList', attrs: { start: 4 }, content: [item('Bốn')] },
    { type: 'blockquote', content: [paragraph('Sông còn thì chợ còn.')] },
    { type: 'pullQuote', content: [text('Nước về sớm')] },
    { type: 'horizontalRule' },
    { type: 'factBox', content: [heading(2, 'Con số'), paragraph('Bốn trăm ghe.')] },
    {
      type: 'table',
      content: [{ type: 'tableRow', content: [cell('tableHeader', 'Chuyến'), cell('tableCell', '5 giờ')] }],
    },
    placed(inFigure, 'trong bài'),
    gallery(placed(inGallery, 'trong bộ'), placed(inFigure, 'lần hai')),
    {
      type: 'video',
      attrs: {
        source: film,
        photo: poster,
        alt: 'Ghe đậu kín mặt sông',
        credit: { photographer: 'Quốc Bảo', agency: 'VTV', issuedBy: 'TTXVN', isArchive: true },
        duration: 205,
      },
      content: [text('Một ngày ở bến.')],
    },
    {
      type: 'teaser',
      attrs: {
        target: outside('cho-noi', onTeased ?? ''),
        headline: 'Tít ở đây',
        summary: 'Tóm ở đây',
        photo: onTeaser,
        crop,
      },
    },
  );
}

function wholeArticle(parts: Parts): Article {
  const [lead = '', , , , , , onRelated = '', onPage = ''] = parts.photos;
  const target = { type: 'article', id: id(2) } as const;
  return {
    id: id(700),
    kind: 'feature',
    status: 'published',
    language: 'en',
    headline: 'A day on the landing',
    standfirst: 'Boats come in early.',
    bylines: ['Lan Anh', 'Minh An'],
    dateline: 'Cần Thơ',
    section: 'bien',
    subsection: 'nhip-song',
    tags: ['bến đò', 'sông'],
    embargo: instant,
    publishedAt: instant,
    publicUrl: 'https://toasoan.example/mot-ngay-o-ben',
    updates: [
      { type: 'update', at: instant, text: 'Thêm giờ chạy.' },
      { type: 'correction', at: instant, text: 'Sửa tên bến.' },
    ],
    firstPublished: { at: instant, revision: 1 },
    withdrawal: { at: instant, reason: 'Gỡ rồi đăng lại.' },
    createdAt: '2026-11-19T01:00:00Z',
    updatedAt: '2026-11-20T01:00:00Z',
    body: wholeBody(parts),
    leadPhoto: lead,
    related: [
      { target, headline: 'Tít ở đây', summary: 'Tóm ở đây', photo: onRelated },
      { target: outside('trang-ngoai', onPage), headline: null, summary: null, photo: null },
    ],
    pageLists: pageListTypes.map((type) => ({
      type,
      title: `Danh sách ${type}`,
      subsections: ['Nhịp sống'],
      items: [{ target, kind: articleKinds[2] ?? null, thumbnail: 'https://bao.example/a.jpg' }],
    })),
  };
}

let library: Library;
let other: Library;
let article: Article;
let notes: readonly string[] = [];

beforeAll(async () => {
  library = await openTestLibrary();
  await library.saveDesk({ ...(await library.readDesk()), sections: cleanContext.sections });
  const photos: string[] = [];
  for (let number = 1; number <= 8; number += 1) photos.push(await addPhoto(library, number));
  const film = await importFilm(library, { name: 'một ngày.mp4', bytes: makeMp4(205) });
  if (film.status !== 'imported') throw new Error(film.problem.code);
  article = wholeArticle({ photos, film: film.film });
  const { revision } = await library.createArticle({ ...article, headline: 'First words', updates: [] });
  await library.keepVersion(article.id, revision, 'published');
  await library.saveArticle(article, revision);
  await library.indexed();
  const bundle = await exported(library, { ids: [article.id], override: 'Thử', isZip: true });
  other = await openTestLibrary();
  await other.saveDesk(await library.readDesk());
  const outcome = await importBundle(other, bundle);
  if (outcome.status !== 'read') throw new Error(JSON.stringify(outcome));
  notes = outcome.articles.flatMap((each) => each.notes.map(({ code }) => code));
}, 120_000);

describe('the article of this test', () => {
  it('has something in every field, node, attribute and mark that there is', () => {
    const blank = blankArticle({ id: id(1), kind: 'news', language: 'vi', now: '2026-01-01T00:00:00Z' });
    for (const [field, value] of Object.entries(blank)) {
      expect(isDeepStrictEqual(article[field as keyof Article], value), field).toBe(false);
    }
    const nodes = [...walk(article.body)];
    for (const [type, spec] of Object.entries(documentNodes)) {
      const own = nodes.filter((node) => node.type === type);
      expect(own.length, type).toBeGreaterThan(0);
      const attributes: Readonly<Record<string, { readonly default: unknown }>> =
        'attrs' in spec ? spec.attrs : {};
      for (const [name, { default: usual }] of Object.entries(attributes)) {
        const isFilled = own.some(({ attrs }) => !isDeepStrictEqual(attrs?.[name] ?? usual, usual));
        expect(isFilled, `${type} ${name}`).toBe(true);
      }
    }
    const marks = new Set(nodes.flatMap((node) => (node.marks ?? []).map(({ type }) => type)));
    expect([...marks].sort()).toEqual(Object.keys(documentMarks).sort());
  });

  it('has something in every field of its photos', async () => {
    for (const photo of photosOf(article)) {
      const blank = { ...blankPhoto(photo), metadata: noMetadata };
      const known = await library.readPhoto(photo);
      for (const [field, value] of Object.entries(blank)) {
        if (field !== 'id')
          expect(isDeepStrictEqual(known?.[field as keyof Photo], value), field).toBe(false);
      }
    }
    expect(photosOf(article)).toHaveLength(8);
  });
});

describe('exported and opened elsewhere', () => {
  it('the article is the same in every field, at its own revision', async () => {
    expect(notes).toEqual([]);
    expect(await other.readArticle(article.id)).toEqual(await library.readArticle(article.id));
  });

  it('its first published text is in its history, kept for good', async () => {
    const { headline } = (await other.readVersion(article.id, 1)).article;
    expect(headline).toBe('First words');
    expect((await other.packHistory(article.id)).milestones).toEqual(
      (await library.packHistory(article.id)).milestones,
    );
  });

  it('each of its photos is the same in every field, and in every pixel', async () => {
    const pixelsOf = async (from: Library, photo: Photo | undefined) => {
      const file = await from.findMedia(photo?.file?.sha256 ?? '');
      return file === undefined ? 'no file' : sha256(await sharp(file).raw().toBuffer());
    };
    for (const id of photosOf(article)) {
      const [here, there] = await Promise.all([other.readPhoto(id), library.readPhoto(id)]);
      expect({ ...here, file: null }).toEqual({ ...there, file: null });
      expect(here?.file?.originalName).toBe(there?.file?.originalName);
      expect(await pixelsOf(other, here)).toBe(await pixelsOf(library, there));
    }
  });

  it('its film is the same, byte for byte', async () => {
    const film = await other.findMedia(sha256(makeMp4(205)));
    expect(film && new Uint8Array(readFileSync(film))).toEqual(makeMp4(205));
  });
});
