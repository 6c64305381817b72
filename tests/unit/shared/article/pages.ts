import type { Article, DocumentNode } from '../../../../shared/article/article';
import { blankArticle } from '../../../../shared/article/blankArticle';
import {
  type PageContext,
  type PageInput,
  type StoryCard,
  plainPageStyle,
  plainRelated,
  unknownSite,
} from '../../../../shared/article/page';
import { type Photo, type PlacedCut, noCredit, blankPhoto } from '../../../../shared/article/photo';

/** A hex id that is easy to tell apart: `id(1)`, `id(2)`. */
export const id = (number: number) => number.toString(16).padStart(32, '0');

export const text = (
  words: string,
  ...marks: readonly { type: string; attrs?: Record<string, unknown> }[]
) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});
export const link = (href: string) => ({ type: 'link', attrs: { href } });
export const remark = (type: 'comment' | 'suggestion', said: string) => ({
  type,
  attrs: { id: id(7), by: 'lan', at: '2026-11-22T08:00:00.000Z', text: said },
});
export const paragraph = (...content: readonly (string | DocumentNode)[]): DocumentNode => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? text(part) : part)),
});
export const heading = (level: number, words: string): DocumentNode => ({
  type: 'heading',
  attrs: { level },
  ...(words !== '' && { content: [text(words)] }),
});
export const figure = (photo: string | null, caption: string, alt: string): DocumentNode => ({
  type: 'figure',
  attrs: { photo, alt },
  ...(caption !== '' && { content: [text(caption)] }),
});
export const cropped = (placed: DocumentNode, crop: PlacedCut | null): DocumentNode => ({
  ...placed,
  attrs: { ...placed.attrs, crop },
});
export const gallery = (...figures: readonly DocumentNode[]): DocumentNode => ({
  type: 'gallery',
  content: figures,
});
export const filmFile = {
  type: 'file',
  sha256: 'f'.repeat(64),
  format: 'mp4',
  bytes: 4000,
  originalName: 'cho-noi.mp4',
} as const;
export const video = (caption: string, attrs: Readonly<Record<string, unknown>> = {}): DocumentNode => ({
  type: 'video',
  attrs: {
    source: filmFile,
    photo: id(1),
    alt: 'Ghe đậu kín mặt sông',
    credit: { ...noCredit, photographer: 'Quốc Bảo', agency: 'TTXVN' },
    duration: 205,
    ...attrs,
  },
  ...(caption !== '' && { content: [text(caption)] }),
});
export const teaser = (attrs: Readonly<Record<string, unknown>>): DocumentNode => ({
  type: 'teaser',
  attrs: { headline: null, summary: null, photo: null, ...attrs },
});
export const table = (...rows: readonly (readonly string[])[]): DocumentNode => ({
  type: 'table',
  content: rows.map((cells) => ({
    type: 'tableRow',
    content: cells.map((words) => ({
      type: 'tableCell',
      content: [words === '' ? { type: 'paragraph' } : paragraph(words)],
    })),
  })),
});
export const body = (...content: readonly DocumentNode[]): DocumentNode => ({ type: 'doc', content });

export function photo(number: number, change: Partial<Photo> = {}): Photo {
  const sha256 = id(number).repeat(2);
  return {
    ...blankPhoto(id(number)),
    file: { sha256, format: 'jpeg', bytes: 1000, width: 1600, height: 1200, originalName: 'a.jpg' },
    credit: { ...noCredit, photographer: 'Lan Anh', agency: 'TTXVN' },
    ...change,
  };
}

export function story(number: number, change: Partial<StoryCard> = {}): StoryCard {
  return {
    id: id(number),
    headline: `Bài số ${number}`,
    standfirst: '',
    kind: 'news',
    status: 'published',
    section: 'bien',
    subsection: '',
    leadPhoto: null,
    publishedAt: '2026-11-20T01:00:00Z',
    embargo: null,
    publicUrl: '',
    updatedAt: '2026-11-20T01:00:00Z',
    ...change,
  };
}

/** With which a related list is long enough, whatever stands first in it. */
export const outsideStories: Article['related'] = [1, 2].map((number) => ({
  target: { type: 'page', url: `https://bao.example/${number}`, title: `Bài ngoài ${number}` },
  headline: null,
}));

/** An article with which every check is content. */
export const cleanArticle: Article = {
  ...blankArticle({ id: id(100), kind: 'news', language: 'vi', now: '2026-11-22T01:00:00Z' }),
  headline: 'Đảo nhỏ đón chuyến đò đầu năm',
  standfirst: 'Chuyến đò chở rau, thuốc và thư cập bến lúc rạng sáng.',
  bylines: ['Lan Anh'],
  section: 'bien',
  subsection: 'nhip-song',
  body: body(
    paragraph('Sáng sớm, bà con ra bến.'),
    figure(id(1), 'Bà con chờ đò.', 'Mười người đứng trên bến gỗ nhìn ra biển'),
  ),
  dateline: 'Trường Sa',
  tags: ['biển đảo'],
  related: [{ target: { type: 'article', id: id(2) }, headline: null }, ...outsideStories],
};

export const cleanContext: PageContext = {
  site: unknownSite,
  pageStyle: plainPageStyle,
  sections: [
    {
      id: 'bien',
      name: 'Biển',
      path: 'bien',
      former: [],
      subsections: [{ id: 'nhip-song', name: 'Nhịp sống', path: 'nhip-song', former: [] }],
    },
  ],
  tags: [],
  kinds: [],
  photos: [photo(1)],
  stories: [
    story(2, { publicUrl: 'https://ben.example/bai-2' }),
    story(3, { status: 'withdrawn', headline: 'Bài đã gỡ' }),
    story(4, { status: 'draft', headline: 'Bài nháp' }),
  ],
  agencies: [],
  photographers: [],
  lists: [plainRelated],
};

export const page = (change: Partial<Article> = {}, context: Partial<PageContext> = {}): PageInput => ({
  article: { ...cleanArticle, ...change },
  context: { ...cleanContext, ...context },
});
