import { type ReactNode, createContext, useContext, useMemo } from 'react';
import type { Check } from '../../shared/article/check';
import { checkArticle } from '../../shared/article/checks';
import { usePageInput } from '../usePageInput';

const Found = createContext<readonly Check[] | null>(null);
const noChecks: readonly Check[] = [];

/**
 * Checks the open article a moment after it changed. The inspector below is drawn again only when what
 * the checks say has changed, not at every pause in typing.
 */
export function CheckRun({ children }: { readonly children: ReactNode }) {
  const input = usePageInput();
  const said = useMemo(() => JSON.stringify(input === null ? null : checkArticle(input)), [input]);
  const found = useMemo(() => JSON.parse(said) as readonly Check[] | null, [said]);
  return <Found value={found}>{children}</Found>;
}

/** What the checks say of the open article; null until they have run. */
export function useCheckRun(): readonly Check[] | null {
  return useContext(Found);
}

export function useChecks(): readonly Check[] {
  return useCheckRun() ?? noChecks;
}
