import type { KnownName } from '../../shared/article/knownName';
import { foldWords, hasMarks } from '../../shared/vietnamese/fold';
import type { TypedWord } from './searchQuery';

type Words = readonly Pick<TypedWord, 'folded' | 'exact'>[];

/** A tag of the desk that stands in a question under one of its spellings, and all its other spellings. */
export type TypedTag = {
  readonly from: number;
  readonly to: number;
  readonly others: readonly Words[];
};

const isWord = (typed: TypedWord, word: Words[number] | undefined) =>
  word !== undefined && (hasMarks(typed) ? word.exact === typed.exact : word.folded === typed.folded);

const startsAt = (typed: readonly TypedWord[], spelling: Words) =>
  spelling.length === 0
    ? -1
    : typed.findIndex((_, start) =>
        spelling.every((__, index) => {
          const word = typed[start + index];
          return word !== undefined && isWord(word, spelling[index]);
        }),
      );

/** Whoever types a synonym means its tag, and whoever types the tag means what was tagged before it had its name. */
export function findTypedTags(typed: readonly TypedWord[], tags: readonly KnownName[]): readonly TypedTag[] {
  return tags.flatMap(({ name, spellings }) => {
    if (spellings.length === 0) return [];
    const all: readonly Words[] = [name, ...spellings].map(foldWords);
    return all.flatMap((spelling) => {
      const from = startsAt(typed, spelling);
      if (from < 0) return [];
      const others = all.filter((other) => other !== spelling && other.length > 0);
      return [{ from, to: from + spelling.length, others }];
    });
  });
}
