import { parentPort } from 'node:worker_threads';

/** A worker's end of the line. */
export type WorkerPort<Received, Sent> = {
  readonly post: (message: Sent) => void;
  readonly onMessage: (take: (message: Received) => void) => void;
};

/** To the process whose thread this is, or to the app whose utility process it is. */
export function openWorkerPort<Received, Sent>(): WorkerPort<Received, Sent> {
  const thread = parentPort;
  if (thread !== null) {
    return {
      post: (message) => thread.postMessage(message),
      onMessage: (take) => thread.on('message', take),
    };
  }
  const app = process.parentPort;
  return {
    post: (message) => app.postMessage(message),
    onMessage: (take) => app.on('message', ({ data }) => take(data as Received)),
  };
}
