import type { KnownName } from '../article/knownName';
import { foldWords } from '../vietnamese/fold';
import { cleanLine } from '../vietnamese/normalize';

/** What two ways to write one tag have in common: all but case, and where the tone mark stands (hòa, hoà). */
export function tagKey(tag: string): string {
  const line = cleanLine(tag);
  let key = '';
  let position = 0;
  for (const { start, end, exact } of foldWords(line)) {
    key += line.slice(position, start) + exact;
    position = end;
  }
  return key + line.slice(position);
}

type Mains = ReadonlyMap<string, string>;

const met = new WeakMap<readonly KnownName[], Mains>();

/** Names come before synonyms, and the first of two alike counts. */
function mainsOf(tags: readonly KnownName[]): Mains {
  const known = met.get(tags);
  if (known !== undefined) return known;
  const mains = new Map<string, string>();
  const lead = (spelling: string, name: string) => {
    const key = tagKey(spelling);
    if (!mains.has(key)) mains.set(key, name);
  };
  for (const { name } of tags) lead(name, name);
  for (const { name, spellings } of tags) for (const spelling of spellings) lead(spelling, name);
  met.set(tags, mains);
  return mains;
}

/** The desk's tag for what was typed, under any of its synonyms; what the desk does not know is a tag all the same. */
export function mainTag(typed: string, tags: readonly KnownName[]): string {
  return mainsOf(tags).get(tagKey(typed)) ?? cleanLine(typed);
}

/** The tags of an article as the desk writes them now, each once: no article is written anew for a new synonym. */
export function mainTags(typed: readonly string[], tags: readonly KnownName[]): readonly string[] {
  return [...new Set(typed.map((tag) => mainTag(tag, tags)))].filter((tag) => tag !== '');
}

/** Takes the tag out of the list and makes all its spellings synonyms of another. */
export function mergeTags(tags: readonly KnownName[], from: string, into: string): readonly KnownName[] {
  const merged = tags.find(({ name }) => name === from);
  if (merged === undefined || from === into || !tags.some(({ name }) => name === into)) return tags;
  const more = [merged.name, ...merged.spellings];
  return tags
    .filter((tag) => tag !== merged)
    .map((tag) => (tag.name === into ? { ...tag, spellings: [...tag.spellings, ...more] } : tag));
}
