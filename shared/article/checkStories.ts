import { publicHref } from '../export/linkHref';
import { writeDay } from '../export/newsroomTime';
import { addressKey } from '../pageLists/addressKey';
import { Shown } from '../pageLists/fillPage';
import { targetKey } from '../pageLists/targetKey';
import type { StoryTarget } from './article';
import type { CheckPlace } from './check';
import { type ArticleCheck, type CheckCode, found } from './checkCodes';
import { articleOfLink, isAllowedLink } from './links';
import type { PageInput, StoryCard } from './page';
import { linksOf, teasersOf } from './walk';

type TargetCodes = {
  readonly self: CheckCode;
  readonly missing: CheckCode;
  readonly withdrawn: CheckCode;
  readonly embargoed: CheckCode;
  readonly unpublished: CheckCode;
  readonly unaddressed: CheckCode;
};

const related: TargetCodes = {
  self: 'relatedSelf',
  missing: 'relatedMissing',
  withdrawn: 'relatedWithdrawn',
  embargoed: 'relatedEmbargoed',
  unpublished: 'relatedUnpublished',
  unaddressed: 'relatedUnaddressed',
};
const teaser: TargetCodes = {
  self: 'teaserSelf',
  missing: 'teaserMissing',
  withdrawn: 'teaserWithdrawn',
  embargoed: 'teaserEmbargoed',
  unpublished: 'teaserUnpublished',
  unaddressed: 'teaserUnaddressed',
};
const link: TargetCodes = {
  self: 'linkSelf',
  missing: 'linkMissing',
  withdrawn: 'linkWithdrawn',
  embargoed: 'linkEmbargoed',
  unpublished: 'linkUnpublished',
  unaddressed: 'linkUnaddressed',
};

const storyOf = ({ context }: PageInput, id: string): StoryCard | undefined =>
  context.stories.find((story) => story.id === id);

/** Whether the page would name the story before it may be named: a page that is itself held until then names it in time. */
function isEmbargoed({ embargo }: StoryCard, { article }: PageInput, now: number): boolean {
  if (embargo === null) return false;
  const appears = Math.max(now, article.embargo === null ? now : Date.parse(article.embargo));
  return Date.parse(embargo) > appears;
}

/** What is wrong with an article of the library as a target, if anything: the gravest thing only. */
function problemOf(input: PageInput, now: number, id: string, codes: TargetCodes): CheckCode | null {
  if (id === input.article.id) return codes.self;
  const story = storyOf(input, id);
  if (story === undefined) return codes.missing;
  if (story.status !== 'withdrawn' && isEmbargoed(story, input, now)) return codes.embargoed;
  switch (story.status) {
    case 'withdrawn':
      return codes.withdrawn;
    case 'published':
      return publicHref(story) === undefined ? codes.unaddressed : null;
    default:
      return codes.unpublished;
  }
}

type Where = { readonly where: CheckPlace; readonly values: ArticleCheck['values'] };

function checkStory(
  input: PageInput,
  now: number,
  id: string,
  codes: TargetCodes,
  { where, values }: Where,
): readonly ArticleCheck[] {
  const code = problemOf(input, now, id, codes);
  const story = storyOf(input, id);
  const until = story?.embargo;
  if (code === null) return [];
  const headline = story?.headline ?? '';
  return [found(code, where, { headline, ...(until && { until }), ...values })];
}

/** A link names a page, or one place of it. */
function keyOfLink(href: string): string {
  const [address = '', ...place] = href.split('#');
  return [addressKey(address) || address, ...place].join('#');
}

/** Whether a link of the text leads to the story, to whichever place of its page. */
function isLinked({ article }: PageInput, target: StoryTarget): boolean {
  const key = targetKey(target);
  return linksOf(article.body).some(({ href }) => {
    const id = articleOfLink(href);
    return (
      key === targetKey(id === undefined ? { type: 'page', url: href, title: '' } : { type: 'article', id })
    );
  });
}

const firstWith = (keys: readonly string[], key: string) => keys.indexOf(key);

/** A story that stands in the body already need not stand below it again. */
function checkRepeated(input: PageInput, target: StoryTarget, { where, values }: Where) {
  const key = targetKey(target);
  if (key === '') return [];
  const teasers = teasersOf(input.article.body).map((teaser) => targetKey(teaser.target));
  if (teasers.includes(key)) {
    return [found('relatedIsTeaser', where, { ...values, teaser: firstWith(teasers, key) + 1 })];
  }
  return isLinked(input, target) ? [found('relatedIsLinked', where, values)] : [];
}

/** What readers are offered after a story: product and practice say three to five. */
const fewestRelated = 3;
/** A story of years ago may be the right one; the editor is told how old it is. */
const oldAfter = 2 * 365 * 86_400_000;

function checkAge({ context }: PageInput, target: StoryTarget, now: number, { where, values }: Where) {
  const story = target.type === 'article' ? context.stories.find(({ id }) => id === target.id) : undefined;
  const published = story?.publishedAt ?? null;
  if (story === undefined || published === null || now - Date.parse(published) < oldAfter) return [];
  return [found('relatedOld', where, { ...values, headline: story.headline, day: writeDay(published) })];
}

/** Readers are served by what the desk fills the list up with, too. */
export function checkRelated(input: PageInput, now: number): readonly ArticleCheck[] {
  const { length: chosen } = input.article.related;
  const where: CheckPlace = { type: 'field', field: 'related' };
  const list = input.context.lists.find(({ type }) => type === 'related');
  if (list === undefined) {
    const unseen = chosen === 0 ? [] : [found('relatedNotShown', where, { count: chosen })];
    return [...unseen, ...checkEachRelated(input, now)];
  }
  const count = chosen + list.items.length;
  if (count === 0) return [found('relatedEmpty', where)];
  const few = count < fewestRelated ? [found('relatedFew', where, { count, least: fewestRelated })] : [];
  return [...few, ...checkEachRelated(input, now)];
}

function checkEachRelated(input: PageInput, now: number): readonly ArticleCheck[] {
  const stories = input.article.related;
  const keys = stories.map(({ target }) => targetKey(target));
  return stories.flatMap(({ target, headline }, index) => {
    const number = index + 1;
    const place: Where = { where: { type: 'related', index }, values: { number } };
    const first = firstWith(keys, targetKey(target));
    if (first < index) return [found('relatedDuplicate', place.where, { number, first: first + 1 })];
    const repeated = [...checkRepeated(input, target, place), ...checkAge(input, target, now, place)];
    if (target.type === 'article') return [...checkStory(input, now, target.id, related, place), ...repeated];
    const title = (headline ?? target.title).trim();
    if (title === '') return [found('relatedNoTitle', place.where, { number })];
    return target.url === ''
      ? [found('relatedNoAddress', place.where, { number, headline: title })]
      : repeated;
  });
}

export function checkTeasers(input: PageInput, now: number): readonly ArticleCheck[] {
  const teasers = teasersOf(input.article.body);
  const keys = teasers.map(({ target }) => targetKey(target));
  return teasers.flatMap(({ target, headline, summary, index }) => {
    const number = index + 1;
    const place: Where = { where: { type: 'teaser', index }, values: { number } };
    const first = firstWith(keys, targetKey(target));
    if (first < index && targetKey(target) !== '')
      return [found('teaserDuplicate', place.where, { number, first: first + 1 })];
    if (target.type === 'article') return checkStory(input, now, target.id, teaser, place);
    const text = [headline, target.title, summary].find((each) => (each ?? '').trim() !== '') ?? '';
    if (text === '') return [found('teaserEmpty', place.where, { number })];
    return target.url === ''
      ? [found('teaserNoAddress', place.where, { number, headline: text.slice(0, 80) })]
      : [];
  });
}

export function checkLinks(input: PageInput, now: number): readonly ArticleCheck[] {
  const links = linksOf(input.article.body);
  return links.flatMap(({ block, href, text }, index) => {
    const where: CheckPlace = { type: 'body', index: block };
    if (!isAllowedLink(href)) return [found('linkNotAllowed', where, { text, href: href.slice(0, 100) })];
    const id = articleOfLink(href);
    const wrong = id === undefined ? [] : checkStory(input, now, id, link, { where, values: { text } });
    const isRepeated = links.findIndex((other) => keyOfLink(other.href) === keyOfLink(href)) < index;
    return wrong.length === 0 && isRepeated ? [found('linkDuplicate', where, { text })] : wrong;
  });
}

const listed: TargetCodes = {
  self: 'listSelf',
  missing: 'listTargetMissing',
  withdrawn: 'listWithdrawn',
  embargoed: 'listEmbargoed',
  unpublished: 'listUnpublished',
  unaddressed: 'listNoAddress',
};

/** What is to be said of one story in the article's own list, if anything. */
function problemInList(input: PageInput, now: number, target: StoryTarget, shown: Shown): CheckCode | null {
  const code = target.type === 'article' ? problemOf(input, now, target.id, listed) : null;
  if (code !== null && code !== listed.unaddressed) return code;
  if (!shown.add(target)) return 'listRepeated';
  if (code !== null) return code;
  return target.type === 'page' && target.url === '' ? 'listNoAddress' : null;
}

/** The article's own lists: one line a list and a reason says how many, and leads to the first. */
export function checkPageLists(input: PageInput, now: number): readonly ArticleCheck[] {
  const shown = new Shown(input.article);
  return input.article.pageLists.flatMap(({ type, title: list, items }, index) => {
    const codes = items.map(({ target }) => problemInList(input, now, target, shown));
    const first = [...new Set(codes)].filter((code) => code !== null);
    return first.map((code) => {
      const count = codes.filter((each) => each === code).length;
      return found(code, { type: 'list', index, item: codes.indexOf(code) }, { list, type, count });
    });
  });
}

/** A list of the desk that no page has any more, because its section was taken out of the tree. */
export function checkLostLists({ context }: PageInput): readonly ArticleCheck[] {
  return (context.lostLists ?? []).map(({ rule, look, title }) =>
    found('listSectionGone', { type: 'rule', rule, item: null }, { list: title, type: look }),
  );
}
