import { type ArticleCheck, found } from './checkCodes';
import type { PageInput } from './page';
import { passageAt } from './passages';
import { type RemarkType, remarksOf } from './remarks';

const codes = { comment: 'commentOpen', suggestion: 'suggestionOpen' } as const satisfies Record<
  RemarkType,
  ArticleCheck['code']
>;

/** The words it stands on, never what was said of them: the report of a bundle leaves the house. */
export const checkRemarks = ({ article }: PageInput): readonly ArticleCheck[] =>
  remarksOf(article.body).map(({ type, words, block }) =>
    found(codes[type], { type: 'body', index: block }, { words: passageAt(words, 0, 0) }),
  );
