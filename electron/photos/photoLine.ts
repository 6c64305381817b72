import type { PhotoMessage, PhotoReply } from './photoJobs';

export type PhotoListeners = {
  readonly onReply: (reply: PhotoReply) => void;
  /** Once, however it came about; nothing is heard after it. */
  readonly onEnd: () => void;
};

/** The line to one worker, wherever that runs. At rest it does not keep the process alive. */
export type PhotoLine = {
  post(message: PhotoMessage): void;
  /** Ends the worker in the middle of whatever it does; resolves when it has ended. */
  kill(): Promise<void>;
};

/** Starts a worker. Its first reply is `ready`; messages posted before that wait for it. */
export type StartPhotoLine = (listeners: PhotoListeners) => PhotoLine;
