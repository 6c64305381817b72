import type { Article, PageList, PageListItem, StoryTarget } from '../article/article';
import type { DeskSettings, Section, StoryCard } from '../article/page';
import { storiesOf, teasersOf } from '../article/walk';
import { findPlace, namesOfPlace, type SectionPlace } from '../sections/findPlace';
import { mainTag, tagKey } from '../sections/deskTags';
import type { ListRule } from './listRule';
import { targetKey } from './targetKey';

export type DeskLists = Pick<DeskSettings, 'sections' | 'tags' | 'mostRead' | 'listRules' | 'listTemplates'>;

const day = 86_400_000;

/** The rules that the page of an article has, in page order. */
export function rulesFor({ kind }: Pick<Article, 'kind'>, desk: DeskLists): readonly ListRule[] {
  const template = desk.listTemplates.find((each) => each.kind === kind);
  if (template === undefined) return desk.listRules;
  return template.lists.flatMap((id) => desk.listRules.filter((rule) => rule.id === id));
}

const nowhere: SectionPlace = { section: '', subsection: '' };

function placeOf({ scope }: ListRule, article: Article, sections: readonly Section[]): SectionPlace {
  switch (scope.type) {
    case 'anywhere':
      return nowhere;
    case 'own':
      return { section: findPlace(article, sections).section, subsection: '' };
    case 'section':
      return findPlace({ section: scope.id, subsection: '' }, sections);
  }
}

/** A section that was taken out of the tree fills no list. */
function isStanding({ scope }: ListRule, sections: readonly Section[]): boolean {
  if (scope.type !== 'section') return true;
  return namesOfPlace({ section: scope.id, subsection: '' }, sections).section !== undefined;
}

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

/** The stories that must be known besides what rules find: those that are chosen by hand. */
export function pinnedStories(rules: readonly ListRule[], { mostRead }: DeskLists): readonly string[] {
  const items = [...rules.flatMap(({ pins }) => pins), ...mostRead.items];
  return [...new Set(idsIn(items.map(({ target }) => target)))];
}

const spellingsOf = (tags: readonly string[], desk: DeskLists) => {
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
  const asking = rules.filter((rule) => !rule.isByHand && isStanding(rule, desk.sections));
  return new Map(
    asking.map((rule) => {
      const question: ListQuestion = {
        ...placeOf(rule, article, desk.sections),
        kinds: rule.kinds,
        tags: spellingsOf(rule.tags, desk),
        isPublished: true,
        since: rule.days === null ? null : now - rule.days * day,
        excluding: [...new Set([article.id, ...storiesOf(article), ...rule.exclusions])],
        limit: reach,
      };
      return [rule.id, question] as const;
    }),
  );
}

const toItem = ({ id }: Pick<StoryCard, 'id'>): PageListItem => ({
  target: { type: 'article', id },
  kind: null,
  thumbnail: null,
});

/** What stands on the page already: no story stands there twice, and never the article itself. */
class Shown {
  readonly #keys: Set<string>;

  constructor(article: Article) {
    const fixed = article.pageLists.flatMap(({ items }) => items.map(({ target }) => target));
    const stories = [article.id, ...storiesOf(article)].map((id) => ({ type: 'article', id }) as const);
    const placed = [...article.related, ...teasersOf(article.body)].map(({ target }) => target);
    this.#keys = new Set([...stories, ...placed, ...fixed].map(targetKey));
  }

  take(items: readonly PageListItem[], most: number): readonly PageListItem[] {
    const taken: PageListItem[] = [];
    for (const item of items) {
      if (taken.length >= most) break;
      const key = targetKey(item.target);
      if (this.#keys.has(key)) continue;
      this.#keys.add(key);
      taken.push(item);
    }
    return taken;
  }
}

export type FoundStories = {
  /** Answers to the questions, by the ids of their rules. */
  readonly byRule: ReadonlyMap<string, readonly Pick<StoryCard, 'id'>[]>;
  /** The pinned stories that readers may see. */
  readonly pinned: ReadonlySet<string>;
};

function titlesOf(rule: ListRule, desk: DeskLists): Pick<PageList, 'title' | 'subsections'> {
  const own = rule.look === 'mostRead' ? desk.mostRead.title : '';
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

/**
 * The lists of a page that the desk's rules fill, in page order. What is chosen by hand is never taken away by a rule:
 * all pins are placed before any rule is. A kind of list that the article has of its own is left out.
 */
export function fillPage(
  article: Article,
  rules: readonly ListRule[],
  desk: DeskLists,
  found: FoundStories,
): readonly PageList[] {
  const shown = new Shown(article);
  const filled = rules.filter(({ look }) => !article.pageLists.some(({ type }) => type === look));
  const isSeen = ({ target }: PageListItem) => target.type === 'page' || found.pinned.has(target.id);
  const chosen = filled.map((rule) => {
    const more = rule.look === 'mostRead' ? desk.mostRead.items : [];
    const items = [...rule.pins, ...more].filter(
      ({ target }) => target.type === 'page' || !rule.exclusions.includes(target.id),
    );
    return shown.take(items.filter(isSeen), rule.count);
  });
  return filled.map((rule, index) => {
    const pins = chosen[index] ?? [];
    const rest = rule.isByHand ? [] : (found.byRule.get(rule.id) ?? []).map(toItem);
    const allowed = rest.filter(
      ({ target }) => target.type === 'page' || !rule.exclusions.includes(target.id),
    );
    const items = [...pins, ...shown.take(allowed, rule.count - pins.length)];
    return { type: rule.look, ...titlesOf(rule, desk), items };
  });
}
