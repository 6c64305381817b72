import { startWorker, type WorkerLine } from '../workers/worker';
import type { IndexerNote, IndexerOptions } from './indexer';
import type { SearchCalls, SearchMessage, SearchReply, SearchRequest } from './searchCalls';

/** The search worker as the main process sees it. */
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
  findAddresses: true,
  linksTo: true,
  suggest: true,
  matchTitles: true,
  counts: true,
  listPhotos: true,
  placements: true,
  photoRecords: true,
  refresh: true,
  refreshPhoto: true,
  refreshDesk: true,
  rebuild: true,
  settled: true,
  close: true,
};

/** What waits for a worker that nobody has asked yet; it then comes before the first question. */
const canWait: ReadonlySet<keyof SearchCalls> = new Set(['refresh', 'refreshPhoto', 'refreshDesk', 'close']);

/** Whoever opens a library for one article and closes it again needs no index: it starts when asked, or after this. */
const idleMilliseconds = 400;

/** A worker that dies for a reason that stays would die for ever. */
const mostStarts = 3;

const hasEnded = () => new Error('the search worker has ended');

/** The worker is started again when it dies; what it was asked then is refused, the index catches up by itself. */
export function startSearch(
  workerFile: string,
  options: IndexerOptions,
  onNote: (note: IndexerNote) => void,
): Search {
  const waiting = new Map<number, Waiting>();
  const held: SearchRequest[] = [];
  let last = 0;
  let starts = 0;
  let isClosing = false;
  let worker: WorkerLine<SearchMessage> | undefined;
  const idle = setTimeout(startOnce, idleMilliseconds);

  function startOnce(): WorkerLine<SearchMessage> {
    clearTimeout(idle);
    if (worker !== undefined) return worker;
    worker = start();
    for (const request of held.splice(0)) worker.post(request);
    return worker;
  }

  /** Nothing was asked: nothing is derived, and nothing has to end. */
  function closeUnstarted(): void {
    clearTimeout(idle);
    for (const { number } of held.splice(0)) settle({ type: 'value', number, value: undefined });
  }

  function start(): WorkerLine<SearchMessage> {
    starts += 1;
    const started = startWorker<SearchMessage, SearchReply>(
      { file: workerFile },
      {
        onMessage: (reply) => {
          if (reply.type === 'note') onNote(reply.note);
          else settle(reply);
        },
        onEnd: (end) => {
          const reason = end.type === 'threw' ? end.error : hasEnded();
          for (const { reject } of waiting.values()) reject(reason);
          waiting.clear();
          if (!isClosing && starts < mostStarts) worker = start();
          else isClosing = true;
        },
      },
    );
    started.post(options);
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
        reject(hasEnded());
        return;
      }
      isClosing = call === 'close';
      last += 1;
      waiting.set(last, { resolve, reject });
      const request = { number: last, call, input } as SearchRequest;
      if (worker !== undefined || !canWait.has(call)) startOnce().post(request);
      else held.push(request);
      if (worker === undefined && isClosing) closeUnstarted();
    });
  const asked = Object.fromEntries(
    (Object.keys(calls) as (keyof SearchCalls)[]).map((call) => [call, ask(call)]),
  ) as Search;
  return {
    ...asked,
    /** Resolves when the worker has ended: a process that ends before a thread of it hangs. */
    async close(input) {
      await asked.close(input);
      await worker?.kill();
    },
  };
}
