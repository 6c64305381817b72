import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportArticles } from '../../../../electron/exporting/exportArticles';
import type { ExportOrder } from '../../../../electron/exporting/exportOrder';
import type { Library } from '../../../../electron/library/library';
import { blankArticle } from '../../../../shared/article/blankArticle';
import type { Article } from '../../../../shared/article/article';
import { type StoryCard, unknownSite } from '../../../../shared/article/page';
import { noMetadata, type PhotoFormat, blankPhoto } from '../../../../shared/article/photo';
import { body, figure, id, paragraph } from '../../../unit/shared/article/pages';
import { hostilePage, list, newsPage, photoStoryPage } from '../../../unit/shared/export/samples';
import { firstLists } from '../../../../shared/pageLists/listRule';
import { openTestLibrary } from '../photos/photoTest';
import { drawPhoto } from '../photos/testPhotos';
import { newFolder } from './folders';

/** Bundles put here are judged again by programs that are not ours. */
export const judgedFolder = fileURLToPath(new URL('../../../../out/judge', import.meta.url));

export async function addPhoto(
  library: Library,
  number: number,
  format: Extract<PhotoFormat, 'jpeg' | 'png'>,
  width: number,
  height: number,
) {
  const picture = drawPhoto(width, height).tint({ r: 60 * number, g: 120, b: 255 - 50 * number });
  const bytes = await picture.toFormat(format).toBuffer();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await library.writeMedia(sha256, format === 'jpeg' ? 'jpg' : 'png', bytes);
  await library.savePhoto({
    ...blankPhoto(id(number)),
    file: { sha256, format, bytes: bytes.length, width, height, originalName: `${number}.${format}` },
    credit: { photographer: 'Phạm Quỳnh', agency: 'TTXVN', issuedBy: '', isArchive: false },
    metadata: { ...noMetadata, copyright: '© Phạm Quỳnh', takenAt: '2026-11-20T06:30:00+07:00' },
  });
}

function storyArticle(card: StoryCard): Article {
  const blank = blankArticle({ id: card.id, kind: card.kind, language: 'vi', now: '2026-11-20T01:00:00Z' });
  return {
    ...blank,
    ...card,
    bylines: ['Lan Anh'],
    publishedAt: card.publishedAt,
    body: body(paragraph(card.headline)),
  };
}

export const newsId = id(100);
export const photoStoryId = id(101);
export const hostileId = id(102);

/** Without a photo anywhere on its page, so that it is exported at once. */
export const plainId = id(104);
export const plainArticle: Article = {
  ...newsPage.article,
  id: plainId,
  headline: 'Tin ngắn',
  body: body(paragraph('Không ảnh.')),
  related: [],
  pageLists: (['otherStories', 'mostRead', 'section', 'multimedia'] as const).map((type) => list(type, [])),
};

/** A library with a news story, a photo story, a hostile story, and the stories they point at. */
export async function openNewsroom(): Promise<Library> {
  const library = await openTestLibrary();
  await library.indexed();
  const settings = await library.readDesk();
  await library.saveDesk({
    ...settings,
    site: { ...unknownSite, name: 'Tạp chí Bến Nước', baseUrl: '', publisher: 'Công ty Xuất bản Bến Nước' },
    sections: [
      ...newsPage.context.sections,
      {
        id: 'song',
        name: 'Sóng nước quê nhà',
        path: 'song-nuoc',
        former: [],
        subsections: [{ id: 'nghe', name: 'Nghề cũ', path: 'nghe-cu', former: [] }],
      },
    ],
    listRules: firstLists('song'),
    mostRead: {
      type: 'mostRead',
      title: 'Đọc nhiều',
      subsections: [],
      items: [{ target: { type: 'article', id: id(6) }, kind: null, thumbnail: null }],
    },
  });
  await addPhoto(library, 1, 'jpeg', 1600, 1200);
  await addPhoto(library, 2, 'jpeg', 900, 1350);
  await addPhoto(library, 3, 'png', 1300, 700);
  await addPhoto(library, 4, 'jpeg', 400, 300);
  for (const card of newsPage.context.stories) {
    const section = card.id === id(5) ? 'song' : 'bien';
    await library.createArticle(
      storyArticle({ ...card, section, status: card.id === id(4) ? 'draft' : card.status }),
    );
  }
  await library.createArticle({ ...newsPage.article, id: newsId });
  await library.createArticle({ ...photoStoryPage.article, id: photoStoryId });
  await library.createArticle({ ...hostilePage.article, id: hostileId });
  await library.createArticle(plainArticle);
  await library.indexed();
  return library;
}

export const missingPhotoArticle: Article = {
  ...newsPage.article,
  id: id(103),
  body: body(paragraph('Có chữ.'), figure(id(77), 'Ảnh chưa về.', 'Một bến sông')),
};

export function order(library: Library, change: Partial<ExportOrder> = {}): ExportOrder {
  return {
    library,
    ids: [newsId],
    out: newFolder(),
    isZip: false,
    formats: ['html', 'ninjs', 'text'],
    override: null,
    cacheFolder: cache,
    exportedBy: 'lan.anh',
    now: new Date('2026-11-22T01:02:03Z'),
    ...change,
  };
}

const cache = newFolder();

/** Exports and answers the path; a test that expects something else calls `exportArticles` itself. */
export async function exported(library: Library, change: Partial<ExportOrder> = {}): Promise<string> {
  const outcome = await exportArticles(order(library, change));
  if (outcome.status !== 'exported') throw new Error(JSON.stringify(outcome, null, 2));
  return outcome.path;
}

export const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)))
    .sort();
