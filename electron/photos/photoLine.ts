import { startWorker } from '../workers/worker';
import type { PhotoMessage, PhotoReply } from './photoJobs';

export type PhotoListeners = {
  readonly onReply: (reply: PhotoReply) => void;
  /** Once, however it came about; nothing is heard after it. */
  readonly onEnd: () => void;
};

/** The line to one worker. At rest it does not keep the process alive. */
export type PhotoLine = {
  post(message: PhotoMessage): void;
  /** Ends the worker in the middle of whatever it does; resolves when it has ended. */
  kill(): Promise<void>;
};

/** Starts a worker. Its first reply is `ready`; messages posted before that wait for it. */
export type StartPhotoLine = (listeners: PhotoListeners) => PhotoLine;

const isLast = ({ type }: PhotoReply) => type === 'answer' || type === 'failed';

export function photoLines(workerFile: string): StartPhotoLine {
  return ({ onReply, onEnd }) => {
    const line = startWorker<PhotoMessage, PhotoReply>(
      { file: workerFile },
      {
        onMessage: (reply) => {
          if (isLast(reply)) line.hold(false);
          onReply(reply);
        },
        onEnd,
      },
    );
    line.hold(false);
    return {
      post: (message) => {
        if (message.type === 'job') line.hold(true);
        line.post(message);
      },
      kill: line.kill,
    };
  };
}
