import type { ArticleKind, StoryTarget } from '../article/article';
import { cropOf } from '../article/framing';
import type { Cut, Photo } from '../article/photo';
import { cropOfTeaser } from '../article/placements';
import type { Teaser } from '../article/walk';
import { printableLine } from './escape';
import { type Html, markup, joinHtml, nothing } from './html';
import { linkHref } from './linkHref';
import type { PageScope } from './pageScope';
import { renderPicture } from './renderPicture';

/** Another story as this page shows it; `href` is undefined where no address is known. */
export type Story = {
  readonly headline: string;
  readonly summary: string;
  readonly kind: ArticleKind | null;
  /** Who publishes an outside page; empty where it is not known, and for a story of the library. */
  readonly source: string;
  readonly photo: Photo | undefined;
  /** The part of the photo that is shown: that of the placement, else the desk's 4:3 crop. */
  readonly crop: Cut | null;
  readonly href: string | undefined;
};

/** The words and the picture of one placement; null leaves the story's own. */
export type StoryWords = {
  readonly headline?: string | null | undefined;
  readonly summary?: string | null | undefined;
  readonly photo?: string | null | undefined;
  readonly kind?: ArticleKind | null | undefined;
  readonly node?: Teaser['node'] | undefined;
};

function cropFor(photo: Photo | undefined, node: StoryWords['node']): Cut | null {
  if (!photo?.file) return null;
  return (node === undefined ? null : cropOfTeaser(node, photo)) ?? cropOf(photo.file, photo.framing, '4x3');
}

const firstOf = (...texts: readonly (string | null | undefined)[]) =>
  texts.map((text) => printableLine(text ?? '')).find((text) => text !== '') ?? '';

/** Undefined when there is nothing to print: a story that left the library and has no words of its own here. */
export function readStory(target: StoryTarget, words: StoryWords, scope: PageScope): Story | undefined {
  const card = target.type === 'article' ? scope.story(target.id) : undefined;
  const page = target.type === 'page' ? target : undefined;
  const headline = firstOf(words.headline, card?.headline, page?.title, page?.url);
  const summary = firstOf(words.summary, card?.standfirst, page?.summary);
  if (headline === '' && summary === '') return undefined;
  const photo = scope.photo(words.photo ?? card?.leadPhoto ?? page?.photo ?? null);
  return {
    headline,
    summary,
    kind: words.kind ?? card?.kind ?? null,
    source: printableLine(page?.source ?? ''),
    photo,
    crop: cropFor(photo, words.node),
    href: hrefOf(target, scope),
  };
}

/** A story lives on a page: an address to write to or to call leads to none. */
function hrefOf(target: StoryTarget, { options }: PageScope): string | undefined {
  if (target.type === 'article') return options.storyHref(target.id);
  return /^https?:/i.test(target.url) ? linkHref(target.url, options.storyHref) : undefined;
}

/** The headline, behind its mark, as a link where the address is known. */
export function renderHeadline(story: Story, scope: PageScope): Html {
  const mark = story.kind === null ? '' : scope.labels.kinds[story.kind];
  const isMarked = mark === '' || /^\[.+?\]/.test(story.headline);
  const label = isMarked ? nothing : markup`<span class="kind">${mark}</span>`;
  const text = joinHtml([label, markup`${story.headline}`], ' ');
  return story.href === undefined
    ? markup`<span class="story-headline">${text}</span>`
    : markup`<a class="story-headline" href="${story.href}">${text}</a>`;
}

/** Beside the headline, which says the same in words: so the alt text is empty on purpose. */
export function renderThumbnail(story: Story, sizes: string, scope: PageScope): Html {
  const place = { crop: story.crop, telling: 0 };
  const picture = story.photo === undefined ? undefined : scope.media(story.photo, 'thumbnail', place);
  return picture === undefined ? nothing : renderPicture(picture, { alt: '', sizes, isFirst: false });
}

export const renderSource = ({ source }: Story): Html =>
  source === '' ? nothing : markup`<p class="story-source">${source}</p>`;
