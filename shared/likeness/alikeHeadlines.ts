import type { StoryCard } from '../article/page';
import { type FoldedWord, foldWords, hasMarks } from '../vietnamese/fold';

/** A title of an outside page, and the story of the library that it looks like. `score` is 1 where both say the same. */
export type TitleMatch = { readonly title: string; readonly story: StoryCard; readonly score: number };

/** `excluding` are stories that it cannot be: the article itself, and those that stand there already. */
export type TitleQuery = { readonly titles: readonly string[]; readonly excluding: readonly string[] };

/** Below this two headlines share words, not a story. */
export const leastAlike = 0.75;

/** Typed without marks, a word may be any that folds to it; with other marks it is another word that only looks alike. */
const [same, unmarked, otherwiseMarked] = [1, 0.95, 0.4];

function likenessOfWords(one: FoldedWord, other: FoldedWord): number {
  if (one.exact === other.exact) return same;
  if (one.folded !== other.folded) return 0;
  return hasMarks(one) && hasMarks(other) ? otherwiseMarked : unmarked;
}

/** Sites put a mark before a headline, for example [Video]. */
export const wordsOfTitle = (title: string) => foldWords(title.replace(/^\s*\[[^\]]*\]\s*/, ''));

/** How alike two headlines are, between 0 and 1: the words they share in the same order, against all they have. */
export function headlineLikeness(one: string, other: string): number {
  const [words, others] = [wordsOfTitle(one), wordsOfTitle(other)];
  if (words.length === 0 || others.length === 0) return 0;
  let above: readonly number[] = Array.from({ length: others.length + 1 }, () => 0);
  for (const word of words) {
    const row = [0];
    for (const [index, candidate] of others.entries()) {
      const joined = (above[index] ?? 0) + likenessOfWords(word, candidate);
      row.push(Math.max(joined, above[index + 1] ?? 0, row[index] ?? 0));
    }
    above = row;
  }
  return (2 * (above.at(-1) ?? 0)) / (words.length + others.length);
}

/** A headline of one or two words says too little to be recognised by a part of it. */
function isAlike(title: string, score: number): boolean {
  return wordsOfTitle(title).length < 3 ? score >= unmarked : score >= leastAlike;
}

/** The likest of the stories; of several the first. */
export function likestStory(title: string, stories: readonly StoryCard[]): TitleMatch | null {
  let best: TitleMatch | null = null;
  for (const story of stories) {
    const score = headlineLikeness(title, story.headline);
    if (isAlike(title, score) && score > (best?.score ?? 0)) best = { title, story, score };
  }
  return best;
}
