import { fold, foldWords, type FoldedWord } from '../vietnamese/fold';
import { isStopSyllable } from '../vietnamese/stopSyllables';
import { nameRuns, properNames } from './properNames';

/** `key` is the same for all spellings of one thing; `shown` is how this story writes it; `weight` how much it is about it. */
export type Trait = { readonly key: string; readonly shown: string; readonly weight: number };

/** What a story is about, as far as its text tells: the weightiest first. */
export type StoryTraits = {
  readonly words: readonly Trait[];
  readonly names: readonly Trait[];
  readonly tags: readonly Trait[];
};

export type TraitSource = {
  readonly headline: readonly string[];
  readonly standfirst: readonly string[];
  readonly body: readonly string[];
  readonly captions: readonly string[];
  readonly tags: readonly string[];
};

const most = { words: 96, names: 12, tags: 12 } as const;
/** A word of the headline counts as often as this. */
const passageWeights = { headline: 3, standfirst: 2, body: 1, captions: 1 } as const;
type Field = keyof typeof passageWeights;
const fields: readonly Field[] = ['headline', 'standfirst', 'body', 'captions'];
/** A syllable alone tells less than two: most Vietnamese words have two. */
const aloneWeight = 0.8;

/** Two syllables, or one, joined by a sign that is no letter. */
const joint = '·';
const nameKey = (name: string) =>
  foldWords(name)
    .map(({ folded }) => folded)
    .join(joint);

class Tally {
  readonly #found = new Map<string, { shown: string; count: number }>();

  add(key: string, shown: string, count: number): void {
    const met = this.#found.get(key);
    if (met === undefined) this.#found.set(key, { shown, count });
    else met.count += count;
  }

  /** What is equally weighty stands in the order of the text: news tells the main thing first. */
  heaviest(limit: number): readonly Trait[] {
    return [...this.#found]
      .sort(([, one], [, other]) => other.count - one.count)
      .slice(0, limit)
      .map(([key, { shown, count }]) => ({
        key,
        shown: shown.normalize('NFC'),
        weight: Math.round(Math.log2(1 + count) * 100) / 100,
      }));
  }
}

const isTelling = (word: FoldedWord) =>
  word.folded.length > 1 && !/^\d/.test(word.folded) && !isStopSyllable(word);

/** Names have a place of their own: their syllables are no words. */
function wordsOutsideNames(text: string): readonly FoldedWord[] {
  const names = nameRuns(text);
  let next = 0;
  const isInName = ({ start, end }: FoldedWord) => {
    while ((names[next]?.end ?? Infinity) < end) next += 1;
    return start >= (names[next]?.start ?? Infinity);
  };
  return foldWords(text).filter((word) => !isInName(word) && isTelling(word));
}

function tallyWords(tally: Tally, text: string, weight: number): void {
  const words = wordsOutsideNames(text);
  for (const [index, { start, end, exact }] of words.entries()) {
    tally.add(exact, text.slice(start, end), weight * aloneWeight);
    const next = words[index + 1];
    if (next?.start !== end + 1) continue;
    tally.add(exact + joint + next.exact, text.slice(start, next.end), weight);
  }
}

function wordTraits(source: TraitSource): readonly Trait[] {
  const tally = new Tally();
  for (const field of fields) {
    for (const text of source[field]) tallyWords(tally, text, passageWeights[field]);
  }
  return tally.heaviest(most.words).map((trait) => ({ ...trait, shown: trait.shown.toLowerCase() }));
}

/** Each passage by itself: no name reaches from one into the next. */
function nameTraits(source: TraitSource): readonly Trait[] {
  const tally = new Tally();
  for (const [name, count] of properNames(fields.flatMap((field) => source[field]))) {
    tally.add(nameKey(name), name, count);
  }
  return tally.heaviest(most.names);
}

/** The same for all ways to type one tag. */
export const tagTraitKey = (tag: string): string =>
  fold(tag)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(joint);

function tagTraits(tags: readonly string[]): readonly Trait[] {
  const tally = new Tally();
  for (const tag of tags) {
    const key = tagTraitKey(tag);
    if (key !== '') tally.add(key, tag, 1);
  }
  return tally.heaviest(most.tags);
}

/** In characters. News tells the main thing first; what a whole book would cost, each save would pay. */
const longestText = 20_000;

/** The beginning of all passages together; a longer one is cut. */
function beginningOf(passages: readonly string[]): readonly string[] {
  let left = longestText;
  return passages.flatMap((passage) => {
    const taken = passage.slice(0, left);
    left -= taken.length;
    return taken === '' ? [] : [taken];
  });
}

/** Read from the text alone, without the library: what is rare there is asked when stories are compared. */
export function traitsOf(whole: TraitSource): StoryTraits {
  const source = { ...whole, body: beginningOf(whole.body), captions: beginningOf(whole.captions) };
  return { words: wordTraits(source), names: nameTraits(source), tags: tagTraits(source.tags) };
}
