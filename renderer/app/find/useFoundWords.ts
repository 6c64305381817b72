import { useEffect, useState } from 'react';
import type { FoundWords } from '../../../shared/article/findWords';
import type { FindRequest } from './findWorker';

export type FindAnswer = FoundWords | { readonly type: 'tooSlow' };

/** A hostile pattern is ended after this many milliseconds; any other takes a few. */
const patience = 2_000;

/** Keys come faster than this one after the other, in milliseconds. */
const quiet = 120;

let idle: Worker | undefined;

const startWorker = () => new Worker(new URL('./findWorker.ts', import.meta.url), { type: 'module' });

/** In a worker, which is ended when it takes too long or when nobody waits for it any more. Answers how to stop it. */
function ask(request: FindRequest, answer: (found: FindAnswer) => void): () => void {
  const worker = idle ?? startWorker();
  idle = undefined;
  let isOver = false;
  const end = () => {
    isOver = true;
    window.clearTimeout(timer);
  };
  const stop = () => {
    if (isOver) return;
    end();
    worker.terminate();
  };
  const timer = window.setTimeout(() => {
    stop();
    answer({ type: 'tooSlow' });
  }, patience);
  worker.onmessage = ({ data }: MessageEvent<FoundWords>) => {
    end();
    idle = worker;
    answer(data);
  };
  worker.postMessage(request);
  return stop;
}

/** null until the first answer; then the last one, until the next. */
export function useFoundWords(request: FindRequest): FindAnswer | null {
  const [found, setFound] = useState<FindAnswer | null>(null);
  useEffect(() => {
    let stop: () => void = () => undefined;
    const timer = window.setTimeout(() => (stop = ask(request, setFound)), quiet);
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [request]);
  return found;
}
