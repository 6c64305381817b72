import { type Article, type PageListItem, pageListTypes, type StoryTarget } from '../article/article';
import type { CheckPlace } from '../article/check';
import type { DeskSettings, LostList, Section, ShownList, StoryCard } from '../article/page';
import { storiesOf, teasersOf } from '../article/walk';
import { pageLabels } from '../export/labels';
import { findPlace, namesOfPlace, type SectionPlace } from '../sections/findPlace';
import { mainTag, tagKey } from '../sections/deskTags';
import type { ListRule } from './listRule';
import { relatedOnPage } from './relatedOnPage';
import { targetKey } from './targetKey';

export type DeskLists = Pick<DeskSettings, 'sections' | 'tags' | 'mostRead' | 'listRules' | 'listTemplates'>;

const day = 86_400_000;

/** What the editor chose for an article stands on its page once. */
const withOneRelated = (rules: readonly ListRule[]) => {
  const first = rules.find(({ look }) => look === 'related');
  return rules.filter((rule) => rule.look !== 'related' || rule === first);
};

/** The rules that the page of an article has, in page order. */
export function rulesFor({ kind }: Pick<Article, 'kind'>, desk: DeskLists): readonly ListRule[] {
  const template = desk.listTemplates.find((each) => each.kind === kind);
  if (template === undefined) return withOneRelated(desk.listRules);
  return withOneRelated(template.lists.flatMap((id) => desk.listRules.filter((rule) => rule.id === id)));
}

const nowhere: SectionPlace = { section: '', subsection: '' };

function placeOf({ scope }: ListRule, article: Article, sections: readonly Section[]): SectionPlace {
  switch (scope.type) {
    case 'anywhere':
    case 'ownTags':
      return nowhere;
    case 'own':
      return { section: findPlace(article, sections).section, subsection: '' };
    case 'section':
      return findPlace({ section: scope.id, subsection: '' }, sections);
  }
}

/** A section that was taken out of the tree fills no list; one made by hand needs none. */
export function isStanding({ scope, isByHand }: ListRule, sections: readonly Section[]): boolean {
  if (scope.type !== 'section' || isByHand) return true;
  return namesOfPlace({ section: scope.id, subsection: '' }, sections).section !== undefined;
}

/** The lists that a page should have, but whose section is gone; what the article has of its own needs no rule. */
export const lostLists = (
  { pageLists }: Pick<Article, 'pageLists'>,
  rules: readonly ListRule[],
  { sections }: Pick<DeskLists, 'sections'>,
): readonly LostList[] =>
  rules
    .filter((rule) => !isStanding(rule, sections) && !pageLists.some(({ type }) => type === rule.look))
    .map(({ id, look, title }) => ({ rule: id, look, title }));

/** A question for the newest published stories, which the index answers. */
export type ListQuestion = SectionPlace & {
  readonly kinds: ListRule['kinds'];
  readonly tags: readonly string[];
  readonly since: number | null;
  /** Readers are shown what is published: a draft's headline is nobody's business yet. */
  readonly isPublished: true;
  readonly excluding: readonly string[];
  readonly limit: number;
};

const idsIn = (targets: readonly StoryTarget[]) =>
  targets.flatMap((target) => (target.type === 'article' ? [target.id] : []));

/** The stories that must be known besides what rules find: those that are chosen by hand, for the page or for all. */
export function chosenStories(
  { pageLists }: Pick<Article, 'pageLists'>,
  rules: readonly ListRule[],
  { mostRead }: DeskLists,
): readonly string[] {
  const own = pageLists.flatMap(({ items }) => items);
  const items = [...own, ...rules.flatMap(({ pins }) => pins), ...mostRead.items];
  return [...new Set(idsIn(items.map(({ target }) => target)))];
}

/** All the spellings under which the desk knows these tags. */
export const spellingsOf = (tags: readonly string[], desk: Pick<DeskLists, 'tags'>): readonly string[] => {
  const spellings = tags.flatMap((tag) => {
    // A rule keeps the name it was given; the desk may since have made that a synonym of another.
    const name = mainTag(tag, desk.tags);
    const known = desk.tags.find((each) => each.name === name);
    return [tag, name, ...(known?.spellings ?? [])].map(tagKey);
  });
  return [...new Set(spellings)];
};

/**
 * What the rules ask of the library, by their ids. Each asks for as many more as the other lists may take away, so
 * that all can be asked at once.
 */
export function questionsOf(
  article: Article,
  rules: readonly ListRule[],
  desk: DeskLists,
  now: number,
): ReadonlyMap<string, ListQuestion> {
  const taken = rules.reduce((sum, { count, pins }) => sum + count + pins.length, 0);
  const reach = taken + desk.mostRead.items.length;
  const tagsOf = ({ scope, tags }: ListRule) => (scope.type === 'ownTags' ? article.tags : tags);
  const asking = rules.filter(
    (rule) =>
      !rule.isByHand &&
      isStanding(rule, desk.sections) &&
      (rule.scope.type !== 'ownTags' || article.tags.length > 0),
  );
  return new Map(
    asking.map((rule) => {
      const question: ListQuestion = {
        ...placeOf(rule, article, desk.sections),
        kinds: rule.kinds,
        tags: spellingsOf(tagsOf(rule), desk),
        isPublished: true,
        since: rule.days === null ? null : now - rule.days * day,
        excluding: [...new Set([article.id, ...storiesOf(article), ...rule.exclusions])],
        limit: reach,
      };
      return [rule.id, question] as const;
    }),
  );
}

/** A story that may stand in a list, and where it is put there. */
type Candidate = { readonly item: PageListItem; readonly place: CheckPlace };

/**
 * What stands on the page already: no story stands there twice, and never the article itself. What its text and its
 * related list name stands there before any list does.
 */
export class Shown {
  readonly #keys: Set<string>;

  constructor(article: Article) {
    const stories = [article.id, ...storiesOf({ ...article, pageLists: [] })];
    const placed = [...article.related, ...teasersOf(article.body)].map(({ target }) => target);
    this.#keys = new Set(
      [...stories.map((id) => ({ type: 'article', id }) as const), ...placed].map(targetKey),
    );
  }

  /** Whether the story stands here first; it stands on the page from now on. */
  add(target: StoryTarget): boolean {
    const key = targetKey(target);
    if (this.#keys.has(key)) return false;
    this.#keys.add(key);
    return true;
  }

  take(candidates: readonly Candidate[], most = Infinity): readonly Candidate[] {
    const taken: Candidate[] = [];
    for (const each of candidates) {
      if (taken.length >= most) break;
      if (this.add(each.item.target)) taken.push(each);
    }
    return taken;
  }
}

export type FoundStories = {
  /** Answers to the questions, by the ids of their rules. */
  readonly byRule: ReadonlyMap<string, readonly Pick<StoryCard, 'id'>[]>;
  /** Those of the stories chosen by hand that readers may see. */
  readonly chosen: ReadonlySet<string>;
};

/** Libraries begin with the app's own words over the most read stories: a page in another language has its own. */
function mostReadTitle({ mostRead: { title } }: DeskLists, { language }: Pick<Article, 'language'>): string {
  return language !== 'vi' && title === pageLabels.vi.lists.mostRead ? '' : title;
}

/** What a page in that language prints over the list, and under that. */
export function titlesOf(
  rule: ListRule,
  desk: DeskLists,
  page: Pick<Article, 'language'>,
): Pick<ShownList, 'title' | 'subsections'> {
  const own = rule.look === 'mostRead' ? mostReadTitle(desk, page) : '';
  if (rule.scope.type !== 'section') return { title: rule.title || own, subsections: [] };
  const place = { section: rule.scope.id, subsection: '' };
  const names = namesOfPlace(place, desk.sections);
  const { section } = findPlace(place, desk.sections);
  const inner = desk.sections.find(({ id }) => id === section)?.subsections ?? [];
  return {
    title: rule.title || (names.subsection ?? names.section ?? ''),
    subsections: rule.showsSubsections ? inner.map(({ name }) => name) : [],
  };
}

function listOf(
  { type, title, subsections }: Omit<ShownList, 'items' | 'places'>,
  place: CheckPlace,
  taken: readonly Candidate[],
): ShownList {
  const places = { list: place, items: taken.map((each) => each.place) };
  return { type, title, subsections, items: taken.map(({ item }) => item), places };
}

function byHand({ id, look, pins }: ListRule, { mostRead }: DeskLists): readonly Candidate[] {
  const of = (among: 'pins' | 'mostRead', items: readonly PageListItem[]) =>
    items.map((item, index) => ({
      item,
      place: { type: 'rule', rule: id, item: { among, index } } as const,
    }));
  return [...of('pins', pins), ...(look === 'mostRead' ? of('mostRead', mostRead.items) : [])];
}

function byRule({ id: rule }: ListRule, stories: readonly Pick<StoryCard, 'id'>[]): readonly Candidate[] {
  return stories.map(({ id }) => ({
    item: { target: { type: 'article', id }, kind: null, thumbnail: null },
    place: { type: 'rule', rule, item: null },
  }));
}

/** The article's own lists stand where the desk has the first list of their look, the others behind all. */
function inOrder(own: readonly ShownList[], filled: readonly ShownList[], rules: readonly ListRule[]) {
  const looks = rules.map(({ look }) => look);
  const rest = pageListTypes.filter((type) => !looks.some((look) => look === type));
  const ownOf = (type: ShownList['type']) => own.filter((list) => list.type === type);
  return [
    ...rules.flatMap(({ id, look }, index) => [
      ...(looks.indexOf(look) === index ? ownOf(look) : []),
      ...filled.filter(({ places }) => places?.list.type === 'rule' && places.list.rule === id),
    ]),
    ...rest.flatMap(ownOf),
  ];
}

/** How many stories a rule puts on the page beside those that the editor chose for the article. */
const roomIn = ({ look, count }: ListRule, article: Article) =>
  look === 'related' ? Math.max(0, count - relatedOnPage(article).length) : count;

/**
 * The lists of a page in page order: those that the article has of its own, and for each look it has none of, what the
 * desk's rules fill. What is chosen by hand is never taken away by a rule: all of it is placed before any rule is.
 */
export function fillPage(
  article: Article,
  rules: readonly ListRule[],
  desk: DeskLists,
  found: FoundStories,
): readonly ShownList[] {
  const shown = new Shown(article);
  const isSeen = ({ item: { target } }: Candidate) => target.type === 'page' || found.chosen.has(target.id);
  const own = article.pageLists.map((list, index) => {
    const items = list.items.map((item, at) => ({ item, place: { type: 'list', index, item: at } as const }));
    return listOf(list, { type: 'list', index, item: null }, shown.take(items.filter(isSeen)));
  });
  const filling = rules.filter(({ look }) => !article.pageLists.some(({ type }) => type === look));
  const isAllowed = ({ exclusions }: ListRule, { item: { target } }: Candidate) =>
    target.type === 'page' || !exclusions.includes(target.id);
  const chosen = filling.map((rule) =>
    shown.take(
      byHand(rule, desk).filter((each) => isSeen(each) && isAllowed(rule, each)),
      roomIn(rule, article),
    ),
  );
  const filled = filling.map((rule, index) => {
    const first = chosen[index] ?? [];
    const answers = rule.isByHand ? [] : byRule(rule, found.byRule.get(rule.id) ?? []);
    const rest = answers.filter((each) => isAllowed(rule, each));
    const items = [...first, ...shown.take(rest, roomIn(rule, article) - first.length)];
    const place = { type: 'rule', rule: rule.id, item: null } as const;
    return listOf({ type: rule.look, ...titlesOf(rule, desk, article) }, place, items);
  });
  return inOrder(own, filled, rules);
}
