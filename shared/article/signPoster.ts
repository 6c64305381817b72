import { isEmptyCredit } from '../vietnamese/credit';
import type { Article } from './article';
import type { Photo } from './photo';
import { figuresOf, videosOf } from './walk';

/**
 * A poster that neither the desk nor its file signs is a still of its film, and bears the credit of the film. A figure
 * shows the credit of its photo, and lends it none.
 */
export function signPoster(photo: Photo, { body }: Pick<Article, 'body'>): Photo {
  const { id, credit, metadata } = photo;
  const isSigned = !isEmptyCredit(credit) || metadata.creator !== '' || metadata.credit !== '';
  if (isSigned || figuresOf(body).some((figure) => figure.photo === id)) return photo;
  const film = videosOf(body).find((video) => video.photo === id && !isEmptyCredit(video.credit));
  return film === undefined ? photo : { ...photo, credit: film.credit };
}
