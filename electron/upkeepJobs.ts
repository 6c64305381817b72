import type { JobProgress } from '../shared/upkeep';
import type { Progress } from './backup/backUpLibrary';

type Work<T> = (signal: AbortSignal, onProgress: Progress) => Promise<T>;
type Cancelled = { readonly status: 'cancelled' };

export type UpkeepJobs = {
  /** A cancelled job is a result like any other. */
  run<T>(name: string, work: Work<T>): Promise<T | Cancelled>;
  /** What writes files: `stop` waits until it has removed its unfinished ones. A system dialog is waited for by nobody. */
  untilEnded<T>(writing: Promise<T>): Promise<T>;
  cancel(name: string): void;
  /** Cancels every job, before the process ends. */
  stop(): Promise<void>;
};

/** The window needs no more than this to show that it goes on. */
const tellEvery = 100;

/** The long work that a window waits for, by the names it gave. */
export function openUpkeepJobs(announce: (progress: JobProgress) => void): UpkeepJobs {
  const jobs = new Map<string, AbortController>();
  const writings = new Set<Promise<unknown>>();

  function tell(job: string): Progress {
    let told = { at: 0, step: '' };
    return (step: JobProgress['step'], done, total) => {
      const now = performance.now();
      if (step === told.step && done < total && now - told.at < tellEvery) return;
      told = { at: now, step };
      announce({ job, step, done, total });
    };
  }

  return {
    async run(name, work) {
      const job = new AbortController();
      jobs.set(name, job);
      try {
        return await work(job.signal, tell(name));
      } catch (error) {
        if (job.signal.aborted) return { status: 'cancelled' };
        throw error;
      } finally {
        jobs.delete(name);
      }
    },
    async untilEnded(writing) {
      writings.add(writing);
      try {
        return await writing;
      } finally {
        writings.delete(writing);
      }
    },
    cancel: (name) => jobs.get(name)?.abort(),
    async stop() {
      for (const job of jobs.values()) job.abort();
      await Promise.allSettled(writings);
    },
  };
}
