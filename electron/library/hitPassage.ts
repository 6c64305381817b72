import { foldWithOffsets, foldWords, type FoldedWord } from '../../shared/vietnamese/fold';
import { type ArticleTexts, type TextField } from './articleEntry';
import { isHit, type TypedWord } from './searchQuery';
import type { TypedTag } from './typedTags';

export type Hit = { readonly text: string; readonly marks: readonly (readonly [number, number])[] };
type Mark = readonly [number, number];
type Candidate = { readonly text: string; readonly marks: readonly Mark[]; readonly score: number };

/** The headline comes last: a list shows it anyway, so another passage says more. */
const order: readonly TextField[] = [
  'standfirst',
  'body',
  'captions',
  'credits',
  'tags',
  'bylines',
  'headline',
];
const before = 60;
const longest = 220;

/** Of an unfinished word only the part typed is marked. */
function markOf(text: string, { start, end }: FoldedWord, typed: TypedWord): Mark {
  if (!typed.isPrefix) return [start, end];
  const { offsets } = foldWithOffsets(text.slice(start, end));
  return [start, start + (offsets[typed.folded.length] ?? end - start)];
}

/** Where the typed words follow each other, or -1. */
function findPhrase(words: readonly FoldedWord[], typed: readonly TypedWord[]): number {
  return words.findIndex((_, from) =>
    typed.every((part, index) => {
      const word = words[from + index];
      return word !== undefined && isHit(word, part);
    }),
  );
}

function markPhrase(
  text: string,
  words: readonly FoldedWord[],
  typed: readonly TypedWord[],
): Candidate | undefined {
  const from = findPhrase(words, typed);
  const [first, last] = [words[from], words[from + typed.length - 1]];
  const lastTyped = typed.at(-1);
  if (first === undefined || last === undefined || lastTyped === undefined) return undefined;
  return { text, marks: [[first.start, markOf(text, last, lastTyped)[1]]], score: Infinity };
}

function markWords(text: string, words: readonly FoldedWord[], typed: readonly TypedWord[]): Candidate {
  const found = new Set<TypedWord>();
  const marks = words.flatMap((word) => {
    const part = typed.find((candidate) => isHit(word, candidate));
    if (part === undefined) return [];
    found.add(part);
    return [markOf(text, word, part)];
  });
  return { text, marks, score: found.size };
}

function bestPassage(texts: ArticleTexts, typed: readonly TypedWord[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const text of order.flatMap((field) => texts[field])) {
    const words = foldWords(text);
    const candidate = markPhrase(text, words, typed) ?? markWords(text, words, typed);
    if (candidate.score === Infinity) return candidate;
    if (candidate.score > (best?.score ?? 0)) best = candidate;
  }
  return best;
}

/** The beginning of a word at or after `from`, at the latest `limit`. */
function wordStart(text: string, from: number, limit: number): number {
  if (from <= 0) return 0;
  const space = text.indexOf(' ', from);
  return space === -1 || space >= limit ? limit : space + 1;
}

/** The end of a word at or before `to`, at the earliest `limit`. */
function wordEnd(text: string, to: number, limit: number): number {
  if (to >= text.length) return text.length;
  const space = text.lastIndexOf(' ', to);
  return space <= limit ? to : space;
}

/** Cut between words, with an ellipsis where something was left out. */
function cut({ text, marks }: Candidate): Hit {
  const first = marks[0]?.[0] ?? 0;
  const start = text.length <= longest ? 0 : wordStart(text, first - before, first);
  const end = wordEnd(text, start + longest, first);
  const [lead, tail] = [start > 0 ? '… ' : '', end < text.length ? ' …' : ''];
  const shift = lead.length - start;
  return {
    text: lead + text.slice(start, end) + tail,
    marks: marks
      .filter(([markStart]) => markStart < end)
      .map(([markStart, markEnd]) => [markStart + shift, Math.min(markEnd, end) + shift] as const),
  };
}

/** The passage in which the words were found, the phrase before the scattered words. */
export function hitPassage(texts: ArticleTexts, typed: readonly TypedWord[]): Hit | null {
  const best = bestPassage(texts, typed);
  return best === undefined ? null : cut(best);
}

/** The tag that was found by one of its other spellings: none of the typed words stands in it. */
export function hitTag({ tags }: ArticleTexts, typedTags: readonly TypedTag[]): Hit | null {
  const spellings = new Set(
    typedTags.flatMap(({ others }) => others.map((words) => words.map(({ folded }) => folded).join(' '))),
  );
  const text = tags.find((tag) => {
    const words = foldWords(tag).map(({ folded }) => folded);
    return spellings.has(words.join(' '));
  });
  return text === undefined ? null : { text, marks: [[0, text.length]] };
}
