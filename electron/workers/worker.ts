import { startThread } from './workerThread';

export type WorkerProgram = {
  /** A built worker. */
  readonly file: string;
  /** Of V8's heap; a worker that wants more is ended. Without it, the bound of the runtime. */
  readonly megabytes?: number;
};

/** `died`: taken away in the middle, by too little memory, native code or a signal. */
export type WorkerEnd =
  | { readonly type: 'ended' }
  | { readonly type: 'threw'; readonly error: Error }
  | { readonly type: 'died' };

export type WorkerListeners<Received> = {
  readonly onMessage: (message: Received) => void;
  /** Once, however it came about; nothing is heard after it. */
  readonly onEnd: (end: WorkerEnd) => void;
};

/** The line to one worker, wherever that runs. */
export type WorkerLine<Sent> = {
  /** A worker that only starts gets it as soon as it listens. */
  readonly post: (message: Sent) => void;
  /** Whether the worker alone keeps this process alive; from the start it does. */
  readonly hold: (isNeeded: boolean) => void;
  /** Ends the worker in the middle of whatever it does; resolves when it has ended. */
  readonly kill: () => Promise<void>;
};

export type StartWorker = <Sent, Received>(
  program: WorkerProgram,
  listeners: WorkerListeners<Received>,
) => WorkerLine<Sent>;

let chosen: StartWorker = startThread;

/** How all workers of this process run from now on. In plain Node they are threads. */
export function chooseWorkers(start: StartWorker): void {
  chosen = start;
}

/** What a worker prints is for nobody: stdout belongs to the command that runs. */
export const startWorker: StartWorker = (program, listeners) => chosen(program, listeners);
