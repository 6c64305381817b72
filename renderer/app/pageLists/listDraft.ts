import type { ArticleKind, StoryTarget } from '../../../shared/article/article';
import type { DeskSettings, Section, StoryCard } from '../../../shared/article/page';
import { freeName } from '../../../shared/sections/newSection';
import { targetKey } from '../../../shared/pageLists/targetKey';
import {
  type ListLook,
  listLooks,
  type ListRule,
  type ListScope,
  newRule,
} from '../../../shared/pageLists/listRule';

export type ListsDraft = Pick<DeskSettings, 'listRules' | 'listTemplates' | 'mostRead'>;

export const changeRule = (draft: ListsDraft, id: string, change: Partial<ListRule>): ListsDraft => ({
  ...draft,
  listRules: draft.listRules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)),
});

/** What a list of the desk can be; the related stories of an article stand on its page once. */
export const offeredLooks = ({ listRules }: ListsDraft): readonly ListLook[] =>
  listLooks.filter((look) => look !== 'related' || !listRules.some((rule) => rule.look === look));

/** A new list is on the pages of every kind. */
export function addRule(
  draft: ListsDraft,
  look: ListLook,
): { readonly draft: ListsDraft; readonly id: string } {
  const id = freeName(look.toLowerCase(), new Set(draft.listRules.map((rule) => rule.id)));
  const listTemplates = draft.listTemplates.map((each) => ({ ...each, lists: [...each.lists, id] }));
  return { draft: { ...draft, listRules: [...draft.listRules, newRule(id, look)], listTemplates }, id };
}

/** Templates keep the order of the rules, so that the designer has one order only. */
function withTemplates(draft: ListsDraft, rules: readonly ListRule[]): ListsDraft {
  const inOrder = (lists: readonly string[]) => rules.map(({ id }) => id).filter((id) => lists.includes(id));
  const listTemplates = draft.listTemplates.map((each) => ({ ...each, lists: inOrder(each.lists) }));
  return { ...draft, listRules: rules, listTemplates };
}

export const removeRule = (draft: ListsDraft, id: string): ListsDraft =>
  withTemplates(
    draft,
    draft.listRules.filter((rule) => rule.id !== id),
  );

export const orderRules = (draft: ListsDraft, order: readonly string[]): ListsDraft =>
  withTemplates(
    draft,
    order.flatMap((id) => draft.listRules.filter((rule) => rule.id === id)),
  );

export function hasList({ listTemplates }: ListsDraft, kind: ArticleKind, id: string): boolean {
  return listTemplates.find((each) => each.kind === kind)?.lists.includes(id) ?? true;
}

/** A kind that has all lists needs no template. */
export function setList(draft: ListsDraft, kind: ArticleKind, id: string, isOn: boolean): ListsDraft {
  const all = draft.listRules.map((rule) => rule.id);
  const lists = all.filter((each) => (each === id ? isOn : hasList(draft, kind, each)));
  const others = draft.listTemplates.filter((each) => each.kind !== kind);
  const listTemplates = lists.length === all.length ? others : [...others, { kind, lists }];
  return { ...draft, listTemplates };
}

/** What a select shows for a scope, and back. */
export const scopeKey = (scope: ListScope): string =>
  scope.type === 'section' ? `section ${scope.id}` : scope.type;

export function scopeOf(key: string): ListScope {
  if (key === 'anywhere' || key === 'own' || key === 'ownTags') return { type: key };
  return { type: 'section', id: key.slice('section '.length) };
}

/** Every place of the tree, a subsection behind its section's name. */
export const placesIn = (
  sections: readonly Section[],
  inner: (section: string, subsection: string) => string,
) =>
  sections.flatMap(({ id, name, subsections }) => [
    { id, name },
    ...subsections.map((each) => ({ id: each.id, name: inner(name, each.name) })),
  ]);

export const pinKeys = ({ pins }: ListRule): ReadonlySet<string> =>
  new Set(pins.map(({ target }) => targetKey(target)));
export const exclusionKeys = ({ exclusions }: ListRule): ReadonlySet<string> =>
  new Set(exclusions.map((id) => targetKey({ type: 'article', id })));

/** `full`: the list takes no more than so many. */
type Toggled =
  | { readonly type: 'added' | 'removed'; readonly change: Partial<ListRule> }
  | { readonly type: 'full'; readonly most: number };

const mostPins = 50;
const mostExclusions = 500;

/** On top of the list, or away from there; what is pinned is not left out any more. */
export function togglePin(rule: ListRule, target: StoryTarget): Toggled {
  const key = targetKey(target);
  const pins = rule.pins.filter((pin) => targetKey(pin.target) !== key);
  if (pins.length < rule.pins.length) return { type: 'removed', change: { pins } };
  if (pins.length >= mostPins) return { type: 'full', most: mostPins };
  const exclusions = rule.exclusions.filter((id) => target.type !== 'article' || id !== target.id);
  const added = [...pins, { target, kind: null, thumbnail: null }];
  return { type: 'added', change: { pins: added, exclusions } };
}

/** A story of the library left out for good, or let in again: no other comes into a list by itself. */
export function toggleExclusion(rule: ListRule, id: string): Toggled {
  const exclusions = rule.exclusions.filter((each) => each !== id);
  if (exclusions.length < rule.exclusions.length) return { type: 'removed', change: { exclusions } };
  if (exclusions.length >= mostExclusions) return { type: 'full', most: mostExclusions };
  const pins = rule.pins.filter(({ target }) => targetKey(target) !== targetKey({ type: 'article', id }));
  return { type: 'added', change: { pins, exclusions: [...exclusions, id] } };
}

/** Why no page shows a story although it was chosen by hand; null where pages show it. */
export function hiddenBecause(
  { status, embargo }: Pick<StoryCard, 'status' | 'embargo'>,
  now: number,
): 'status' | 'embargo' | null {
  if (status !== 'published') return 'status';
  return embargo !== null && Date.parse(embargo) > now ? 'embargo' : null;
}
