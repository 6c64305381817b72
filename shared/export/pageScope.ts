import type { Article } from '../article/article';
import type { CheckPlace } from '../article/check';
import type { FilmFile } from '../article/film';
import type { PageContext, PageInput, ShownList, StoryCard } from '../article/page';
import type { Photo } from '../article/photo';
import { signPoster } from '../article/signPoster';
import { mainTags } from '../sections/deskTags';
import { printableLine } from './escape';
import { type Html, markup, nothing } from './html';
import { type PageLabels, pageLabels } from './labels';
import { publicHref } from './linkHref';
import type { PageMedia } from './pageMedia';
import { writePlace } from './place';

export type PageOptions = {
  /** A preview names the place of every part, so that a click finds its field, and shows which photos are still to come. */
  readonly mode: 'preview' | 'bundle';
  readonly stylesheet:
    | { readonly type: 'linked'; readonly href: string }
    | { readonly type: 'inline'; readonly css: string };
  /** Where this output holds a library article; undefined when it does not, and its public address is printed. */
  readonly storyHref: (article: string) => string | undefined;
  /** Where the page finds a film of the library; undefined when its file is not there, empty where nothing is played. */
  readonly filmHref: (film: FilmFile) => string | undefined;
  /** The absolute address under which the folder of this page will be served, ending in a slash; empty when not known. */
  readonly folderUrl: string;
  /** Where readers will find this page by the desk's own pattern; absent or empty when not known. */
  readonly pageUrl?: string;
  /** Which text of the story this is; absent where nothing is exported. */
  readonly version?: number;
};

/** What every part of the page is printed from; the tags are those that the desk writes now. */
export type PageScope = {
  readonly article: Article;
  readonly context: PageContext;
  readonly media: PageMedia;
  readonly options: PageOptions;
  readonly labels: PageLabels;
  readonly photo: (id: string | null) => Photo | undefined;
  readonly story: (id: string) => StoryCard | undefined;
};

/** The desk's own marks over those of the app, and its own title of the related stories. */
function withDesk(labels: PageLabels, { kinds, lists }: PageContext): PageLabels {
  const marks = kinds.flatMap(({ id, mark }) => (mark === null ? [] : [[id, printableLine(mark)] as const]));
  const title = printableLine(lists.find(({ type }) => type === 'related')?.title ?? '');
  return {
    ...labels,
    related: title || labels.related,
    kinds: { ...labels.kinds, ...Object.fromEntries<string>(marks) },
  };
}

export function openScope(
  { article, context }: PageInput,
  media: PageMedia,
  options: PageOptions,
): PageScope {
  const photos = new Map(context.photos.map((photo) => [photo.id, signPoster(photo, article)]));
  const stories = new Map(context.stories.map((story) => [story.id, story]));
  return {
    article: { ...article, tags: [...mainTags(article.tags, context.tags)] },
    context,
    media,
    options: { ...options, storyHref: (id) => options.storyHref(id) ?? publicHref(stories.get(id)) },
    labels: withDesk(pageLabels[article.language], context),
    photo: (id) => (id === null ? undefined : photos.get(id)),
    story: (id) => stories.get(id),
  };
}

/** The desk's words over a list of the page, else the app's own. */
export function titleOfList({ type, title }: ShownList, { labels }: PageScope): string {
  return type === 'related' ? labels.related : printableLine(title) || labels.lists[type];
}

/** ` data-place="figure:0:caption"`, in a preview only. */
export function placeAttribute(scope: PageScope, place: CheckPlace): Html {
  return scope.options.mode === 'preview' ? markup` data-place="${writePlace(place)}"` : nothing;
}
