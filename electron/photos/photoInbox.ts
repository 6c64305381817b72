import { parentPort } from 'node:worker_threads';
import type { PhotoMessage, PhotoReply } from './photoJobs';

/** A worker's end of the line. */
export type PhotoInbox = {
  post(reply: PhotoReply): void;
  onMessage(take: (message: PhotoMessage) => void): void;
};

/** To the process whose thread this is, or to the app whose utility process it is. */
export function openPhotoInbox(): PhotoInbox {
  const thread = parentPort;
  if (thread !== null) {
    return {
      post: (reply) => thread.postMessage(reply),
      onMessage: (take) => thread.on('message', take),
    };
  }
  const app = process.parentPort;
  return {
    post: (reply) => app.postMessage(reply),
    onMessage: (take) => app.on('message', ({ data }) => take(data as PhotoMessage)),
  };
}
