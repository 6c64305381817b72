import { Worker } from 'node:worker_threads';
import type { ImportJob, ImportReply } from './importJob';

export type WorkerLimits = { readonly milliseconds: number; readonly megabytes: number };

export const importLimits: WorkerLimits = { milliseconds: 20_000, megabytes: 512 };

const tooLarge: ImportReply = { type: 'refused', code: 'fileTooLarge' };

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Reads one file in a worker of its own, which is ended when it takes too long or too much memory. */
export async function runImportWorker(
  file: string,
  job: ImportJob,
  limits: WorkerLimits = importLimits,
): Promise<ImportReply> {
  const worker = new Worker(file, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ImportReply>((resolve, reject) => {
      timer = setTimeout(() => resolve(tooLarge), limits.milliseconds);
      worker.once('message', resolve);
      worker.once('error', (error) => (isOutOfMemory(error) ? resolve(tooLarge) : reject(error)));
      worker.once('exit', () => reject(new Error('the import worker ended without an answer')));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
