import path from 'node:path';
import { startWorker, type WorkerEnd, type WorkerLine } from '../../workers/worker';
import type { LibrarySurvey, SurveyOptions } from './surveyLibrary';

export type SurveyTask = Omit<SurveyOptions, 'onProgress' | 'signal'>;
export type SurveyMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'surveyed'; readonly survey: LibrarySurvey };

/** Surveys in a worker of its own, so that nothing waits for it; the worker ends when the signal is aborted. */
export async function runSurvey(
  workerFolder: string,
  { onProgress, signal, ...task }: SurveyOptions,
): Promise<LibrarySurvey> {
  signal?.throwIfAborted();
  let line: WorkerLine<SurveyTask> | undefined;
  const stop = () => void line?.kill();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise((resolve, reject) => {
      line = startWorker<SurveyTask, SurveyMessage>(
        { file: path.join(workerFolder, 'doctorWorker.cjs') },
        {
          onMessage: (message) => {
            if (message.type === 'progress') onProgress(message.done, message.total);
            else resolve(message.survey);
          },
          onEnd: (end) => reject(signal?.aborted === true ? toError(signal.reason) : reasonOf(end)),
        },
      );
      line.post(task);
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    await line?.kill();
  }
}

const reasonOf = (end: WorkerEnd) =>
  end.type === 'threw' ? end.error : new Error('the doctor’s worker has ended');

const toError = (reason: unknown) => (reason instanceof Error ? reason : new Error(String(reason)));
