import { leadPhotoOf, placedPhotosOf } from '../article/walk';
import { escapeScript, escapeText, printableLine } from './escape';
import { type Html, markup, nothing, wrapLines } from './html';
import { describeArticle } from './jsonLd';
import { linkHref } from './linkHref';
import { writeInstant } from './newsroomTime';
import type { PageScope } from './pageScope';
import { modifiedAt } from './publication';
import { headlineOf, sectionNames } from './renderHeader';

const longestTitle = 70;
const fits = (title: string) => escapeText(title).length <= longestTitle;

/** Search engines cut a longer title; the full headline stands in the page and in Open Graph. */
export function writeTitle(headline: string, site: string): string {
  const whole = site === '' ? headline : `${headline} - ${site}`;
  if (fits(whole)) return whole;
  if (fits(headline)) return headline;
  const words = headline.split(' ');
  while (words.length > 1 && !fits(`${words.join(' ')}…`)) words.pop();
  let title = words.join(' ');
  while (!fits(`${title}…`)) title = Array.from(title).slice(0, -1).join('');
  return `${title}…`;
}

const property = (name: string, content: string): Html =>
  content === '' ? nothing : markup`<meta property="${name}" content="${content}">`;
const meta = (name: string, content: string): Html =>
  content === '' ? nothing : markup`<meta name="${name}" content="${content}">`;

/** The grounds that the sheet has colours for. */
export const renderSchemes = ({ context }: PageScope): Html =>
  meta('color-scheme', context.pageStyle.schemes === 'light' ? 'light' : 'light dark');

function renderSocialImage(scope: PageScope): readonly Html[] {
  const photo = scope.photo(leadPhotoOf(scope.article));
  const picture =
    photo === undefined ? undefined : (scope.media(photo, 'card') ?? scope.media(photo, 'figure'));
  if (photo === undefined || picture === undefined) return [];
  const alt = placedPhotosOf(scope.article.body).find((figure) => figure.photo === photo.id)?.alt ?? '';
  return [
    property('og:image', scope.options.folderUrl + picture.src),
    property('og:image:width', String(picture.width)),
    property('og:image:height', String(picture.height)),
    property('og:image:alt', printableLine(alt)),
    meta('twitter:card', 'summary_large_image'),
  ];
}

function renderOpenGraph(scope: PageScope): readonly Html[] {
  const { article, context } = scope;
  const [section = ''] = sectionNames(article, context.sections);
  return [
    property('og:type', 'article'),
    property('og:title', headlineOf(scope)),
    property('og:description', printableLine(article.standfirst)),
    property('og:site_name', printableLine(context.site.name)),
    property('og:locale', article.language === 'vi' ? 'vi_VN' : 'en_US'),
    ...renderSocialImage(scope),
    article.publishedAt === null
      ? nothing
      : property('article:published_time', writeInstant(article.publishedAt)),
    property('article:modified_time', writeInstant(modifiedAt(article))),
    property('article:section', section),
    ...article.tags.map((tag) => property('article:tag', printableLine(tag))),
  ];
}

function renderStylesheet({ options: { stylesheet } }: PageScope): Html {
  switch (stylesheet.type) {
    case 'linked':
      return markup`<link rel="stylesheet" href="${stylesheet.href}">`;
    case 'inline':
      return { html: `<style>\n${stylesheet.css.replace(/<\//g, '<\\/')}\n</style>` };
  }
}

/** Where readers find this page; a page whose address is not known does not name one. */
function renderAddress({ article, options }: PageScope): readonly Html[] {
  const { publicUrl } = article;
  const address = /^https?:/i.test(publicUrl) ? publicUrl : (options.pageUrl ?? '');
  const href = address === '' ? undefined : linkHref(address, () => undefined);
  if (href === undefined) return [];
  return [markup`<link rel="canonical" href="${href}">`, property('og:url', href)];
}

export function renderHead(scope: PageScope): Html {
  const { article, context } = scope;
  const linkedData = { html: escapeScript(describeArticle(scope)) };
  const lines = [
    markup`<meta charset="utf-8">`,
    markup`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    markup`<title>${writeTitle(headlineOf(scope), printableLine(context.site.name))}</title>`,
    meta('description', printableLine(article.standfirst)),
    meta('author', article.bylines.map(printableLine).join(', ')),
    renderSchemes(scope),
    // Search engines are to forget what was taken back.
    article.status === 'withdrawn' ? meta('robots', 'noindex') : nothing,
    ...renderAddress(scope),
    ...renderOpenGraph(scope),
    renderStylesheet(scope),
    markup`<script type="application/ld+json">${linkedData}</script>`,
  ];
  return wrapLines(markup`<head>`, lines, markup`</head>`);
}
