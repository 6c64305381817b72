import { createContext, useContext, useMemo } from 'react';
import type { Check } from '../../shared/article/check';
import { checkArticle } from '../../shared/article/checks';
import type { InterfaceLanguage } from '../../shared/desk';
import { checkText } from '../../shared/strings/checks';
import { formatDate, formatTime } from '../times';
import { usePageInput } from '../usePageInput';

/** What the checks say of the open article; null until they have run. */
export function useCheckRun(): readonly Check[] | null {
  const input = usePageInput();
  return useMemo(() => (input === null ? null : checkArticle(input)), [input]);
}

export const ChecksContext = createContext<readonly Check[]>([]);

export function useChecks(): readonly Check[] {
  return useContext(ChecksContext);
}

/** The sentence of a check; a moment in it is told in the time of this computer. */
export function sayCheck(check: Check, language: InterfaceLanguage): string {
  const { until } = check.values;
  if (typeof until !== 'string') return checkText(check, language);
  const time = formatTime(until, language).slice(0, 5);
  return checkText(
    { ...check, values: { ...check.values, until: `${time} ${formatDate(until, language)}` } },
    language,
  );
}
