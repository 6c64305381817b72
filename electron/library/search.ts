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
  refresh: true,
  refreshPhoto: true,
  settled: true,
  close: true,
};

export function startSearch(
  workerFile: string,
  options: IndexerOptions,
  onNote: (note: IndexerNote) => void,
): Search {
  const worker = new Worker(workerFile, { workerData: options });
  const waiting = new Map<number, Waiting>();
  let failure: Error | undefined;
  let last = 0;

  function fail(error: Error): void {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function settle(number: number, reply: Exclude<SearchReply, { type: 'note' }>): void {
    const asked = waiting.get(number);
    waiting.delete(number);
    if (reply.type === 'value') asked?.resolve(reply.value);
    else asked?.reject(new Error(reply.message));
  }

  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the search thread has ended')));
  worker.on('message', (reply: SearchReply) => {
    if (reply.type === 'note') onNote(reply.note);
    else settle(reply.number, reply);
  });

  const ask = (call: keyof SearchCalls) => (input: unknown) =>
    new Promise((resolve, reject) => {
      if (failure !== undefined) {
        reject(failure);
        return;
      }
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ number: last, call, input });
    });
  return Object.fromEntries(
    (Object.keys(calls) as (keyof SearchCalls)[]).map((call) => [call, ask(call)]),
  ) as Search;
}
