import { setMaxListeners } from 'node:events';
import { cpus } from 'node:os';
import type { PhotoAnswers, PhotoJob, PhotoRequest } from './photoJobs';
import { openPhotoThread, type PhotoAnswer, type PhotoThread } from './photoThread';

type JobOf<Type extends PhotoJob['type']> = Extract<PhotoJob, { readonly type: Type }>;

export type JobOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
};

/**
 * Worker threads that decode and encode photos, started when first needed. sharp is asynchronous by itself, but
 * its jobs would stand in one queue with every file read and save of the app (the four threads of libuv), and a HEIC
 * photo decodes in WebAssembly, which blocks the thread it runs on. So a worker takes one job at a time, there are
 * at most three, and one of the four threads stays free for saves.
 */
export type PhotoPool = {
  /** Rejects with the signal's reason as soon as it aborts; the worker stops at its next step. */
  run<Type extends PhotoJob['type']>(job: JobOf<Type>, options?: JobOptions): Promise<PhotoAnswers[Type]>;
  close(): Promise<void>;
};

type Task = {
  readonly request: PhotoRequest;
  readonly onProgress: JobOptions['onProgress'];
  readonly resolve: (answer: PhotoAnswer) => void;
  readonly reject: (reason: unknown) => void;
};

const largestPool = 3;

/** Nobody sees it: an aborted job throws the reason of its signal. */
const abandoned: PhotoAnswer = { status: 'rendered' };

/** A photo that takes longer than this, in milliseconds, is a trap, or the machine cannot work with it. */
const longestDecoding = 60_000;

export function openPhotoPool(workerFile: string, longestJob = longestDecoding): PhotoPool {
  const limit = Math.min(Math.max(cpus().length, 1), largestPool);
  const waiting: Task[] = [];
  const resting: PhotoThread[] = [];
  const threads = new Set<PhotoThread>();

  function takeThread(): PhotoThread | undefined {
    const rested = resting.pop();
    if (rested?.isAlive() === true) return rested;
    if (rested !== undefined) threads.delete(rested);
    if (threads.size >= limit) return undefined;
    const thread = openPhotoThread(workerFile, longestJob);
    threads.add(thread);
    return thread;
  }

  async function workThrough(thread: PhotoThread): Promise<void> {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      await thread.run(task.request, task.onProgress).then(task.resolve, task.reject);
      if (!thread.isAlive()) {
        threads.delete(thread);
        startWork();
        return;
      }
    }
    resting.push(thread);
  }

  function startWork(): void {
    const thread = waiting.length === 0 ? undefined : takeThread();
    if (thread !== undefined) void workThrough(thread);
  }

  function abandon(task: Task): void {
    Atomics.store(task.request.cancelled, 0, 1);
    if (waiting.includes(task)) waiting.splice(waiting.indexOf(task), 1);
    task.resolve(abandoned);
  }

  async function answer(job: PhotoJob, { signal, onProgress }: JobOptions): Promise<PhotoAnswer> {
    signal?.throwIfAborted();
    if (signal !== undefined) setMaxListeners(0, signal);
    const request = { job, cancelled: new Int32Array(new SharedArrayBuffer(4)) };
    const settled = new AbortController();
    const given = await new Promise<PhotoAnswer>((resolve, reject) => {
      const task = { request, onProgress, resolve, reject };
      signal?.addEventListener('abort', () => abandon(task), { signal: settled.signal });
      waiting.push(task);
      startWork();
    }).finally(() => settled.abort());
    signal?.throwIfAborted();
    return given;
  }

  return {
    run: async <Type extends PhotoJob['type']>(job: JobOf<Type>, options: JobOptions = {}) =>
      (await answer(job, options)) as PhotoAnswers[Type],
    close: async () => {
      for (const task of waiting.splice(0)) task.reject(new Error('the photo workers are closed'));
      await Promise.all([...threads].map((thread) => thread.close()));
    },
  };
}
