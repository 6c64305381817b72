import { setMaxListeners } from 'node:events';
import { cpus } from 'node:os';
import { assertNever } from '../../shared/problems';
import type { PhotoAnswer, PhotoAnswers, PhotoJob } from './photoJobs';
import type { StartPhotoLine } from './photoLine';
import { damagedPhoto, openPhotoRunner, type PhotoRunner, type PhotoTask } from './photoRunner';

type JobOf<Type extends PhotoJob['type']> = Extract<PhotoJob, { readonly type: Type }>;

export type JobOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
};

/**
 * Workers that decode and encode photos, started when first needed. sharp is asynchronous by itself, but its jobs
 * would stand in one queue with every file read and save of the app (the four threads of libuv), and a HEIC photo
 * decodes in WebAssembly, which blocks the thread it runs on. So a worker takes one job at a time, and there are at
 * most three. In the app each is a process of its own: sharp brings a GLib, and the one of Electron must not meet it.
 */
export type PhotoPool = {
  /** Rejects with the signal's reason as soon as it aborts; the worker stops at its next step. */
  run<Type extends PhotoJob['type']>(job: JobOf<Type>, options?: JobOptions): Promise<PhotoAnswers[Type]>;
  close(): Promise<void>;
};

type WaitingTask = PhotoTask & {
  /** A worker died over it once. */
  readonly isSuspect: boolean;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (answer: PhotoAnswer) => void;
  readonly reject: (reason: unknown) => void;
};

const largestPool = 3;

/** Nobody sees it: an aborted job throws the reason of its signal. */
const abandoned: PhotoAnswer = { status: 'rendered' };

/** A photo of which no picture is made in this time, in milliseconds, is a trap, or too much for the machine. */
const longestDecoding = 60_000;

export function openPhotoPool(startLine: StartPhotoLine, longestStep = longestDecoding): PhotoPool {
  const limit = Math.min(Math.max(cpus().length, 1), largestPool);
  const waiting: WaitingTask[] = [];
  const resting: PhotoRunner[] = [];
  const runners = new Set<PhotoRunner>();
  let lastId = 0;

  function takeRunner(): PhotoRunner | undefined {
    const rested = resting.pop();
    if (rested?.isAlive() === true) return rested;
    if (rested !== undefined) runners.delete(rested);
    if (runners.size >= limit) return undefined;
    const runner = openPhotoRunner(startLine, longestStep);
    runners.add(runner);
    return runner;
  }

  /** A worker can die of something else than its photo; a photo over which a second one dies is the reason. */
  function judgeDeath(task: WaitingTask, hadStarted: boolean): void {
    if (!task.isSuspect) {
      if (task.signal?.aborted !== true) waiting.unshift({ ...task, isSuspect: true });
    } else if (hadStarted) task.resolve(damagedPhoto);
    else task.reject(new Error('the photo worker cannot start'));
  }

  async function workOn(runner: PhotoRunner, task: WaitingTask): Promise<void> {
    const outcome = await runner.run(task);
    switch (outcome.type) {
      case 'answered':
        return task.resolve(outcome.answer);
      case 'failed':
        return task.reject(outcome.error);
      case 'died':
        return judgeDeath(task, outcome.hadStarted);
      default:
        return assertNever(outcome);
    }
  }

  async function workThrough(runner: PhotoRunner): Promise<void> {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      await workOn(runner, task);
      if (!runner.isAlive()) {
        runners.delete(runner);
        startWork();
        return;
      }
    }
    resting.push(runner);
  }

  function startWork(): void {
    const runner = waiting.length === 0 ? undefined : takeRunner();
    if (runner !== undefined) void workThrough(runner);
  }

  function abandon(id: number, resolve: (answer: PhotoAnswer) => void): void {
    const place = waiting.findIndex((task) => task.id === id);
    if (place >= 0) waiting.splice(place, 1);
    for (const runner of runners) runner.cancel(id);
    resolve(abandoned);
  }

  async function answer(job: PhotoJob, { signal, onProgress }: JobOptions): Promise<PhotoAnswer> {
    signal?.throwIfAborted();
    if (signal !== undefined) setMaxListeners(0, signal);
    const id = (lastId += 1);
    const settled = new AbortController();
    const given = await new Promise<PhotoAnswer>((resolve, reject) => {
      signal?.addEventListener('abort', () => abandon(id, resolve), { signal: settled.signal });
      waiting.push({ id, job, onProgress, signal, isSuspect: false, resolve, reject });
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
      await Promise.all([...runners].map((runner) => runner.close()));
    },
  };
}
