import { type ReactNode, createContext, useContext, useEffect, useMemo } from 'react';
import type { Check } from '../../shared/article/check';
import { checkArticle } from '../../shared/article/checks';
import type { PageContext } from '../../shared/article/page';
import type { Photo } from '../../shared/article/photo';
import { usePageInput } from '../usePageInput';
import { useNow } from '../useToday';
import { changeWorkspace } from '../workspace';

const Found = createContext<readonly Check[] | null>(null);
const Beside = createContext<PageContext | null>(null);
const noChecks: readonly Check[] = [];
const noTwins: readonly Photo[] = [];

/**
 * Checks the open article a moment after it changed. The inspector below is drawn again only when what
 * the checks say has changed, not at every pause in typing.
 */
export function CheckRun({ children }: { readonly children: ReactNode }) {
  const input = usePageInput();
  const now = useNow();
  const said = useMemo(() => JSON.stringify(input === null ? null : checkArticle(input, now)), [input, now]);
  const found = useMemo(() => JSON.parse(said) as readonly Check[] | null, [said]);
  useEffect(() => {
    const twins = input?.context.twins ?? noTwins;
    changeWorkspace({ twins: twins.length === 0 ? noTwins : twins });
  }, [input?.context.twins]);
  return (
    <Found value={found}>
      <Beside value={input?.context ?? null}>{children}</Beside>
    </Found>
  );
}

/** What the article was checked against; null until that is known. */
export function useCheckContext(): PageContext | null {
  return useContext(Beside);
}

/** What the checks say of the open article; null until they have run. */
export function useCheckRun(): readonly Check[] | null {
  return useContext(Found);
}

export function useChecks(): readonly Check[] {
  return useCheckRun() ?? noChecks;
}
