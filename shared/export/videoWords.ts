import type { Article } from '../article/article';
import type { Film } from '../article/film';
import type { Video } from '../article/walk';
import { writeFilmCredit } from '../vietnamese/filmCredit';
import { printableLine } from './escape';
import { linkHref } from './linkHref';

export const videoCredit = ({ credit }: Video, { language }: Pick<Article, 'language'>): string =>
  printableLine(writeFilmCredit(credit, language));

/** The address a film is watched at; undefined for a film of the library and for what is no web address. */
export function filmAddress(source: Film): string | undefined {
  if (source.type === 'file') return undefined;
  const url = source.url.trim();
  return /^https?:/i.test(url) ? linkHref(url, () => undefined) : undefined;
}
