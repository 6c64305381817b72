import type { KnownName } from '../article/knownName';
import type { Credit } from '../article/photo';
import { type CreditField, findKnownName, namesInField } from './spellings';

/** A name to offer, and the other spellings it is found by. */
export type NameSuggestion = { readonly name: string; readonly spellings: readonly string[] };

/**
 * What a field of a credit offers: the names of the desk, then those that other photos are credited to and the
 * desk does not know, the most used first.
 */
export function suggestNames(
  field: CreditField,
  names: readonly KnownName[],
  used: readonly Credit[],
): readonly NameSuggestion[] {
  const fields: readonly CreditField[] = field === 'photographer' ? [field] : ['agency', 'issuedBy'];
  const counts = new Map<string, number>();
  for (const name of used.flatMap((credit) => fields.flatMap((each) => namesInField(each, credit[each]))))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const unknown = [...counts.entries()]
    .filter(([name]) => findKnownName(name, names) === undefined)
    .sort(([, one], [, other]) => other - one);
  return [...names, ...unknown.map(([name]) => ({ name, spellings: [] }))];
}
