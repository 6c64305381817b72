import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LibrarySurvey, SurveyOptions } from './surveyLibrary';

export type SurveyTask = Omit<SurveyOptions, 'onProgress' | 'signal'>;
export type SurveyMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'surveyed'; readonly survey: LibrarySurvey };

/** Surveys in a thread of its own, so that nothing waits for it; the thread ends when the signal is aborted. */
export async function runSurvey(
  workerFolder: string,
  { onProgress, signal, ...task }: SurveyOptions,
): Promise<LibrarySurvey> {
  signal?.throwIfAborted();
  const worker = new Worker(path.join(workerFolder, 'doctorWorker.cjs'), { workerData: task });
  const stop = () => void worker.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise((resolve, reject) => {
      worker.on('message', (message: SurveyMessage) => {
        if (message.type === 'progress') onProgress(message.done, message.total);
        else resolve(message.survey);
      });
      worker.on('error', reject);
      worker.on('exit', () => {
        reject(
          signal?.aborted === true ? toError(signal.reason) : new Error('the doctor’s thread has ended'),
        );
      });
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

const toError = (reason: unknown) => (reason instanceof Error ? reason : new Error(String(reason)));
