import type { CheckPlace } from '../article/check';
import type { ShownList } from '../article/page';
import { relatedOnPage } from '../pageLists/relatedOnPage';
import { showsPictures } from '../pageLists/showsPictures';
import { assertNever } from '../problems';
import { printableLine } from './escape';
import { type Html, isNothing, joinLines, markup, nothing, wrapLines } from './html';
import { type PageScope, placeAttribute, titleOfList } from './pageScope';
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

const placeOf = (place: CheckPlace | undefined, scope: PageScope) =>
  place === undefined ? nothing : placeAttribute(scope, place);

/** What the editor chose for the article, with the words of this place. */
function renderChosen(scope: PageScope): readonly Html[] {
  return relatedOnPage(scope.article).map(({ index, story: { target, ...words } }) => {
    const story = readStory(target, words, scope);
    const place = placeAttribute(scope, { type: 'related', index });
    const summary = printableLine(words.summary ?? (target.type === 'page' ? target.summary : '') ?? '');
    return story === undefined ? nothing : renderItem(story, { hasPicture: true, place, summary }, scope);
  });
}

function renderItems(list: ShownList, scope: PageScope): readonly Html[] {
  const hasPicture = showsPictures(list);
  return list.items.map(({ target, kind }, index) => {
    const story = readStory(target, { kind }, scope);
    const place = placeOf(list.places?.items[index], scope);
    return story === undefined ? nothing : renderItem(story, { hasPicture, place }, scope);
  });
}

/** `number` counts the lists that are not the related stories: those are there once, and have their own name. */
function renderList(list: ShownList, number: number, scope: PageScope): Aside {
  const isRelated = list.type === 'related';
  const items = [...(isRelated ? renderChosen(scope) : []), ...renderItems(list, scope)];
  return {
    id: isRelated ? 'related' : `list-${number}`,
    look: list.type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    title: titleOfList(list, scope),
    subsections: list.subsections.map(printableLine).filter((name) => name !== ''),
    items: items.filter((item) => item !== nothing),
    place: isRelated
      ? placeAttribute(scope, { type: 'field', field: 'related' })
      : placeOf(list.places?.list, scope),
    isRanked: list.type === 'mostRead',
  };
}

/** As the page is heard: in whatever case it was typed. */
const heard = (title: string) => title.toLowerCase().replace(/\s+/g, ' ').trim();

function freeTitle(title: string, taken: ReadonlySet<string>): string {
  let free = title;
  for (let number = 2; taken.has(heard(free)); number += 1) free = `${title} (${number})`;
  return free;
}

/** Two landmarks of one name cannot be told apart by someone who hears the page; a list without stories is none. */
function tellApart(asides: readonly Aside[]): readonly Aside[] {
  const taken = new Set<string>();
  return asides.map((aside) => {
    if (aside.items.length === 0 && aside.subsections.length === 0) return aside;
    const title = freeTitle(aside.title, taken);
    taken.add(heard(title));
    return { ...aside, title };
  });
}

type Area = 'related' | 'beside' | 'below';

/** The related stories stand with the list before them; where they are the first, they have the place under the article. */
function areaOf(type: ShownList['type'], before: Area | undefined): Area {
  switch (type) {
    case 'related':
      return before ?? 'related';
    case 'newest':
    case 'otherStories':
    case 'mostRead':
    case 'section':
      return 'beside';
    case 'multimedia':
    case 'loose':
      return 'below';
    default:
      return assertNever(type);
  }
}

/** Every list of the page in page order: the related stories, those beside the article and those below it. */
export function renderLists(scope: PageScope): Readonly<Record<Area, Html>> {
  const { lists } = scope.context;
  const isNumbered = ({ type }: ShownList) => type !== 'related';
  const asides = lists.map((list, index) =>
    renderList(list, lists.slice(0, index).filter(isNumbered).length + 1, scope),
  );
  const printed: { readonly area: Area; readonly html: Html }[] = [];
  for (const [index, html] of tellApart(asides).map(renderAside).entries()) {
    const type = lists[index]?.type;
    if (type === undefined || isNothing(html)) continue;
    printed.push({ area: areaOf(type, printed.at(-1)?.area), html });
  }
  const inArea = (area: Area) =>
    joinLines(printed.flatMap((each) => (each.area === area ? [each.html] : [])));
  return { related: inArea('related'), beside: inArea('beside'), below: inArea('below') };
}
