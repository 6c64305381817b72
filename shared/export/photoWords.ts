import type { Article } from '../article/article';
import { isSameCut } from '../article/framing';
import type { Cut, Photo, PhotoMetadata } from '../article/photo';
import { cropOfPlacement } from '../article/placements';
import { type Figure, placedPhotosOf } from '../article/walk';
import { writeCredit } from '../vietnamese/credit';
import { printableLine } from './escape';

const firstOf = (...texts: readonly string[]) => texts.map(printableLine).find((text) => text !== '') ?? '';

/**
 * What is written into the files of a photo: the desk's words, and where the desk has none what the
 * file itself said. The caption and alt text are those of the first place that shows this crop of it, without a crop
 * those of its first place in the article.
 */
export function wordsForPhoto(photo: Photo, article: Article, crop?: Cut | null): PhotoMetadata {
  const { credit, metadata } = photo;
  const figures = placedPhotosOf(article.body).filter((each) => each.photo === photo.id);
  const showsCrop = ({ node }: Pick<Figure, 'node'>) =>
    crop !== undefined && isSameCut(cropOfPlacement(node, photo.framing), crop);
  const figure = figures.find(showsCrop) ?? figures[0];
  const signed = writeCredit(credit, article.language).replace(/^[^:]*: /, '');
  const own = figure === undefined ? [] : article.tags;
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
