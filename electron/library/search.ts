import { Worker } from 'node:worker_threads';
import type { IndexerNote, IndexerOptions } from './indexer';
import type { SearchCalls, SearchReply } from './searchCalls';

/** The search thread as the main process sees it. */
export type Search = {
  [Call in keyof SearchCalls]: (
    input: Parameters<SearchCalls[Call]>[0],
  ) => Promise<ReturnType<SearchCalls[Call]>>;
};

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (reason: unknown) => void };

const calls: Record<keyof SearchCalls, true> = {
  list: true,
  newest: true,
  readStories: true,
  linksTo: true,
  suggest: true,
  listPhotos: true,
  placements: true,
  refresh: true,
  refreshPhoto: true,
  rebuild: true,
  settled: true,
  close: true,
};

/** A thread that dies for a reason that stays would die for ever. */
const mostStarts = 3;

/** The thread is started again when it dies; what it was asked then is refused, the index catches up by itself. */
export function startSearch(
  workerFile: string,
  options: IndexerOptions,
  onNote: (note: IndexerNote) => void,
): Search {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let starts = 0;
  let isClosing = false;
  let worker = start();

  function start(): Worker {
    starts += 1;
    const started = new Worker(workerFile, { workerData: options });
    let reason = new Error('the search thread has ended');
    started.on('error', (error: Error) => (reason = error));
    started.on('exit', () => {
      for (const { reject } of waiting.values()) reject(reason);
      waiting.clear();
      if (!isClosing && starts < mostStarts) worker = start();
      else isClosing = true;
    });
    started.on('message', (reply: SearchReply) => {
      if (reply.type === 'note') onNote(reply.note);
      else settle(reply);
    });
    return started;
  }

  function settle(reply: Exclude<SearchReply, { type: 'note' }>): void {
    const asked = waiting.get(reply.number);
    waiting.delete(reply.number);
    if (reply.type === 'value') asked?.resolve(reply.value);
    else asked?.reject(new Error(reply.message));
  }

  const ask = (call: keyof SearchCalls) => (input: unknown) =>
    new Promise((resolve, reject) => {
      if (isClosing) {
        reject(new Error('the search thread has ended'));
        return;
      }
      isClosing = call === 'close';
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ number: last, call, input });
    });
  const asked = Object.fromEntries(
    (Object.keys(calls) as (keyof SearchCalls)[]).map((call) => [call, ask(call)]),
  ) as Search;
  return {
    ...asked,
    /** Resolves when the thread has ended: a process that ends before it hangs. */
    async close(input) {
      await asked.close(input);
      await worker.terminate();
    },
  };
}
