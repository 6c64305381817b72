import type { KnownName } from '../article/knownName';
import { fold, foldWords } from './fold';
import { cleanLine } from './normalize';
import { trimName } from './trimName';

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

/** What two spellings of one name have in common: letters and digits, without marks and case. `Vietnam+` keeps its plus. */
export const likenessOf = (name: string) => fold(cleanLine(name)).replace(/[^\p{L}\p{N}+]/gu, '');

/** As `likenessOf`, with the marks: *Phương Hòa* is not *Phương Hoa*, but `hoà` is `hòa` and `T.T.D` is `TTD`. */
const marked = (name: string) =>
  foldWords(cleanLine(name))
    .map(({ exact }) => exact)
    .join(' ') + (name.includes('+') ? '+' : '');

const lowered = (name: string) => cleanLine(name).toLowerCase();
const isUnmarked = (name: string) => fold(name) === lowered(name);

function onlyOne<Known extends KnownName>(names: readonly Known[]): Known | undefined {
  return names.length === 1 ? names[0] : undefined;
}

/** The entry of a name under any of its spellings. */
export function findKnownName<Known extends KnownName>(
  name: string,
  names: readonly Known[],
): Known | undefined {
  const [written, key] = [cleanLine(name), lowered(name)];
  if (written === '') return undefined;
  return (
    names.find((known) => cleanLine(known.name) === written) ??
    names.find(({ spellings }) => spellings.some((spelling) => lowered(spelling) === key)) ??
    onlyOne(names.filter((known) => marked(known.name) === marked(written))) ??
    (isUnmarked(written)
      ? onlyOne(names.filter((known) => likenessOf(known.name) === likenessOf(written)))
      : undefined)
  );
}

/** How a field of a credit names several. */
const separators = { photographer: ', ', agency: '/', issuedBy: '/' } as const;
export type CreditField = keyof typeof separators;

/** The names in one field of a credit, each by itself. */
export const namesInField = (field: CreditField, text: string): readonly string[] =>
  text
    .split(separators[field].trim())
    .map(trimName)
    .filter((name) => name !== '');

/** The field as the house would write it; null where it is written so already. */
export function toHouseSpelling(
  field: CreditField,
  text: string,
  names: readonly KnownName[],
): string | null {
  const whole = findKnownName(text, names);
  const house =
    whole?.name ??
    namesInField(field, text)
      .map((name) => findKnownName(name, names)?.name ?? name)
      .join(separators[field]);
  const isSame = house === cleanLine(text) || trimName(house) === trimName(text);
  return isSame ? null : house;
}
