import type { Photo } from '../article/photo';
import { writeIsoDuration } from '../article/duration';
import { leadPhotoOf, placedPhotosOf, type Video, videosOf } from '../article/walk';
import { statusNames } from '../strings/words';
import { printableLine } from './escape';
import { writeInstant } from './newsroomTime';
import { knownAddress } from './pageAddress';
import type { PhotoUse, Picture } from './pageMedia';
import { isWebAddress } from './webAddress';
import type { PageScope } from './pageScope';
import { modifiedAt } from './publication';
import { creditOf, figurePicture } from './renderFigure';
import { headlineOf, sectionNames } from './renderHeader';
import { logoOf } from './renderSiteName';
import { videoCredit } from './videoWords';

type Statement = { readonly [name: string]: unknown };

/** What is not known is left out: nothing is invented for a search engine. */
function known(statement: Statement): Statement {
  return Object.fromEntries(
    Object.entries(statement).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function describeImage(picture: Picture, photo: Photo, caption: string, scope: PageScope): Statement {
  const photographer = printableLine(photo.credit.photographer);
  return known({
    '@type': 'ImageObject',
    url: scope.options.folderUrl + picture.src,
    contentUrl: scope.options.folderUrl + picture.src,
    width: picture.width,
    height: picture.height,
    caption,
    creator: photographer === '' ? undefined : { '@type': 'Person', name: photographer },
    creditText: creditOf(photo, scope).replace(/^[^:]*: /, ''),
    copyrightNotice: printableLine(photo.metadata.copyright),
  });
}

const presentPictures = (photo: Photo, uses: readonly PhotoUse[], scope: PageScope) =>
  uses.map((use) => scope.media(photo, use)).filter((picture) => picture !== undefined);

/** The crops that search engines ask for; a photo too small for them stands whole. */
function describeImages(scope: PageScope): readonly Statement[] {
  const photo = scope.photo(leadPhotoOf(scope.article));
  if (photo === undefined) return [];
  const caption =
    placedPhotosOf(scope.article.body).find((figure) => figure.photo === photo.id)?.caption ?? '';
  const crops = presentPictures(photo, ['wide', 'standard', 'square'], scope);
  const pictures = crops.length > 0 ? crops : presentPictures(photo, ['figure'], scope);
  return pictures.map((picture) => describeImage(picture, photo, printableLine(caption), scope));
}

/** A film of the bundle: search engines take it only with a name, a still, an address and the day it was published. */
function describeVideo(video: Video, scope: PageScope): readonly Statement[] {
  const { article, options } = scope;
  const { source, caption, duration } = video;
  const poster = figurePicture(video, scope);
  const href = source.type === 'file' ? options.filmHref(source) : undefined;
  const name = printableLine(caption) || headlineOf(scope);
  if (article.publishedAt === null || poster === undefined || !href) return [];
  return [
    known({
      '@type': 'VideoObject',
      name,
      description: printableLine(article.standfirst),
      thumbnailUrl: options.folderUrl + poster.src,
      uploadDate: writeInstant(article.publishedAt),
      contentUrl: options.folderUrl + href,
      duration: duration === null ? undefined : writeIsoDuration(duration),
      creditText: videoCredit(video, article).replace(/^[^:]*: /, ''),
    }),
  ];
}

function describeLogo(scope: PageScope): Statement | undefined {
  const picture = logoOf(scope);
  if (picture === undefined) return undefined;
  const url = scope.options.folderUrl + picture.src;
  return { '@type': 'ImageObject', url, width: picture.width, height: picture.height };
}

function describePublisher(scope: PageScope): Statement | undefined {
  const { site } = scope.context;
  const name = printableLine(site.publisher || site.name);
  if (name === '') return undefined;
  return known({ '@type': 'Organization', name, url: site.baseUrl, logo: describeLogo(scope) });
}

/** Where the article is read, and on what terms. */
function describeAddress({ article, context, options }: PageScope): Statement {
  const url = knownAddress(article, options);
  const { licencePage } = context.site;
  const terms = isWebAddress(licencePage) ? licencePage : '';
  return { url, mainEntityOfPage: url, license: terms, usageInfo: terms };
}

/** schema.org NewsArticle. */
export function describeArticle(scope: PageScope): Statement {
  const { article, context, options } = scope;
  return known({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: headlineOf(scope),
    description: printableLine(article.standfirst),
    image: describeImages(scope),
    video: videosOf(article.body).flatMap((video) => describeVideo(video, scope)),
    datePublished: article.publishedAt === null ? undefined : writeInstant(article.publishedAt),
    dateModified: writeInstant(modifiedAt(article)),
    version: options.version,
    creativeWorkStatus: statusNames[article.withdrawal === null ? article.status : 'withdrawn'].en,
    correction: article.updates
      .filter(({ type }) => type === 'correction')
      .map(({ at, text }) => ({
        '@type': 'CorrectionComment',
        text: printableLine(text),
        datePublished: writeInstant(at),
      })),
    author: article.bylines
      .map(printableLine)
      .filter((name) => name !== '')
      .map((name) => ({ '@type': 'Person', name })),
    publisher: describePublisher(scope),
    ...describeAddress(scope),
    articleSection: sectionNames(article, context.sections),
    keywords: article.tags.map(printableLine).filter((tag) => tag !== ''),
    inLanguage: article.language,
  });
}
