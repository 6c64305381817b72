import { addressKey } from '../pageLists/addressKey';
import type { Article, DocumentMark, DocumentNode, StoryTarget } from './article';
import { articleLink, articleOfLink } from './links';
import type { PageInput } from './page';
import { linksOf, teasersOf } from './walk';

/** The articles of the library by the keys of their public addresses. */
export type KnownAddresses = ReadonlyMap<string, string>;

/** `whole`: a link that leads to one place of a page (`#part`) stays the address that was typed. */
type Links = 'all' | 'whole';

const isStory = (target: StoryTarget) => target.type === 'article';

/** What is no address of the web is nobody's address. */
function storyAt(url: string, known: KnownAddresses): string | undefined {
  const key = addressKey(url);
  return key === '' ? undefined : known.get(key);
}

/** The story that a target is: one of the library where it lies at the address of one. */
export function identifyTarget(target: StoryTarget, known: KnownAddresses): StoryTarget {
  const id = isStory(target) ? undefined : storyAt(target.url, known);
  return id === undefined ? target : { type: 'article', id };
}

export const identifyItem = <Item extends { readonly target: StoryTarget }>(
  item: Item,
  known: KnownAddresses,
): Item => {
  const target = identifyTarget(item.target, known);
  return target === item.target ? item : { ...item, target };
};

/** The keys of all addresses in an article where a story of the library could stand, each once. */
export function addressesOf({ body, related, pageLists }: Article): readonly string[] {
  const placed = [...related, ...teasersOf(body), ...pageLists.flatMap(({ items }) => items)];
  const pages = placed.map(({ target }) => (isStory(target) ? '' : target.url));
  const links = linksOf(body).map(({ href }) => (articleOfLink(href) === undefined ? href : ''));
  return [...new Set([...pages, ...links].map(addressKey))].filter((key) => key !== '');
}

function identifyMark(mark: DocumentMark, known: KnownAddresses, links: Links): DocumentMark {
  const href = mark.type === 'link' ? mark.attrs?.['href'] : undefined;
  if (typeof href !== 'string' || (links === 'whole' && href.includes('#'))) return mark;
  const id = storyAt(href, known);
  return id === undefined ? mark : { ...mark, attrs: { ...mark.attrs, href: articleLink(id) } };
}

function identifyTeaser(node: DocumentNode, known: KnownAddresses): DocumentNode {
  const [teaser] = teasersOf({ type: 'doc', content: [node] });
  const target = teaser && identifyTarget(teaser.target, known);
  return target === teaser?.target ? node : { ...node, attrs: { ...node.attrs, target } };
}

function identifyNode(node: DocumentNode, known: KnownAddresses, links: Links): DocumentNode {
  if (node.type === 'teaser') return identifyTeaser(node, known);
  return {
    ...node,
    ...(node.marks !== undefined && { marks: node.marks.map((mark) => identifyMark(mark, known, links)) }),
    ...(node.content !== undefined && {
      content: node.content.map((child) => identifyNode(child, known, links)),
    }),
  };
}

/** The article as it is when what lies at the address of an article of the library is that article. */
export function identifyPointers(article: Article, known: KnownAddresses, links: Links = 'all'): Article {
  if (known.size === 0) return article;
  return {
    ...article,
    body: identifyNode(article.body, known, links),
    related: article.related.map((story) => identifyItem(story, known)),
    pageLists: article.pageLists.map((list) => ({
      ...list,
      items: list.items.map((item) => identifyItem(item, known)),
    })),
  };
}

/** The page with its addresses recognised as far as its context knows them. */
export function identifyPage(input: PageInput, links: Links = 'all'): PageInput {
  const { article, context } = input;
  const known = new Map((context.addresses ?? []).map(({ key, id }) => [key, id]));
  return known.size === 0 ? input : { article: identifyPointers(article, known, links), context };
}
