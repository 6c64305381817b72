import type { PageInput } from '../article/page';
import { leadPhotoOf } from '../article/walk';
import { withdrawalWords } from './asPublished';
import { escapeScript, printableLine } from './escape';
import { type Html, joinLines, markup, nothing, wrapLines } from './html';
import { describeArticle } from './jsonLd';
import { printDay, writeDay } from './newsroomTime';
import type { PageMedia } from './pageMedia';
import { openScope, type PageOptions, type PageScope } from './pageScope';
import { renderSchemes, writeTitle } from './renderHead';
import { headlineOf, renderByline, renderKicker } from './renderHeader';
import { renderPicture } from './renderPicture';
import { renderSiteName } from './renderSiteName';

/** An article of a bundle of several, seen from the folder above its own. */
export type IndexedPage = {
  readonly input: PageInput;
  readonly media: PageMedia;
  readonly options: PageOptions;
  /** Where its page lies. */
  readonly href: string;
};

type Entry = { readonly scope: PageScope; readonly href: string };

function renderThumbnail({ scope }: Entry, isFirst: boolean): Html {
  const photo = scope.photo(leadPhotoOf(scope.article));
  const picture = photo === undefined ? undefined : scope.media(photo, 'figure');
  if (picture === undefined) return nothing;
  return renderPicture(picture, { alt: '', sizes: '(min-width: 48rem) 15rem, 7rem', isFirst });
}

function renderEntry(entry: Entry, isFirst: boolean): Html {
  const { scope, href } = entry;
  const { article } = scope;
  const told = article.status === 'withdrawn' ? withdrawalWords(article) : [article.standfirst];
  const summary = printableLine(told.join(' '));
  const words = [
    renderKicker(scope),
    markup`<h2><a href="${href}">${headlineOf(scope)}</a></h2>`,
    summary === '' ? nothing : markup`<p class="story-summary">${summary}</p>`,
    renderByline(scope),
  ];
  const parts = [
    renderThumbnail(entry, isFirst),
    wrapLines(markup`<div class="story-words">`, words, markup`</div>`),
  ];
  return wrapLines(markup`<li>`, parts, markup`</li>`);
}

/**
 * The first page of a bundle of several articles, which leads to each of them, in the language of the first. `madeAt`
 * is an ISO instant; `stylesheet` the address of the sheet.
 */
export function renderIndex(
  [first, ...others]: readonly [IndexedPage, ...IndexedPage[]],
  { madeAt, stylesheet }: { readonly madeAt: string; readonly stylesheet: string },
): string {
  const entries = [first, ...others].map(({ input, media, options, href }) => ({
    scope: openScope(input, media, options),
    href,
  }));
  const { article, context } = first.input;
  const site = printableLine(context.site.name);
  const openedFirst = openScope(first.input, first.media, first.options);
  const { inThisIssue } = openedFirst.labels;
  const day = writeDay(madeAt);
  const statements = entries.map(({ scope }) => describeArticle(scope));
  const head = [
    markup`<meta charset="utf-8">`,
    markup`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    markup`<title>${writeTitle(inThisIssue, site)}</title>`,
    renderSchemes(openedFirst),
    markup`<link rel="stylesheet" href="${stylesheet}">`,
    markup`<script type="application/ld+json">${{ html: escapeScript(statements) }}</script>`,
  ];
  const list = entries.map((entry, index) => renderEntry(entry, index === 0));
  const main = [
    renderSiteName(openedFirst),
    markup`<h1>${inThisIssue}</h1>`,
    markup`<p class="issue-day"><time datetime="${day}">${printDay(day, article.language)}</time></p>`,
    wrapLines(markup`<ol class="contents">`, list, markup`</ol>`),
  ];
  const page = joinLines([
    markup`<!DOCTYPE html>`,
    markup`<html lang="${article.language}">`,
    wrapLines(markup`<head>`, head, markup`</head>`),
    markup`<body class="article-page issue">`,
    wrapLines(markup`<main>`, main, markup`</main>`),
    markup`</body>`,
    markup`</html>`,
  ]);
  return `${page.html}\n`;
}
