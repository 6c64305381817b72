import { startWorker, type WorkerEnd, type WorkerLine } from '../workers/worker';
import type { ImportJob, ImportReply } from './importJob';

export type WorkerLimits = { readonly milliseconds: number; readonly megabytes: number };

export const importLimits: WorkerLimits = { milliseconds: 20_000, megabytes: 512 };

const tooLarge: ImportReply = { type: 'refused', code: 'fileTooLarge' };

/** Nothing but its file can have been too much for a worker that does nothing else. */
function endWithout(end: WorkerEnd, resolve: (reply: ImportReply) => void, reject: (error: Error) => void) {
  if (end.type === 'died') resolve(tooLarge);
  else reject(end.type === 'threw' ? end.error : new Error('the import worker ended without an answer'));
}

/** Reads one file in a worker of its own, which is ended when it takes too long or too much memory. */
export async function runImportWorker(
  file: string,
  job: ImportJob,
  limits: WorkerLimits = importLimits,
): Promise<ImportReply> {
  let timer: NodeJS.Timeout | undefined;
  let line: WorkerLine<ImportJob> | undefined;
  try {
    return await new Promise<ImportReply>((resolve, reject) => {
      timer = setTimeout(() => resolve(tooLarge), limits.milliseconds);
      line = startWorker<ImportJob, ImportReply>(
        { file, megabytes: limits.megabytes },
        { onMessage: resolve, onEnd: (end) => endWithout(end, resolve, reject) },
      );
      line.post(job);
    });
  } finally {
    clearTimeout(timer);
    await line?.kill();
  }
}
