import type { Section } from '../../shared/article/page';
import { nameKey } from './blockNames';

export type Subsections = { readonly names: readonly string[]; readonly isGuess: boolean };

const most = 100;
const isCapital = (word: string | undefined) => word !== undefined && /^["“(]?\p{Lu}/u.test(word);
const isJoint = (word: string | undefined) =>
  word !== undefined && /^(?:[-–—&+/]|và|and|of|the)$|[-–—/,]$/iu.test(word);

const isCountry = (words: readonly string[], index: number) =>
  nameKey(words.slice(index - 1, index + 1).join(' ')) === 'viet nam';

/** A name begins with a capital that a small word follows: *Việt Nam* inside a name begins none. */
function canStart(words: readonly string[], index: number): boolean {
  if (isJoint(words[index - 1]) || isCountry(words, index)) return false;
  return isCapital(words[index]) && !isCapital(words[index + 1]);
}

/** A name has two words or more: *Việt* in *Người Việt năm châu* is no name's beginning. */
function guessNames(words: readonly string[]): readonly string[] {
  const starts = [0];
  for (let index = 2; index < words.length; index += 1) {
    if (canStart(words, index) && index - (starts.at(-1) ?? 0) > 1) starts.push(index);
  }
  return starts.map((start, place) => words.slice(start, starts[place + 1]).join(' '));
}

/** The longest known name that the words begin with, as a number of words; 0 for none. */
function knownLength(words: readonly string[], known: ReadonlySet<string>): number {
  for (let length = Math.min(words.length, 12); length > 0; length -= 1) {
    if (known.has(nameKey(words.slice(0, length).join(' ')))) return length;
  }
  return 0;
}

/** Splits off the known names where they stand; what lies between them is guessed by its capitals. */
function splitKnown(words: readonly string[], known: ReadonlySet<string>): Subsections {
  const names: string[] = [];
  let unknown: string[] = [];
  let isGuess = false;
  const guess = () => {
    names.push(...(unknown.length === 0 ? [] : guessNames(unknown)));
    unknown = [];
  };
  for (let at = 0; at < words.length;) {
    const length = knownLength(words.slice(at), known);
    if (length === 0) {
      unknown.push(words[at] ?? '');
      isGuess = true;
      at += 1;
    } else {
      guess();
      names.push(words.slice(at, at + length).join(' '));
      at += length;
    }
  }
  guess();
  return { names, isGuess };
}

/**
 * The subsections of a section block, run together on one line by single spaces. Null where there are
 * more than a page can hold. The desk's own tree decides first; the rest is a guess and says so.
 */
export function splitSubsections(
  line: string,
  section: string,
  sections: readonly Section[],
): Subsections | null {
  const key = nameKey(section);
  const own = sections.filter(({ name }) => nameKey(name) === key);
  const named = (own.length > 0 ? own : sections).flatMap(({ subsections }) => subsections);
  const bars = line.split(/\s*(?:\||•|·|;)\s*/u).filter((name) => name !== '');
  const split =
    bars.length > 1
      ? { names: bars, isGuess: false }
      : splitKnown(line.split(' '), new Set(named.map(({ name }) => nameKey(name))));
  return split.names.length > most || split.names.some((name) => name.length > 500) ? null : split;
}
