import { createContext, useContext, useMemo } from 'react';
import type { Check } from '../../shared/article/check';
import { checkArticle } from '../../shared/article/checks';
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
