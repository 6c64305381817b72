import type { Article, StoryTarget } from './article';
import { articleOfLink } from './links';
import { linksOf, teasersOf } from './walk';

export type PointerUse = 'link' | 'teaser' | 'related' | 'pageList';

/** One place in an article that points at another story; `text` is what stands there of its own, or empty. */
export type Pointer = { readonly use: PointerUse; readonly target: StoryTarget; readonly text: string };

const isWeb = (href: string) => /^https?:/i.test(href);

function linkTarget(href: string, title: string): readonly StoryTarget[] {
  const id = articleOfLink(href);
  if (id !== undefined) return [{ type: 'article', id }];
  return isWeb(href) ? [{ type: 'page', url: href, title }] : [];
}

/** Everything an article points at, in the order of the page: its text, its teasers, its related stories, its lists. */
export function pointersOf(article: Article): readonly Pointer[] {
  const links = linksOf(article.body).flatMap(({ href, text }) =>
    linkTarget(href, text).map((target) => ({ use: 'link', target, text }) as const),
  );
  const teasers = teasersOf(article.body).map(
    ({ target, headline }) => ({ use: 'teaser', target, text: headline ?? '' }) as const,
  );
  const related = article.related.map(
    ({ target, headline }) => ({ use: 'related', target, text: headline ?? '' }) as const,
  );
  const listed = article.pageLists.flatMap(({ items }) =>
    items.map(({ target }) => ({ use: 'pageList', target, text: '' }) as const),
  );
  return [...links, ...teasers, ...related, ...listed];
}

/** The ways in which an article points at a story of the library, each once. */
export function usesOf(article: Article, id: string): readonly PointerUse[] {
  const uses = pointersOf(article).filter(({ target }) => target.type === 'article' && target.id === id);
  return [...new Set(uses.map(({ use }) => use))];
}
