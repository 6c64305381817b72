import type { Article } from '../article/article';
import type { Film } from '../article/film';
import type { Video } from '../article/walk';
import { writeCredit } from '../vietnamese/credit';
import { printableLine } from './escape';
import { linkHref } from './linkHref';

/** The credit of a film in house form: `Video: Phương Hoa/TTXVN`. */
export function videoCredit({ credit }: Video, { language }: Pick<Article, 'language'>): string {
  const written = printableLine(writeCredit(credit, language));
  return written.replace(/^(?:Ảnh|Photo)/u, 'Video').replace(/^File photo/u, 'File video');
}

/** The address a film is watched at; undefined for a film of the library and for what is no web address. */
export function filmAddress(source: Film): string | undefined {
  if (source.type === 'file') return undefined;
  const url = source.url.trim();
  return /^https?:/i.test(url) ? linkHref(url, () => undefined) : undefined;
}
