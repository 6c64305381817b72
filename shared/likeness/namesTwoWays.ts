import { fold, foldWords, hasMarks } from '../vietnamese/fold';
import { rememberTexts } from '../vietnamese/rememberTexts';
import { foreignSlips } from './foreignSlips';
import { nameRuns, properNames } from './properNames';

/** A name, and another spelling of it that the text has more often, or with its marks. */
export type NameTwoWays = { readonly name: string; readonly other: string };

type Spelling = { readonly name: string; readonly count: number; readonly syllables: readonly string[] };

/** Sỹ and Sĩ, Lý and Lí are one syllable; Thủy and Thủi are not. */
const loose = (syllable: string) => fold(syllable).replace(/^([^aeiou]*)y$/u, '$1i');
const syllablesOf = (name: string) => name.split(/[ \u00a0]+/u);
const keyOf = (name: string) => syllablesOf(name).map(loose).join(' ');
const exactOf = (syllable: string) =>
  foldWords(syllable)
    .map(({ exact }) => exact)
    .join(' ');
const isMarked = (syllable: string) => foldWords(syllable).some(hasMarks);

const differing = (one: Spelling, other: Spelling) =>
  one.syllables.filter((syllable, index) => exactOf(syllable) !== exactOf(other.syllables[index] ?? ''));

/**
 * Whether the rarer spelling is a slip of the other. Names of two syllables that differ by a mark are too often two
 * places (Quảng Bình, Quang Bình): there the slip must have no marks at all and stand once. Of longer names one
 * syllable may have lost its mark; or have another one, once, where the rest of the text agrees.
 */
function isSlip(rare: Spelling, other: Spelling): boolean {
  const slips = differing(rare, other);
  if (slips.length === 0) return false;
  const isBare = slips.every((syllable) => !isMarked(syllable));
  const isOnce = rare.count === 1 && other.count >= 2;
  if (rare.syllables.length > 2) return isBare || (isOnce && slips.length === 1);
  const isBareWhole = rare.syllables.every((syllable) => !isMarked(syllable));
  return isBareWhole && isOnce;
}

const marksOf = ({ syllables }: Spelling) => syllables.filter(isMarked).length;
/** The most frequent first; of two alike the one with more marks. */
const byWeight = (one: Spelling, other: Spelling) => other.count - one.count || marksOf(other) - marksOf(one);

/** Bare syllables are the slip even where they are written more often. */
function slipOf(one: Spelling, other: Spelling): NameTwoWays | null {
  if (isSlip(other, one)) return { name: other.name, other: one.name };
  const isWorse = marksOf(one) < marksOf(other) && isSlip(one, other);
  return isWorse ? { name: one.name, other: other.name } : null;
}

const runsIn = rememberTexts(nameRuns);

/** Names that a text spells in two ways, each slip once. */
export function namesTwoWays(passages: readonly string[]): readonly NameTwoWays[] {
  const names = properNames(passages, runsIn);
  const groups = new Map<string, Spelling[]>();
  for (const [name, count] of names) {
    const syllables = syllablesOf(name);
    if (syllables.length < 2) continue;
    const key = keyOf(name);
    groups.set(key, [...(groups.get(key) ?? []), { name, count, syllables }]);
  }
  const marked = [...groups.values()].flatMap((spellings) => {
    const [first, ...others] = spellings.sort(byWeight);
    if (first === undefined) return [];
    return others.flatMap((other) => slipOf(first, other) ?? []);
  });
  return [...marked, ...foreignSlips(names)];
}
