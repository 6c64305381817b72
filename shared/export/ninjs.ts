import type { Article } from '../article/article';
import type { PageInput } from '../article/page';
import type { Photo } from '../article/photo';
import { layoutOf, placedAs, type PlacedAs } from '../article/placements';
import { countText } from '../article/counts';
import { figuresOf, leadPhotoOf, placedPhotosOf, plainText, type Video, videosOf } from '../article/walk';
import { editorNotes } from './editorNotes';
import { printableLine } from './escape';
import { writeInstant } from './newsroomTime';
import type { PageMedia } from './pageMedia';
import { childrenOf } from './nodes';
import { openScope, type PageOptions, type PageScope } from './pageScope';
import { pubStatusOf } from './publication';
import { renderBody } from './renderBody';
import { creditOf } from './renderFigure';
import { headlineOf, sectionLinks } from './renderHeader';
import { isPlacedAs, type Rendition } from './rendition';
import { filmType } from './renderVideo';
import { readStory } from './story';
import { writeBodyText } from './text';
import { filmAddress, videoCredit } from './videoWords';

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

/** `urn:uuid:` of an id of 32 hex digits. */
export const writeUri = (id: string) =>
  `urn:uuid:${id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;

const genres = {
  news: 'news',
  feature: 'feature',
  photoStory: 'photo story',
  infographic: 'infographic',
  video: 'video',
} as const satisfies Record<Article['kind'], string>;

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

type Placement = {
  readonly photo: Photo;
  readonly caption: string;
  readonly alt: string;
  readonly type: 'picture' | 'graphic';
  readonly place: PlacedAs;
};

/** Of a photo that is placed in several ways, a placement has the files of its own. */
function isOf(rendition: Rendition, place: PlacedAs): boolean {
  const isPlaced = rendition.use === 'figure' || rendition.use === 'full';
  return rendition.use !== 'thumbnail' && (!isPlaced || isPlacedAs(rendition, place));
}

function describePhoto(
  { photo, caption, alt, type, place }: Placement,
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
      .filter((rendition) => isOf(rendition, place))
      .map((rendition) => describeRendition(rendition, options)),
  });
}

/** Every figure of the article; the lead photo too when it stands in none, nor before a video. */
function placementsOf(scope: PageScope): readonly Placement[] {
  const { body } = scope.article;
  const lead = leadPhotoOf(scope.article);
  const isPlaced = placedPhotosOf(body).some(({ photo }) => photo === lead);
  const standing = { photo: lead, caption: '', alt: '', node: {} };
  return [...(isPlaced ? [] : [standing]), ...figuresOf(body)].flatMap(
    ({ photo: id, caption, alt, node }) => {
      const photo = scope.photo(id);
      if (photo === undefined) return [];
      const place = placedAs(scope.article, photo, { caption, alt, node });
      const type = layoutOf(node) === 'infographic' ? 'graphic' : 'picture';
      return [{ photo, caption: printableLine(caption), alt: printableLine(alt), type, place }];
    },
  );
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
              rendition.use === 'figure' && isOf(rendition, placedAs(scope.article, photo, video)),
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
  // A URI is ASCII: an address whose host is not stands in the body alone.
  if (uri === undefined || !/^[\x21-\x7e]+$/.test(uri)) return [];
  return [
    known({
      name: `video-${index + 1}`,
      rel: 'illustration',
      uri,
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
        uri,
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

const captioned: ReadonlySet<string> = new Set(['figure', 'gallery', 'video']);

/** Captions are not counted: so ninjs defines it. */
function countWords({ body }: Article): number {
  const blocks = childrenOf(body).filter(({ type }) => !captioned.has(type));
  return countText(blocks.map(plainText).join('\n')).words;
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
      ...placementsOf(scope).map((placement, index) => describePhoto(placement, index, scope, options)),
      ...videosOf(article.body).flatMap((video, index) => describeVideo(video, index, scope, options)),
      ...describeRelated(scope),
    ],
  });
  return `${JSON.stringify(item, null, 2)}\n`;
}
