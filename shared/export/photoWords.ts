import type { Article } from '../article/article';
import type { KnownName } from '../article/knownName';
import { mainTags } from '../sections/deskTags';
import type { Photo, PhotoMetadata } from '../article/photo';
import { type PlacedAs, tellingsOf } from '../article/placements';
import { signPoster } from '../article/signPoster';
import { placedPhotosOf } from '../article/walk';
import { writeCredit } from '../vietnamese/credit';
import { printableLine } from './escape';

const firstOf = (...texts: readonly string[]) => texts.map(printableLine).find((text) => text !== '') ?? '';

/**
 * What is written into the files of a photo: the desk's words, and where the desk has none what the
 * file itself said. The caption and alt text are those of its place, without one those of its first in the article.
 */
export function wordsForPhoto(
  photo: Photo,
  article: Article,
  place?: PlacedAs,
  tags: readonly KnownName[] = [],
): PhotoMetadata {
  const { credit, metadata } = signPoster(photo, article);
  const figures = placedPhotosOf(article.body).filter((each) => each.photo === photo.id);
  const told = place && tellingsOf(article, photo, place.crop)[place.telling];
  const figure = told ?? figures[0];
  const signed = writeCredit(credit, article.language).replace(/^[^:]*: /, '');
  const own = figure === undefined ? [] : mainTags(article.tags, tags);
  return {
    caption: firstOf(figure?.caption ?? '', metadata.caption),
    headline: firstOf(metadata.headline, figure === undefined ? '' : article.headline),
    creator: firstOf(credit.photographer, metadata.creator),
    credit: firstOf(signed, metadata.credit),
    source: firstOf(credit.agency, metadata.source),
    copyright: metadata.copyright,
    usageTerms: metadata.usageTerms,
    alt: firstOf(figure?.alt ?? '', metadata.alt),
    keywords: [...new Set([...own, ...metadata.keywords].map(printableLine))].filter((word) => word !== ''),
    takenAt: metadata.takenAt,
    place: metadata.place,
  };
}
