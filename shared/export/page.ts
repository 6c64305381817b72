import type { PageInput } from '../article/page';
import { printableLine } from './escape';
import { galleryScript } from './galleryScript';
import { type Html, joinLines, markup, nothing, wrapLines } from './html';
import type { PageMedia } from './pageMedia';
import { openScope, type PageOptions, type PageScope } from './pageScope';
import { renderBody } from './renderBody';
import { renderHead } from './renderHead';
import { renderHeader } from './renderHeader';
import { renderLists } from './renderLists';
import { renderNotices } from './renderNotices';
import { renderSiteName } from './renderSiteName';

function renderTags({ article }: PageScope): Html {
  const tags = article.tags.map(printableLine).filter((tag) => tag !== '');
  const items = tags.map((tag) => markup`<li>${tag}</li>`);
  return wrapLines(markup`<ul class="tags">`, items, markup`</ul>`);
}

function renderArticle(scope: PageScope): Html {
  const body = wrapLines(markup`<div class="article-body">`, [renderBody(scope)], markup`</div>`);
  const parts = [renderHeader(scope), renderNotices(scope), body, renderTags(scope)];
  return wrapLines(markup`<article class="article ${scope.article.kind}">`, parts, markup`</article>`);
}

function renderFooter({ context }: PageScope): Html {
  const publisher = printableLine(context.site.publisher);
  return publisher === '' ? nothing : markup`<footer class="site-footer"><p>${publisher}</p></footer>`;
}

/** A preview runs no script: it shows the page as it is without. */
function renderScript(page: Html, { options }: PageScope): Html {
  const hasGallery = page.html.includes('<div class="gallery-strip"');
  return hasGallery && options.mode === 'bundle' ? { html: `<script>${galleryScript}</script>` } : nothing;
}

/**
 * The whole page of an article with everything that stands beside it: the same for the preview and
 * for the bundle, which differ only in where the photos and stories are found.
 */
export function renderPage(input: PageInput, media: PageMedia, options: PageOptions): string {
  const scope = openScope(input, media, options);
  const { related, beside, below } = renderLists(scope);
  const parts = [
    wrapLines(markup`<main>`, [renderArticle(scope)], markup`</main>`),
    related,
    wrapLines(markup`<div class="page-beside">`, [beside], markup`</div>`),
    wrapLines(markup`<div class="page-below">`, [below], markup`</div>`),
  ];
  const page = wrapLines(markup`<div class="page">`, parts, markup`</div>`);
  const lines = [
    markup`<!DOCTYPE html>`,
    markup`<html lang="${input.article.language}">`,
    renderHead(scope),
    wrapLines(
      markup`<body class="article-page">`,
      [
        wrapLines(markup`<header class="site-header">`, [renderSiteName(scope)], markup`</header>`),
        page,
        renderFooter(scope),
        renderScript(page, scope),
      ],
      markup`</body>`,
    ),
    markup`</html>`,
  ];
  return `${joinLines(lines).html}\n`;
}

/** The body with what changed in it, for a content management system that prints headline and standfirst itself. */
export function renderFragment(input: PageInput, media: PageMedia, options: PageOptions): string {
  const scope = openScope(input, media, options);
  return `${joinLines([renderNotices(scope), renderBody(scope)]).html}\n`;
}
