import type { KnownName } from '../article/knownName';
import { cleanLine } from './normalize';

const met = new WeakMap<readonly KnownName[], readonly string[]>();

/** Every spelling of every name; the same list for the same names, so that it can be compared by identity. */
export function allSpellings(names: readonly KnownName[]): readonly string[] {
  const known = met.get(names);
  if (known !== undefined) return known;
  const all = names.flatMap(({ name, spellings }) => [name, ...spellings]).filter((name) => name !== '');
  met.set(names, all);
  return all;
}

/** The names, and those of `more` that stand among them under no spelling yet. */
export function withNewNames<Known extends KnownName>(
  names: readonly Known[],
  more: readonly Known[],
): readonly Known[] {
  const taken = new Set(allSpellings(names).map(cleanLine));
  const added = more.filter(({ name }) => {
    const key = cleanLine(name);
    return key !== '' && !taken.has(key) && taken.add(key);
  });
  return [...names, ...added];
}
