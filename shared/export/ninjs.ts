import type { PageInput } from '../article/page';
import type { Photo } from '../article/photo';
import { placedAs } from '../article/placements';
import { type Video, videosOf } from '../article/walk';
import { editorNotes } from './editorNotes';
import { printableLine } from './escape';
import { type ExportedPhoto, exportedPhotos, isFileOf } from './exportedPhotos';
import { writeInstant } from './newsroomTime';
import type { PageMedia } from './pageMedia';
import { openScope, type PageOptions, type PageScope } from './pageScope';
import { pubStatusOf } from './publication';
import { renderBody } from './renderBody';
import { creditOf } from './renderFigure';
import { headlineOf, sectionLinks } from './renderHeader';
import type { Rendition } from './rendition';
import { filmType } from './renderVideo';
import { readStory } from './story';
import { countWords, genres, writeUri } from './storyFacts';
import { writeAscii } from './webAddress';
import { writeBodyText } from './text';
import { filmAddress, videoCredit } from './videoWords';
import { isWebAddress } from './webAddress';

type Item = { readonly [property: string]: unknown };

/** Unknown is left out: ninjs allows no empty statement. */
function known(item: Item): Item {
  return Object.fromEntries(
    Object.entries(item).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

export type NinjsOptions = PageOptions & {
  /** The absolute ASCII address of a file of the page's folder. */
  readonly fileUri: (href: string) => string;
  readonly renditions: (photo: Photo) => readonly Rendition[];
  /** Of the article in the library. */
  readonly revision: number;
};

const describe = (role: string, value: string) =>
  value === '' ? [] : [{ role, contentType: 'text/plain', value }];

function describeRendition(
  { use, href, contentType, width, height, bytes }: Rendition,
  options: NinjsOptions,
) {
  return {
    name: use === 'original' ? use : `${use}-${width}${contentType === 'image/jpeg' ? '' : '-webp'}`,
    href: options.fileUri(href),
    contentType,
    width,
    height,
    sizeInBytes: bytes,
  };
}

function describePhoto(
  { photo, caption, alt, type, place }: ExportedPhoto,
  index: number,
  scope: PageScope,
  options: NinjsOptions,
): Item {
  const credit = creditOf(photo, scope);
  return known({
    name: `illustration-${index + 1}`,
    rel: 'illustration',
    uri: writeUri(photo.id),
    type,
    by: printableLine(photo.credit.photographer),
    copyrightNotice: printableLine(photo.metadata.copyright),
    descriptions: [
      ...describe('caption', caption),
      ...describe('creditline', credit),
      ...describe('altText', alt),
    ],
    infoSources: [photo.credit.agency, photo.credit.issuedBy]
      .map(printableLine)
      .filter((name) => name !== '')
      .map((name) => ({ name })),
    renditions: options
      .renditions(photo)
      .filter((rendition) => isFileOf(rendition, place))
      .map((rendition) => describeRendition(rendition, options)),
  });
}

/** The film and its poster; of a film elsewhere its address alone is known. */
function filmRenditions(video: Video, scope: PageScope, options: NinjsOptions) {
  const { source, duration } = video;
  const photo = scope.photo(video.photo);
  const stills =
    photo === undefined
      ? []
      : options
          .renditions(photo)
          .filter(
            (rendition) =>
              rendition.use === 'figure' && isFileOf(rendition, placedAs(scope.article, photo, video)),
          );
  const posters = stills.map((still) => {
    const described = describeRendition(still, options);
    return { ...described, name: `poster-${described.name}` };
  });
  const href = source.type === 'file' ? options.filmHref(source) : undefined;
  if (source.type !== 'file' || !href) return posters;
  const film = { name: 'film', href: options.fileUri(href), contentType: filmType(source) };
  return [known({ ...film, sizeInBytes: source.bytes, duration: duration ?? undefined }), ...posters];
}

function describeVideo(
  video: Video,
  index: number,
  scope: PageScope,
  options: NinjsOptions,
): readonly Item[] {
  const { source, credit } = video;
  const href = source.type === 'file' ? options.filmHref(source) : undefined;
  const uri = href ? options.fileUri(href) : filmAddress(source);
  if (uri === undefined) return [];
  return [
    known({
      name: `video-${index + 1}`,
      rel: 'illustration',
      uri: writeAscii(uri),
      type: 'video',
      by: printableLine(credit.photographer),
      descriptions: [
        ...describe('caption', printableLine(video.caption)),
        ...describe('creditline', videoCredit(video, scope.article)),
        ...describe('altText', printableLine(video.alt)),
      ],
      infoSources: [credit.agency, credit.issuedBy]
        .map(printableLine)
        .filter((name) => name !== '')
        .map((name) => ({ name })),
      renditions: filmRenditions(video, scope, options),
    }),
  ];
}

function describeRelated(scope: PageScope): readonly Item[] {
  return scope.article.related.flatMap(({ target, ...words }, index) => {
    const story = readStory(target, words, scope);
    const uri = target.type === 'article' ? writeUri(target.id) : story?.href;
    if (story === undefined || uri === undefined || !/^(urn|https?):/.test(uri)) return [];
    return [
      known({
        name: `related-${index + 1}`,
        rel: 'seeAlso',
        uri: writeAscii(uri),
        type: 'text',
        headlines: [{ value: story.headline }],
        descriptions: describe('summary', story.summary),
      }),
    ];
  });
}

function describeSubjects(scope: PageScope): readonly Item[] {
  const { article } = scope;
  const sections = sectionLinks(scope).map(({ name, path, href }) =>
    known({ name, rel: 'section', uri: href, literal: path }),
  );
  const tags = article.tags
    .map(printableLine)
    .filter((tag) => tag !== '')
    .map((name) => ({ name, rel: 'keyword' }));
  return [...sections, ...tags];
}

/** IPTC ninjs 3.1. */
export function renderNinjs(input: PageInput, media: PageMedia, options: NinjsOptions): string {
  const scope = openScope(input, media, options);
  const { article, context } = input;
  const plain = writeBodyText(scope);
  const item = known({
    uri: writeUri(article.id),
    type: article.kind === 'news' || article.kind === 'feature' ? 'text' : 'composite',
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
    },
    representationType: 'full',
    version: String(options.revision),
    firstCreated: writeInstant(article.createdAt),
    versionCreated: writeInstant(article.updatedAt),
    contentCreated: writeInstant(article.createdAt),
    embargoedUntil: article.embargo === null ? undefined : writeInstant(article.embargo),
    pubStatus: pubStatusOf(article),
    edNote: editorNotes(article).join('\n'),
    language: article.language,
    copyrightHolder: printableLine(context.site.publisher),
    rightsInfo: isWebAddress(context.site.licencePage)
      ? { linkedRights: context.site.licencePage }
      : undefined,
    title: headlineOf(scope),
    headlines: [{ role: 'main', contentType: 'text/plain', value: headlineOf(scope) }],
    descriptions: describe('summary', printableLine(article.standfirst)),
    bodies: [
      { role: 'main', contentType: 'text/html', value: renderBody(scope).html },
      {
        role: 'main',
        contentType: 'text/plain',
        wordCount: countWords(article),
        value: plain,
      },
    ],
    by: article.bylines.map(printableLine).join(', '),
    located: printableLine(article.dateline),
    genres: [{ name: genres[article.kind] }],
    subjects: describeSubjects(scope),
    associations: [
      ...exportedPhotos(scope).map((placement, index) => describePhoto(placement, index, scope, options)),
      ...videosOf(article.body).flatMap((video, index) => describeVideo(video, index, scope, options)),
      ...describeRelated(scope),
    ],
  });
  return `${JSON.stringify(item, null, 2)}\n`;
}
