import type { Check } from '../../../shared/article/check';
import { checkKey, type OverrideReason } from '../../../shared/article/overrides';
import type { ArticleChecks } from '../../../shared/desk';

/** What was typed to let errors go: a reason for all, and reasons of single errors. */
export type TypedReasons = { readonly forAll: string; readonly own: readonly OverrideReason[] };

export const noReasons: TypedReasons = { forAll: '', own: [] };

export type BlockingError = { readonly article: string; readonly check: Check };

export const errorsOf = ({ id, checks }: ArticleChecks): readonly BlockingError[] =>
  checks.filter(({ level }) => level === 'error').map((check) => ({ article: id, check }));

const isOf = ({ article, check }: BlockingError) => {
  const key = checkKey(check);
  return (reason: OverrideReason) => reason.article === article && reason.check === key;
};

export const ownReason = ({ own }: TypedReasons, error: BlockingError): string =>
  own.find(isOf(error))?.reason ?? '';

export function withOwnReason(
  { forAll, own }: TypedReasons,
  error: BlockingError,
  reason: string,
): TypedReasons {
  const others = own.filter((each) => !isOf(error)(each));
  return { forAll, own: [...others, { article: error.article, check: checkKey(error.check), reason }] };
}

/** Nothing is let go without a word. */
export const isEveryReasonGiven = (reasons: TypedReasons, articles: readonly ArticleChecks[]): boolean =>
  reasons.forAll.trim() !== '' ||
  articles.flatMap(errorsOf).every((error) => ownReason(reasons, error).trim() !== '');

/** As the export is asked. */
export function givenReasons({ forAll, own }: TypedReasons) {
  const override = forAll.trim();
  return {
    override: override === '' ? null : override,
    reasons: own.filter(({ reason }) => reason.trim() !== ''),
  };
}
