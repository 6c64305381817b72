import { type Article, type DocumentNode, type StoryTarget, storyTarget } from './article';
import { type Film, film } from './film';
import { articleOfLink } from './links';
import { type Credit, credit, noCredit } from './photo';

/** `index` counts the figures of the body from 0; `block` is the place among the body's top blocks. */
export type Figure = {
  readonly index: number;
  readonly block: number;
  readonly photo: string | null;
  readonly alt: string;
  readonly caption: string;
  readonly node: DocumentNode;
};

/**
 * `photo` is the poster; `duration` is in seconds; `unreadDuration` is what was typed for it and is none; `credit` is
 * that of the film.
 */
export type Video = {
  readonly index: number;
  readonly block: number;
  readonly source: Film;
  readonly photo: string | null;
  readonly alt: string;
  readonly caption: string;
  readonly credit: Credit;
  readonly duration: number | null;
  readonly unreadDuration: string;
  readonly node: DocumentNode;
};

/** A photo with the words of the place it stands in. */
export type PlacedPhoto = Pick<Figure, 'photo' | 'alt' | 'caption'>;

export type Teaser = {
  readonly index: number;
  readonly block: number;
  readonly target: StoryTarget;
  readonly headline: string | null;
  readonly summary: string | null;
  readonly photo: string | null;
  readonly node: DocumentNode;
};

export type BodyLink = { readonly block: number; readonly href: string; readonly text: string };

export type BodyHeading = { readonly block: number; readonly level: number; readonly text: string };

const childrenOf = (node: DocumentNode): readonly DocumentNode[] => node.content ?? [];

function textAttribute(node: DocumentNode, name: string): string | null {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : null;
}

/** The node and all it holds, in document order. */
export function* walk(node: DocumentNode): Generator<DocumentNode> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

type Found = { readonly node: DocumentNode; readonly block: number };

function nodesOf(body: DocumentNode, ...types: readonly string[]): readonly Found[] {
  return childrenOf(body).flatMap((top, block) =>
    [...walk(top)].filter((node) => types.includes(node.type)).map((node) => ({ node, block })),
  );
}

/** The text of a node: blocks stand on lines of their own, a line break is one. */
export function plainText(node: DocumentNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  const children = childrenOf(node);
  const isInline = children.some((child) => child.type === 'text' || child.type === 'hardBreak');
  return children.map(plainText).join(isInline ? '' : '\n');
}

const placedPhoto = (node: DocumentNode): PlacedPhoto => ({
  photo: textAttribute(node, 'photo'),
  alt: textAttribute(node, 'alt') ?? '',
  caption: plainText(node),
});

/** Those of galleries too. */
export function figuresOf(body: DocumentNode): readonly Figure[] {
  return nodesOf(body, 'figure').map(({ node, block }, index) => ({
    index,
    block,
    ...placedPhoto(node),
    node,
  }));
}

/** The photos of all figures and the posters of all videos, in document order. */
export const placedPhotosOf = (body: DocumentNode): readonly (PlacedPhoto & Pick<Figure, 'node'>)[] =>
  nodesOf(body, 'figure', 'video').map(({ node }) => ({ ...placedPhoto(node), node }));

const unknownFilm: Film = { type: 'address', url: '' };

export function videosOf(body: DocumentNode): readonly Video[] {
  return nodesOf(body, 'video').map(({ node, block }, index) => {
    const source = film.safeParse(node.attrs?.['source']);
    const signed = credit.safeParse(node.attrs?.['credit']);
    const duration = node.attrs?.['duration'];
    return {
      index,
      block,
      source: source.success ? source.data : unknownFilm,
      ...placedPhoto(node),
      credit: signed.success ? signed.data : noCredit,
      duration: typeof duration === 'number' ? duration : null,
      unreadDuration: typeof duration === 'string' ? duration : '',
      node,
    };
  });
}

const unknownTarget: StoryTarget = { type: 'page', url: '', title: '' };

export function teasersOf(body: DocumentNode): readonly Teaser[] {
  return nodesOf(body, 'teaser').map(({ node, block }, index) => {
    const target = storyTarget.safeParse(node.attrs?.['target']);
    return {
      index,
      block,
      target: target.success ? target.data : unknownTarget,
      headline: textAttribute(node, 'headline'),
      summary: textAttribute(node, 'summary'),
      photo: textAttribute(node, 'photo'),
      node,
    };
  });
}

function hrefOf(node: DocumentNode): string | null {
  const href = node.marks?.find(({ type }) => type === 'link')?.attrs?.['href'];
  return typeof href === 'string' ? href : null;
}

/** Neighbouring texts with one address, as when half a link is bold, are one link. */
export function linksOf(body: DocumentNode): readonly BodyLink[] {
  const links: BodyLink[] = [];
  let previous: string | null = null;
  for (const { node, block } of nodesOf(body, 'text')) {
    const href = hrefOf(node);
    const last = links.at(-1);
    if (href !== null && href === previous && last?.block === block) {
      links[links.length - 1] = { ...last, text: last.text + (node.text ?? '') };
    } else if (href !== null) {
      links.push({ block, href, text: node.text ?? '' });
    }
    previous = href;
  }
  return links;
}

export function headingsOf(body: DocumentNode): readonly BodyHeading[] {
  return nodesOf(body, 'heading').map(({ node, block }) => ({
    block,
    level: node.attrs?.['level'] === 3 ? 3 : 2,
    text: plainText(node),
  }));
}

const unique = (ids: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(ids.filter((id) => typeof id === 'string')),
];

/** The photo that stands for the story: the one chosen, else that of the first figure or video. */
export function leadPhotoOf(article: Article): string | null {
  return article.leadPhoto ?? placedPhotosOf(article.body).find(({ photo }) => photo !== null)?.photo ?? null;
}

export const photoOfPage = (target: StoryTarget) => (target.type === 'page' ? target.photo : null);

/** Ids of every photo that the article itself names: figures, posters, lead photo, those given to stories. Each once. */
export function photosOf(article: Article): readonly string[] {
  return unique([
    article.leadPhoto,
    ...placedPhotosOf(article.body).map(({ photo }) => photo),
    ...teasersOf(article.body).flatMap(({ photo, target }) => [photo, photoOfPage(target)]),
    ...article.related.flatMap(({ photo, target }) => [photo, photoOfPage(target)]),
    ...article.pageLists.flatMap(({ items }) => items.map(({ target }) => photoOfPage(target))),
  ]);
}

const idOf = (target: StoryTarget) => (target.type === 'article' ? target.id : null);

/** Ids of the library articles that its related list and its teasers name: what is published beside it. Each once. */
export function sideStoriesOf(article: Article): readonly string[] {
  return unique([
    ...article.related.map(({ target }) => idOf(target)),
    ...teasersOf(article.body).map(({ target }) => idOf(target)),
  ]);
}

/** Ids of every library article that the article points at, in any way. Each once. */
export function storiesOf(article: Article): readonly string[] {
  return unique([
    ...sideStoriesOf(article),
    ...linksOf(article.body).map(({ href }) => articleOfLink(href)),
    ...article.pageLists.flatMap(({ items }) => items.map(({ target }) => idOf(target))),
  ]);
}
