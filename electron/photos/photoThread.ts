import { Worker } from 'node:worker_threads';
import type { PhotoReply } from './photoJobs';
import type { StartPhotoLine } from './photoLine';

const isLast = ({ type }: PhotoReply) => type === 'answer' || type === 'failed';

/** Workers as threads of this process: for plain Node, where a crash in native code has nobody else to harm. */
export function photoThreads(workerFile: string): StartPhotoLine {
  return ({ onReply, onEnd }) => {
    /** The HEIC decoder prints what it dislikes; stdout belongs to the command that runs. */
    const worker = new Worker(workerFile, { stdout: true, stderr: true });
    worker.stdout.resume();
    worker.stderr.resume();
    worker.on('message', (reply: PhotoReply) => {
      if (isLast(reply)) worker.unref();
      onReply(reply);
    });
    /** Followed by `exit`, which tells. */
    worker.on('error', () => undefined);
    worker.on('exit', onEnd);
    worker.unref();
    return {
      post: (message) => {
        if (message.type === 'job') worker.ref();
        worker.postMessage(message);
      },
      kill: async () => {
        await worker.terminate();
      },
    };
  };
}
