import { useEffect, useState } from 'react';
import type { ChangedSince } from '../../../shared/article/exported';
import { desk } from '../../desk';
import { attempt } from '../../problems';

export type ChangedOnly = {
  /** Null until the library has answered. */
  readonly since: ChangedSince | null;
  readonly isOnly: boolean;
  readonly setOnly: (isOnly: boolean) => void;
  /** For another folder, which may hold older bundles. */
  readonly askAgain: () => void;
};

/** Which of the articles an export would write otherwise than their bundles have them, and whether only those go out. */
export function useChangedOnly(ids: readonly string[], withSideStories: boolean): ChangedOnly {
  const [since, setSince] = useState<ChangedSince | null>(null);
  const [isOnly, setOnly] = useState(false);
  const [asked, setAsked] = useState(1);
  useEffect(() => {
    let isGone = false;
    void attempt(async () => {
      const found = await desk.findChanged({ ids, withSideStories });
      if (!isGone) setSince(found);
    });
    return () => {
      isGone = true;
    };
  }, [ids, withSideStories, asked]);
  return { since, isOnly, setOnly, askAgain: () => setAsked((count) => count + 1) };
}

/** The articles that go out; all of them where none changed. */
export const wantedIds = (ids: readonly string[], { since, isOnly }: ChangedOnly): readonly string[] =>
  isOnly && since !== null && since.changed.length > 0 ? since.changed : ids;
