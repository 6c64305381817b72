import type { RawRecord } from './migrations';

const isObject = (value: unknown): value is RawRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listIn = (value: unknown): readonly RawRecord[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Until then an id was the only name of a section that was written for machines. */
function pathOf(id: unknown, taken: Set<string>): string {
  const plain = String(id)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const wanted = plain || 'muc';
  let path = wanted;
  for (let number = 2; taken.has(path); number += 1) path = `${wanted}-${number}`;
  taken.add(path);
  return path;
}

function nodesIn(value: unknown): readonly RawRecord[] {
  const taken = new Set<string>();
  return listIn(value).map((node) => ({ ...node, path: pathOf(node['id'], taken), former: [] }));
}

/** A record of format 4 in format 5: only the desk's settings changed. */
export function toFormat5(raw: RawRecord): RawRecord {
  const { id, body } = raw;
  if (id !== 'desk' || !isObject(body)) return raw;
  const sections = nodesIn(body['sections']).map((section) => ({
    ...section,
    subsections: nodesIn(section['subsections']),
  }));
  return { ...raw, body: { ...body, sections, removedSections: [], tags: [], kinds: [] } };
}
