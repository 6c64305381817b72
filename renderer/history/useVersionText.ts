import { useEffect, useState } from 'react';
import type { ArticleVersion } from '../../shared/article/version';
import type { Problem } from '../../shared/problems';
import { desk } from '../desk';
import { problemOf } from '../problems';

export type VersionText =
  | { readonly type: 'reading' }
  | { readonly type: 'read'; readonly version: ArticleVersion }
  | { readonly type: 'failed'; readonly problem: Problem };

const reading: VersionText = { type: 'reading' };

/** The text of one version; null asks for none. What was read of another version is never shown for this one. */
export function useVersionText(id: string, revision: number | null): VersionText {
  const [answer, setAnswer] = useState<{ readonly revision: number; readonly text: VersionText } | null>(
    null,
  );
  useEffect(() => {
    if (revision === null) return;
    let isStale = false;
    const show = (text: VersionText) => {
      if (!isStale) setAnswer({ revision, text });
    };
    desk.readVersion({ id, revision }).then(
      (version) => show({ type: 'read', version }),
      (error: unknown) => show({ type: 'failed', problem: problemOf(error) }),
    );
    return () => {
      isStale = true;
    };
  }, [id, revision]);
  return answer?.revision === revision ? answer.text : reading;
}
