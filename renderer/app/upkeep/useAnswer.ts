import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../../shared/problems';
import { problemOf } from '../../problems';

export type Answer<T> =
  | { readonly type: 'reading' }
  | { readonly type: 'read'; readonly value: T }
  | { readonly type: 'failed'; readonly problem: Problem };

/** What the main process answers to a question that a dialog asks when it opens; `ask` must keep its identity. */
export function useAnswer<T>(ask: () => Promise<T>) {
  const [answer, setAnswer] = useState<Answer<T>>({ type: 'reading' });
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isWanted = true;
    ask().then(
      (value) => isWanted && setAnswer({ type: 'read', value }),
      (error: unknown) => isWanted && setAnswer({ type: 'failed', problem: problemOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [ask, asked]);
  const askAgain = useCallback(() => setAsked((times) => times + 1), []);
  return { answer, askAgain };
}
