import { Worker } from 'node:worker_threads';
import { assertNever } from '../../shared/problems';
import type { PhotoAnswers, PhotoReply, PhotoRequest } from './photoJobs';

export type PhotoAnswer = PhotoAnswers[keyof PhotoAnswers];

/** One worker thread. It takes one request at a time and, at rest, does not keep the process alive. */
export type PhotoThread = {
  /** Rejects where the worker failed. Once the longest time is up the photo counts as damaged and the thread is ended. */
  run(request: PhotoRequest, onProgress?: (done: number) => void): Promise<PhotoAnswer>;
  isAlive(): boolean;
  close(): Promise<void>;
};

function failureOf({ message, code }: Extract<PhotoReply, { readonly type: 'failed' }>): Error {
  return code === undefined ? new Error(message) : Object.assign(new Error(message), { code });
}

export function openPhotoThread(workerFile: string, longestJob: number): PhotoThread {
  /** The HEIC decoder prints what it dislikes; stdout belongs to the command that runs. */
  const worker = new Worker(workerFile, { stdout: true, stderr: true });
  worker.stdout.resume();
  worker.stderr.resume();
  let isAlive = true;
  let fail: (reason: unknown) => void = () => undefined;
  worker.on('error', (error) => {
    isAlive = false;
    fail(error);
  });
  worker.on('exit', () => {
    isAlive = false;
    fail(new Error('the photo worker ended'));
  });

  function listen(
    onProgress: ((done: number) => void) | undefined,
    resolve: (answer: PhotoAnswer) => void,
    reject: (reason: unknown) => void,
  ): void {
    fail = reject;
    worker.on('message', (reply: PhotoReply) => {
      switch (reply.type) {
        case 'progress':
          onProgress?.(reply.done);
          break;
        case 'answer':
          resolve(reply.answer);
          break;
        case 'failed':
          reject(failureOf(reply));
          break;
        default:
          assertNever(reply);
      }
    });
  }

  async function run(request: PhotoRequest, onProgress?: (done: number) => void): Promise<PhotoAnswer> {
    worker.ref();
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<PhotoAnswer>((resolve, reject) => {
        listen(onProgress, resolve, reject);
        timer = setTimeout(() => {
          resolve({ status: 'refused', code: 'photoDamaged' });
          isAlive = false;
          void worker.terminate();
        }, longestJob);
        worker.postMessage(request);
      });
    } finally {
      clearTimeout(timer);
      worker.removeAllListeners('message');
      worker.unref();
    }
  }

  return {
    run,
    isAlive: () => isAlive,
    close: async () => {
      await worker.terminate();
    },
  };
}
