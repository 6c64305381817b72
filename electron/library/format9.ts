import type { RawRecord } from './migrations';

const isObject = (value: unknown): value is RawRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectsIn = (value: unknown): readonly RawRecord[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

const related = {
  look: 'related',
  title: '',
  isByHand: true,
  scope: { type: 'anywhere' },
  kinds: [],
  tags: [],
  days: null,
  count: 5,
  pins: [],
  exclusions: [],
  showsSubsections: false,
};

/** Lists could have any id: that of the new one is free among them. */
function freeId(rules: readonly RawRecord[], id = 'related'): string {
  return rules.some((rule) => rule['id'] === id) ? freeId(rules, `${id}-2`) : id;
}

/**
 * A record of format 8 in format 9: only the desk's settings changed. Until then the related stories stood before all
 * lists of every page, as their editors had chosen them.
 */
export function toFormat9(raw: RawRecord): RawRecord {
  const { id, body } = raw;
  if (id !== 'desk' || !isObject(body)) return raw;
  const rules = objectsIn(body['listRules']);
  const first = freeId(rules);
  const listTemplates = objectsIn(body['listTemplates']).map((template) => {
    const { lists } = template;
    return { ...template, lists: [first, ...(Array.isArray(lists) ? (lists as readonly unknown[]) : [])] };
  });
  return { ...raw, body: { ...body, listRules: [{ id: first, ...related }, ...rules], listTemplates } };
}
