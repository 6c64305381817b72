import { utilityProcess } from 'electron';
import { basename } from 'node:path';
import type { StartWorker, WorkerEnd } from './workers/worker';

/** Node ends with 1 over an error that nobody caught, and by a signal when it runs out of memory. */
function endOf(code: number): WorkerEnd {
  if (code === 0) return { type: 'ended' };
  return code === 1 ? { type: 'threw', error: new Error('the worker process threw') } : { type: 'died' };
}

/**
 * V8 would compile SQLite's largest function a second time, for a second of processor time, after twenty rows. Only a
 * worker with much to do shall pay that: about the bytes of WebAssembly that a function runs before.
 */
const patientCompiler = '--wasm-tiering-budget=1000000000';

/**
 * Workers as processes of the app. A thread of the main process that ends while V8 compiles for it can wait for ever,
 * and the quitting app with it (nodejs/node#54918); and sharp brings its own GLib, which beside the one GTK uses can
 * trap. A worker that crashes takes its own process only.
 */
export const startProcess: StartWorker = ({ file, megabytes }, { onMessage, onEnd }) => {
  const bound = megabytes === undefined ? '' : ` --max-old-space-size=${megabytes}`;
  const execArgv = [`--js-flags=${patientCompiler}${bound}`];
  const serviceName = basename(file, '.cjs');
  const child = utilityProcess.fork(file, [], { stdio: 'ignore', serviceName, execArgv });
  const ended = new Promise<WorkerEnd>((resolve) => {
    child.once('exit', (code) => resolve(endOf(code)));
  });
  child.on('message', onMessage);
  /** Of V8, as when memory runs out; followed by `exit`, which tells. */
  child.on('error', () => undefined);
  void ended.then(onEnd);
  return {
    post: (message) => child.postMessage(message),
    /** The app lives as long as its window. */
    hold: () => undefined,
    kill: async () => {
      /** While it starts there is nothing to end yet. */
      if (!child.kill()) child.once('spawn', () => child.kill());
      await ended;
    },
  };
};
