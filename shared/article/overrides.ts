import type { Check } from './check';

/** Why one error of an article is let go; `check` is its key. */
export type OverrideReason = { readonly article: string; readonly check: string; readonly reason: string };

/** An error that was let go says why. */
export type ReportedCheck = Check & { readonly override?: string };

/** What two runs of the checks over the same article have in common. */
export const checkKey = ({ code, where, values }: Check) => JSON.stringify([code, where, values]);

/**
 * Puts to each error of an article the reason why it is let go: its own, or the one that is given for all. An error
 * that is left without any still blocks.
 */
export function withOverrides(
  article: string,
  checks: readonly Check[],
  { forAll, own }: { readonly forAll: string; readonly own: readonly OverrideReason[] },
): readonly ReportedCheck[] {
  const reasons = new Map(
    own.filter((reason) => reason.article === article).map(({ check, reason }) => [check, reason.trim()]),
  );
  return checks.map((check) => {
    const override = check.level === 'error' ? reasons.get(checkKey(check)) || forAll.trim() : '';
    return override === '' ? check : { ...check, override };
  });
}

export const isBlocking = ({ level, override }: ReportedCheck) => level === 'error' && override === undefined;
