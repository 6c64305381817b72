import type { StoryTarget } from './article';
import type { CheckPlace } from './check';
import { type ArticleCheck, type CheckCode, found } from './checkCodes';
import { articleLink, articleOfLink, isAllowedLink } from './links';
import type { PageInput, StoryCard } from './page';
import { linksOf, teasersOf } from './walk';

type TargetCodes = {
  readonly self: CheckCode;
  readonly missing: CheckCode;
  readonly withdrawn: CheckCode;
  readonly unpublished: CheckCode;
};

const related: TargetCodes = {
  self: 'relatedSelf',
  missing: 'relatedMissing',
  withdrawn: 'relatedWithdrawn',
  unpublished: 'relatedUnpublished',
};
const teaser: TargetCodes = {
  self: 'teaserSelf',
  missing: 'teaserMissing',
  withdrawn: 'teaserWithdrawn',
  unpublished: 'teaserUnpublished',
};
const link: TargetCodes = {
  self: 'linkSelf',
  missing: 'linkMissing',
  withdrawn: 'linkWithdrawn',
  unpublished: 'linkUnpublished',
};

const storyOf = ({ context }: PageInput, id: string): StoryCard | undefined =>
  context.stories.find((story) => story.id === id);

/** What is wrong with an article of the library as a target, if anything: the gravest thing only. */
function problemOf(input: PageInput, id: string, codes: TargetCodes): CheckCode | null {
  if (id === input.article.id) return codes.self;
  switch (storyOf(input, id)?.status) {
    case undefined:
      return codes.missing;
    case 'withdrawn':
      return codes.withdrawn;
    case 'published':
      return null;
    default:
      return codes.unpublished;
  }
}

function checkStory(
  input: PageInput,
  id: string,
  codes: TargetCodes,
  where: CheckPlace,
  values: ArticleCheck['values'],
): readonly ArticleCheck[] {
  const code = problemOf(input, id, codes);
  return code === null
    ? []
    : [found(code, where, { headline: storyOf(input, id)?.headline ?? '', ...values })];
}

const keyOf = (target: StoryTarget) =>
  target.type === 'article' ? articleLink(target.id) : target.url.trim() || target.title.trim();

export function checkRelated(input: PageInput): readonly ArticleCheck[] {
  const stories = input.article.related;
  if (stories.length === 0) return [found('relatedEmpty', { type: 'field', field: 'related' })];
  return stories.flatMap(({ target, headline }, index) => {
    const where: CheckPlace = { type: 'related', index };
    const number = index + 1;
    const first = stories.findIndex((each) => keyOf(each.target) === keyOf(target));
    if (first < index) return [found('relatedDuplicate', where, { number, first: first + 1 })];
    if (target.type === 'article') return checkStory(input, target.id, related, where, { number });
    const title = (headline ?? target.title).trim();
    if (title === '') return [found('relatedNoTitle', where, { number })];
    return target.url === '' ? [found('relatedNoAddress', where, { number, headline: title })] : [];
  });
}

export function checkTeasers(input: PageInput): readonly ArticleCheck[] {
  return teasersOf(input.article.body).flatMap(({ target, headline, summary, index }) => {
    const where: CheckPlace = { type: 'teaser', index };
    const number = index + 1;
    if (target.type === 'article') return checkStory(input, target.id, teaser, where, { number });
    const text = [headline, target.title, summary].find((each) => (each ?? '').trim() !== '') ?? '';
    if (text === '') return [found('teaserEmpty', where, { number })];
    return target.url === ''
      ? [found('teaserNoAddress', where, { number, headline: text.slice(0, 80) })]
      : [];
  });
}

export function checkLinks(input: PageInput): readonly ArticleCheck[] {
  return linksOf(input.article.body).flatMap(({ block, href, text }) => {
    const where: CheckPlace = { type: 'body', index: block };
    if (!isAllowedLink(href)) return [found('linkNotAllowed', where, { text, href: href.slice(0, 100) })];
    const id = articleOfLink(href);
    return id === undefined ? [] : checkStory(input, id, link, where, { text });
  });
}

/** Lists from a page dump come without addresses: one line a list says how many. */
export function checkPageLists(input: PageInput): readonly ArticleCheck[] {
  const where: CheckPlace = { type: 'field', field: 'pageLists' };
  return input.article.pageLists.flatMap(({ type, title: list, items }) => {
    const missing = items.filter(
      ({ target }) => target.type === 'article' && !storyOf(input, target.id),
    ).length;
    const bare = items.filter(({ target }) => target.type === 'page' && target.url === '').length;
    return [
      ...(missing > 0 ? [found('listTargetMissing', where, { list, type, count: missing })] : []),
      ...(bare > 0 ? [found('listNoAddress', where, { list, type, count: bare })] : []),
    ];
  });
}
