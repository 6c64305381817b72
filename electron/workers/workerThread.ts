import { Worker } from 'node:worker_threads';
import type { WorkerEnd, WorkerLine, WorkerListeners, WorkerProgram } from './worker';

const isOutOfMemory = (error: Error) => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** A worker as a thread of this process: for plain Node, where a crash in native code has nobody else to harm. */
export function startThread<Sent, Received>(
  { file, megabytes }: WorkerProgram,
  { onMessage, onEnd }: WorkerListeners<Received>,
): WorkerLine<Sent> {
  const resourceLimits = megabytes === undefined ? {} : { maxOldGenerationSizeMb: megabytes };
  const worker = new Worker(file, { stdout: true, stderr: true, resourceLimits });
  let end: WorkerEnd = { type: 'ended' };
  worker.stdout.resume();
  worker.stderr.resume();
  worker.on('message', (message: Received) => onMessage(message));
  worker.on('error', (error: Error) => {
    end = isOutOfMemory(error) ? { type: 'died' } : { type: 'threw', error };
  });
  worker.on('exit', () => onEnd(end));
  return {
    post: (message) => worker.postMessage(message),
    hold: (isNeeded) => {
      if (isNeeded) worker.ref();
      else worker.unref();
    },
    kill: async () => {
      await worker.terminate();
    },
  };
}
