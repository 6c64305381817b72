import { useEffect, useState } from 'react';
import type { Version } from '../../shared/article/version';
import type { Problem } from '../../shared/problems';
import { desk } from '../desk';
import { problemOf } from '../problems';
import { useWorkspace } from '../workspace';

export type Versions =
  | { readonly type: 'reading' }
  | { readonly type: 'read'; readonly versions: readonly Version[] }
  | { readonly type: 'failed'; readonly problem: Problem };

/** The timeline of the article, read again after every save, and when the library goes or is back. `show` takes a newer one that a call has answered. */
export function useVersions(id: string) {
  const [state, setState] = useState<Versions>({ type: 'reading' });
  const revision = useWorkspace(({ open }) => open?.revision);
  const isAway = useWorkspace(({ library }) => library?.isAway === true);
  useEffect(() => {
    let isStale = false;
    desk.listVersions({ id }).then(
      (versions) => {
        if (!isStale) setState({ type: 'read', versions });
      },
      (error: unknown) => {
        if (!isStale) setState({ type: 'failed', problem: problemOf(error) });
      },
    );
    return () => {
      isStale = true;
    };
  }, [id, revision, isAway]);
  return { state, isAway, show: (versions: readonly Version[]) => setState({ type: 'read', versions }) };
}
