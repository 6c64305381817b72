import type { PageList } from '../article/article';
import type { CheckPlace } from '../article/check';
import type { ShownList } from '../article/page';
import { showsPictures } from '../pageLists/showsPictures';
import { printableLine } from './escape';
import { type Html, isNothing, joinLines, markup, nothing, wrapLines } from './html';
import { type PageScope, placeAttribute } from './pageScope';
import { readStory, renderHeadline, renderSource, renderThumbnail, type Story } from './story';

/** A list beside the article: `look` names the style class, `id` ties the heading to its landmark. */
type Aside = {
  readonly id: string;
  readonly look: string;
  readonly title: string;
  readonly subsections: readonly string[];
  readonly items: readonly Html[];
  readonly place: Html;
  readonly isRanked: boolean;
};

function renderAside({ id, look, title, subsections, items, place, isRanked }: Aside): Html {
  const names = subsections.map((name) => markup`<li>${name}</li>`);
  const content = joinLines([
    wrapLines(markup`<ul class="subsections">`, names, markup`</ul>`),
    isRanked
      ? wrapLines(markup`<ol class="stories">`, items, markup`</ol>`)
      : wrapLines(markup`<ul class="stories">`, items, markup`</ul>`),
  ]);
  if (isNothing(content)) return nothing;
  const open = markup`<aside class="page-list ${look}" aria-labelledby="${id}"${place}>`;
  return wrapLines(open, [markup`<h2 id="${id}">${title}</h2>`, content], markup`</aside>`);
}

type ItemParts = { readonly hasPicture: boolean; readonly place: Html; readonly summary?: string };

/** Words beside the headline stand with it in one box: the picture is beside or above them all. */
function renderItem(story: Story, { hasPicture, place, summary = '' }: ItemParts, scope: PageScope): Html {
  const picture = hasPicture ? renderThumbnail(story, '(min-width: 48rem) 18rem, 8rem', scope) : nothing;
  const more = joinLines([
    renderSource(story),
    summary === '' ? nothing : markup`<p class="story-summary">${summary}</p>`,
  ]);
  const headline = renderHeadline(story, scope);
  const words = isNothing(more)
    ? headline
    : wrapLines(markup`<div class="story-words">`, [headline, more], markup`</div>`);
  return wrapLines(markup`<li${place}>`, [picture, words], markup`</li>`);
}

function renderRelated(scope: PageScope): Aside {
  const items = scope.article.related.map(({ target, ...words }, index) => {
    const story = readStory(target, words, scope);
    const place = placeAttribute(scope, { type: 'related', index });
    const summary = printableLine(words.summary ?? (target.type === 'page' ? target.summary : '') ?? '');
    return story === undefined ? nothing : renderItem(story, { hasPicture: true, place, summary }, scope);
  });
  return {
    id: 'related',
    look: 'related',
    title: scope.labels.related,
    subsections: [],
    items: items.filter((item) => item !== nothing),
    place: placeAttribute(scope, { type: 'field', field: 'related' }),
    isRanked: false,
  };
}

function renderList(list: ShownList, id: string, scope: PageScope): Aside {
  const hasPicture = showsPictures(list);
  const placeOf = (place: CheckPlace | undefined) =>
    place === undefined ? nothing : placeAttribute(scope, place);
  const items = list.items.map(({ target, kind }, index) => {
    const story = readStory(target, { kind }, scope);
    const place = placeOf(list.places?.items[index]);
    return story === undefined ? nothing : renderItem(story, { hasPicture, place }, scope);
  });
  return {
    id,
    look: list.type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    title: printableLine(list.title) || scope.labels.lists[list.type],
    subsections: list.subsections.map(printableLine).filter((name) => name !== ''),
    items: items.filter((item) => item !== nothing),
    place: placeOf(list.places?.list),
    isRanked: list.type === 'mostRead',
  };
}

/** Two landmarks of one name cannot be told apart by someone who hears the page. */
function tellApart(asides: readonly Aside[]): readonly Aside[] {
  const counts = new Map<string, number>();
  return asides.map((aside) => {
    const count = (counts.get(aside.title) ?? 0) + 1;
    counts.set(aside.title, count);
    return count === 1 ? aside : { ...aside, title: `${aside.title} (${count})` };
  });
}

const besideTypes: readonly PageList['type'][] = ['newest', 'otherStories', 'mostRead', 'section'];

/** Every list of the page: the related stories, chosen by the editor, those beside the article and those below it. */
export function renderLists(scope: PageScope) {
  const { lists } = scope.context;
  const asides = lists.map((list, index) => renderList(list, `list-${index + 1}`, scope));
  const [related, ...others] = tellApart([renderRelated(scope), ...asides]).map(renderAside);
  const isBeside = (index: number) => besideTypes.some((type) => type === lists[index]?.type);
  return {
    related: related ?? nothing,
    beside: joinLines(others.filter((_, index) => isBeside(index))),
    below: joinLines(others.filter((_, index) => !isBeside(index))),
  };
}
