import type { Check } from '../../shared/article/check';
import { checkArticle } from '../../shared/article/checks';
import type { PageInput } from '../../shared/article/page';

/** Nothing is asked of the notice that a story was taken back: it must be able to go out at once. */
export const checkPage = (input: PageInput, now: number): readonly Check[] =>
  input.article.status === 'withdrawn' ? [] : checkArticle(input, now);
