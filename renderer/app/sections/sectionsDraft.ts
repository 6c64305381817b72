import type { KnownName } from '../../../shared/article/knownName';
import type { Section } from '../../../shared/article/page';
import { writeSlug } from '../../../shared/export/slug';
import type { DeskCounts } from '../../../shared/sections/deskCounts';
import { mainTag, tagKey } from '../../../shared/sections/deskTags';
import { changeNode, findNode, type SectionTree } from '../../../shared/sections/editTree';
import { findPlace } from '../../../shared/sections/findPlace';
import { cleanLine } from '../../../shared/vietnamese/normalize';
import { type NameRow, type RowFault, namesOf } from '../names/nameRows';

/** How many articles stand in a section with all its subsections, or in a subsection, once the draft is saved. */
export function countArticlesIn(id: string, sections: readonly Section[], { places }: DeskCounts): number {
  return places
    .map((held) => ({ ...findPlace(held, sections), articles: held.articles }))
    .filter(({ section, subsection }) => section === id || subsection === id)
    .reduce((sum, { articles }) => sum + articles, 0);
}

/** A path that nobody has read yet follows the name it was made of. */
export function nameNode(tree: SectionTree, id: string, name: string, isNew: boolean): SectionTree {
  const found = findNode(tree.sections, id);
  const node = found?.subsection ?? found?.section;
  if (node === undefined) return tree;
  const follows = isNew && (node.path === '' || node.path === writeSlug(node.name));
  return changeNode(tree, id, follows ? { name, path: writeSlug(name) } : { name });
}

const written = ({ known, spellings }: NameRow) => [known.name, ...spellings.split(';')].map(tagKey);

const withSpellings = (row: NameRow, more: readonly string[]): NameRow => ({
  ...row,
  spellings: [row.spellings, ...more].filter((each) => cleanLine(each) !== '').join('; '),
});

/** The tags as they are kept: the name that one had when the dialog opened is a synonym of its new one. */
export function tagsOf(rows: readonly NameRow[], before: readonly KnownName[]): readonly KnownName[] {
  const taken = new Set(rows.flatMap(written));
  const renamed = rows.map((row) => {
    const was = before[row.key]?.name;
    return was === undefined || taken.has(tagKey(was)) ? row : withSpellings(row, [was]);
  });
  return namesOf(renamed);
}

export type TagMerge = { readonly from: NameRow; readonly into: NameRow };

/** Two rows that claim one spelling can be one: the row whose very name it is goes into the other. */
export function mergeOf(rows: readonly NameRow[], faults: ReadonlyMap<number, RowFault>): TagMerge | null {
  for (const row of rows) {
    const fault = faults.get(row.key);
    if (fault?.type !== 'twice') continue;
    const owner = rows.find((each) => each !== row && cleanLine(each.known.name) === fault.owner);
    if (owner === undefined) continue;
    const isOwners = tagKey(owner.known.name) === tagKey(fault.name);
    const isBoth = isOwners && tagKey(row.known.name) === tagKey(fault.name);
    return isOwners && !isBoth ? { from: owner, into: row } : { from: row, into: owner };
  }
  return null;
}

export function mergeRows(rows: readonly NameRow[], { from, into }: TagMerge): readonly NameRow[] {
  const taken = new Set(written(into));
  const more = [from.known.name, ...from.spellings.split(';')].filter(
    (each) => !taken.has(tagKey(each)) && taken.add(tagKey(each)),
  );
  return rows
    .filter(({ key }) => key !== from.key)
    .map((row) => (row.key === into.key ? withSpellings(into, more) : row));
}

/** Tags that articles hold and the desk does not know yet, the commonest first. */
export function unknownTags({ tags }: DeskCounts, rows: readonly NameRow[]): readonly string[] {
  const known = new Set(rows.flatMap(written));
  return tags.map(({ tag }) => cleanLine(tag)).filter((tag) => tag !== '' && !known.has(tagKey(tag)));
}

/** How many articles hold each tag, under any of its spellings. An article with two of them counts twice. */
export function countTags({ tags }: DeskCounts, names: readonly KnownName[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { tag, articles } of tags) {
    const key = tagKey(mainTag(tag, names));
    counts.set(key, (counts.get(key) ?? 0) + articles);
  }
  return counts;
}
