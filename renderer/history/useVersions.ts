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

/** The timeline of the article, read again after every save. `show` takes a newer one that a call has answered. */
export function useVersions(id: string) {
  const [state, setState] = useState<Versions>({ type: 'reading' });
  const revision = useWorkspace(({ open }) => open?.revision);
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
  }, [id, revision]);
  return { state, show: (versions: readonly Version[]) => setState({ type: 'read', versions }) };
}
