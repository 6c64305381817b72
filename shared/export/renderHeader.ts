import type { Article } from '../article/article';
import type { Section } from '../article/page';
import { findPlace, namesOfPlace, webPathOf } from '../sections/findPlace';
import { printableLine } from './escape';
import { type Html, isNothing, joinHtml, markup, nothing, wrapLines } from './html';
import { printInstant, writeInstant } from './newsroomTime';
import { baseUrlOf } from './pageAddress';
import { type PageScope, placeAttribute } from './pageScope';
import { modifiedAt } from './publication';

/** The names of the article's section and subsection, as far as the desk's tree knows them. */
export function sectionNames(article: Article, sections: readonly Section[]): readonly string[] {
  const { section, subsection } = namesOfPlace(article, sections);
  return [section, subsection].map((name) => printableLine(name ?? '')).filter((name) => name !== '');
}

type SectionLink = {
  readonly name: string;
  /** Its part of the site, without a slash at either end. */
  readonly path: string;
  /** Undefined where nobody knows the address of the site. */
  readonly href: string | undefined;
};

/** The way to the article's place on the site: its section, then its subsection. */
export function sectionLinks({ article, context }: PageScope): readonly SectionLink[] {
  const { section } = findPlace(article, context.sections);
  const paths = [{ section, subsection: '' }, article].map((place) => webPathOf(place, context.sections));
  const baseUrl = baseUrlOf(context.site);
  return sectionNames(article, context.sections).map((name, index) => {
    const path = paths[index] ?? '';
    return {
      name,
      path,
      href: baseUrl !== '' && path !== '' ? `${baseUrl}/${encodeURI(path)}` : undefined,
    };
  });
}

export const headlineOf = ({ article, labels }: PageScope) =>
  printableLine(article.headline) || labels.untitled;

export const publishedAt = (article: Article) => article.publishedAt ?? article.updatedAt;

export function renderKicker(scope: PageScope): Html {
  const printed = sectionLinks(scope).map(({ name, href }, index) => {
    const place = placeAttribute(scope, { type: 'field', field: index === 0 ? 'section' : 'subsection' });
    const text = href === undefined ? markup`${name}` : markup`<a href="${href}">${name}</a>`;
    return markup`<span${place}>${text}</span>`;
  });
  const kind = scope.labels.kinds[scope.article.kind];
  const mark = kind === '' ? nothing : markup`<span class="kind">${kind}</span>`;
  const parts = joinHtml([...printed, mark], ' ');
  return isNothing(parts) ? nothing : markup`<p class="kicker">${parts}</p>`;
}

function renderUpdated(scope: PageScope): Html {
  const { article, labels } = scope;
  if (article.updates.length === 0) return nothing;
  const updated = modifiedAt(article);
  const place = placeAttribute(scope, { type: 'field', field: 'updates' });
  const time = markup`<time datetime="${writeInstant(updated)}">${printInstant(updated, article.language)}</time>`;
  return markup`<span class="updated"${place}>${labels.updatedAt} ${time}</span>`;
}

export function renderByline(scope: PageScope): Html {
  const { article } = scope;
  const names = article.bylines.map(printableLine).filter((name) => name !== '');
  const dateline = printableLine(article.dateline);
  const place = (field: string) => placeAttribute(scope, { type: 'field', field });
  const time = publishedAt(article);
  const parts = [
    names.length === 0 ? nothing : markup`<span class="byline"${place('bylines')}>${names.join(', ')}</span>`,
    dateline === '' ? nothing : markup`<span class="dateline"${place('dateline')}>${dateline}</span>`,
    markup`<time datetime="${writeInstant(time)}"${place('publishedAt')}>${printInstant(time, article.language)}</time>`,
    renderUpdated(scope),
  ];
  return wrapLines(markup`<p class="signature">`, parts, markup`</p>`);
}

export function renderHeader(scope: PageScope): Html {
  const standfirst = printableLine(scope.article.standfirst);
  const place = (field: string) => placeAttribute(scope, { type: 'field', field });
  const lines = [
    renderKicker(scope),
    markup`<h1${place('headline')}>${headlineOf(scope)}</h1>`,
    standfirst === '' ? nothing : markup`<p class="standfirst"${place('standfirst')}>${standfirst}</p>`,
    renderByline(scope),
  ];
  return wrapLines(markup`<header class="article-header">`, lines, markup`</header>`);
}
