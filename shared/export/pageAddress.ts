import type { Article } from '../article/article';
import type { PageContext } from '../article/page';
import { findPlace, webPathOf } from '../sections/findPlace';
import { writeDay } from './newsroomTime';
import { isWebAddress } from './webAddress';

/** What a pattern may name, each in braces. */
export const addressParts = ['section', 'subsection', 'slug', 'id', 'year', 'month', 'day'] as const;
export type AddressPart = (typeof addressParts)[number];

export const plainPattern = '{slug}';

export type Published = Pick<Article, 'id' | 'section' | 'subsection' | 'publishedAt' | 'createdAt'>;
type Desk = Pick<PageContext, 'site' | 'sections'>;

/** The site's address without a slash at its end; empty where it is not known. */
export function baseUrlOf({ baseUrl }: Pick<PageContext['site'], 'baseUrl'>): string {
  return isWebAddress(baseUrl) ? baseUrl.replace(/\/+$/, '') : '';
}

/** A story keeps its address while it is written: until it is published its day is that of its beginning. */
function partsOf(
  article: Published,
  { sections }: Desk,
  slug: string,
): Readonly<Record<AddressPart, string>> {
  const place = findPlace(article, sections);
  const section = webPathOf({ section: place.section, subsection: '' }, sections);
  const whole = webPathOf(place, sections);
  const [year = '', month = '', day = ''] = writeDay(article.publishedAt ?? article.createdAt).split('-');
  const subsection = place.subsection === '' ? '' : whole.slice(section.length).replace(/^\//, '');
  return { section, subsection, slug, id: article.id, year, month, day };
}

const isPart = (name: string): name is AddressPart => addressParts.some((part) => part === name);

/** The path by the desk's pattern; a part that the article does not have takes its slash along. */
export function pagePath(article: Published, desk: Desk, slug: string): string {
  const parts = partsOf(article, desk, slug);
  const pattern = desk.site.urlPattern.trim() || plainPattern;
  const filled = pattern.replace(/\{(\w+)\}/g, (whole, name: string) => (isPart(name) ? parts[name] : whole));
  const path = filled
    .split('/')
    .map((part) => part.replace(/^-+|-+$/g, ''))
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** Where readers find the page: the address it is known to have, else the one by the desk's pattern; empty for none. */
export const knownAddress = (
  { publicUrl }: Pick<Article, 'publicUrl'>,
  { pageUrl = '' }: { readonly pageUrl?: string },
): string => (isWebAddress(publicUrl) ? publicUrl : pageUrl);

const isFile = (path: string) => /\.[a-z0-9]{2,5}$/i.test(path);

/**
 * Where readers will find an article by the desk's pattern; empty where the desk has no site. A path without an
 * ending is a folder. `slug` is what the article is called in its bundle.
 */
export function pageAddress(article: Published, desk: Desk, slug: string): string {
  const baseUrl = baseUrlOf(desk.site);
  const path = pagePath(article, desk, slug);
  if (baseUrl === '' || path === '') return '';
  return `${baseUrl}/${path}${isFile(path) ? '' : '/'}`;
}

/**
 * Under which the article's files will lie, ending in a slash; empty where the desk has no site. Beside a page that
 * is a file (`…/bai-12.html`) they lie in the folder of its name, so that no two articles share one.
 */
export function folderAddress(article: Published, desk: Desk, slug: string): string {
  return pageAddress(article, desk, slug).replace(/\.[a-z0-9]{2,5}$/i, '/');
}
