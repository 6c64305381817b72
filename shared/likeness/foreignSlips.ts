import { isSyllable } from '../vietnamese/isSyllable';

/** A word of a name that is no Vietnamese syllable, with the words that stand beside it in the name. */
type Foreign = { readonly word: string; readonly before: string; readonly after: string };
type Written = { readonly word: string; readonly count: number; readonly places: readonly Foreign[] };

/** Shorter ones are too often two names: Iran, Iraq. */
const shortest = 6;

const isForeign = (word: string) => /^\p{Lu}\p{Ll}{3,}$/u.test(word) && !isSyllable(word);

/** One letter more, less or another, or two that changed places. */
function isOneLetterOff(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const [left, right] = [short.slice(at), long.slice(at)];
  if (left.length < right.length) return left === right.slice(1);
  const isSwapped = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
  return left.slice(1) === right.slice(1) || isSwapped;
}

/** America and American, Robert and Roberts, Israel and Israeli are words of their own. */
function isDerived(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return long.startsWith(short) && /^[aeinos]$/u.test(long.slice(short.length));
}

/** In names that end alike, and begin alike where both begin with something: Boris Johnson is not Lyndon Johnston. */
function isSameName({ before, after }: Foreign, other: Written): boolean {
  const alike = other.places.filter((place) => place.after === after);
  const beginnings = alike.map((place) => place.before).filter((each) => each !== '');
  return alike.length > 0 && (before === '' || beginnings.length === 0 || beginnings.includes(before));
}

function isSlip(rare: Written, other: Written): boolean {
  const [place] = rare.places;
  return (
    other.count > 1 &&
    rare.word[0] === other.word[0] &&
    Math.max(rare.word.length, other.word.length) >= shortest &&
    isOneLetterOff(rare.word, other.word) &&
    !isDerived(rare.word, other.word) &&
    place !== undefined &&
    isSameName(place, other)
  );
}

function writtenWords(names: ReadonlyMap<string, number>): readonly Written[] {
  const written = new Map<string, Written>();
  for (const [name, count] of names) {
    const words = name.split(/[ \u00a0]+/u);
    for (const [at, word] of words.entries()) {
      if (!isForeign(word)) continue;
      const { count: sofar, places } = written.get(word) ?? { count: 0, places: [] };
      const place = { word, before: words[at - 1] ?? '', after: words[at + 1] ?? '' };
      written.set(word, { word, count: sofar + count, places: [...places, place] });
    }
  }
  return [...written.values()];
}

/** Foreign words that stand once in the names of a text, one letter off another that stands there more often. */
export function foreignSlips(
  names: ReadonlyMap<string, number>,
): readonly { readonly name: string; readonly other: string }[] {
  const written = writtenWords(names);
  return written
    .filter(({ count }) => count === 1)
    .flatMap((rare) => {
      const other = written.find((each) => isSlip(rare, each));
      return other === undefined ? [] : [{ name: rare.word, other: other.word }];
    });
}
