import type { TypedTag } from './typedTags';
import { foldWords, type FoldedWord, hasMarks } from '../../shared/vietnamese/fold';

export type TypedWord = Pick<FoldedWord, 'folded' | 'exact'> & { readonly isPrefix: boolean };

/** Words beyond these say little and cost time. */
const longestQuery = 24;

/** The last word counts as unfinished until something is typed behind it. */
export function typedWords(text: string): readonly TypedWord[] {
  const words = foldWords(text).slice(0, longestQuery);
  return words.map(({ folded, exact, end }) => ({ folded, exact, isPrefix: end === text.length }));
}

/** A word typed with marks means itself; typed without, everything that folds to it. */
export function isHit(word: Pick<FoldedWord, 'folded' | 'exact'>, typed: TypedWord): boolean {
  const key = hasMarks(typed) ? 'exact' : 'folded';
  return typed.isPrefix ? word[key].startsWith(typed[key]) : word[key] === typed[key];
}

type Words = readonly Pick<TypedWord, 'folded' | 'exact'>[];

const quote = (words: Words, key: 'folded' | 'exact') => `"${words.map((word) => word[key]).join(' ')}"`;

function phrase(words: readonly TypedWord[], key: 'folded' | 'exact'): string {
  return `${quote(words, key)}${words.at(-1)?.isPrefix === true ? ' *' : ''}`;
}

const wordIn = (column: string) => (word: TypedWord) =>
  hasMarks(word) ? `exact : ${phrase([word], 'exact')}` : `${column} : ${phrase([word], 'folded')}`;

/** FTS5 expressions: what must match, and what ranks higher among the matches, the weightiest first. */
export type SearchExpressions = { readonly all: string; readonly ranks: readonly string[] };

/** All of the words, or in their stead another spelling of the tag that they name. */
function withSynonyms(
  words: readonly TypedWord[],
  columns: string,
  typedTags: readonly TypedTag[],
): readonly string[] {
  return typedTags.map(({ from, to, others }) => {
    const rest = [...words.slice(0, from), ...words.slice(to)].map(wordIn(columns));
    const spelled = others.map((other) => `tags : ${quote(other, 'folded')}`).join(' OR ');
    return [`(${spelled})`, ...rest].join(' AND ');
  });
}

/** `fields` are the columns with folded words, the weightiest first. */
export function searchExpressions(
  words: readonly TypedWord[],
  fields: readonly [string, ...string[]],
  typedTags: readonly TypedTag[] = [],
): SearchExpressions {
  const foldedColumns = `{${fields.join(' ')}}`;
  const exactPhrase = `exact : ${phrase(words, 'exact')}`;
  const foldedPhrase = `${foldedColumns} : ${phrase(words, 'folded')}`;
  const weightiest = `${fields[0]} : (${words.map((word) => phrase([word], 'folded')).join(' AND ')})`;
  const isOne = words.length === 1;
  const isExact = isOne && words.some(hasMarks);
  const plain = words.map(wordIn(foldedColumns)).join(' AND ');
  const [first, ...more] = withSynonyms(words, foldedColumns, typedTags);
  const all = first === undefined ? plain : [plain, first, ...more].map((each) => `(${each})`).join(' OR ');
  return { all, ranks: [...(isExact ? [] : [exactPhrase]), ...(isOne ? [] : [foldedPhrase]), weightiest] };
}
