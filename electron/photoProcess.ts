import { utilityProcess } from 'electron';
import type { PhotoReply } from './photos/photoJobs';
import type { StartPhotoLine } from './photos/photoLine';

/**
 * Workers as processes of the app. sharp brings its own GLib, which in the main process stands beside the one GTK
 * uses and can trap; a decoder that crashes takes its own process only. What either prints is for nobody.
 */
export function photoProcesses(workerFile: string): StartPhotoLine {
  return ({ onReply, onEnd }) => {
    const child = utilityProcess.fork(workerFile, [], { stdio: 'ignore', serviceName: 'Photo worker' });
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
    });
    child.on('message', (reply: PhotoReply) => onReply(reply));
    /** Of V8, as when memory runs out; followed by `exit`, which tells. */
    child.on('error', () => undefined);
    void ended.then(onEnd);
    return {
      post: (message) => child.postMessage(message),
      kill: () => {
        /** While it starts there is nothing to end yet. */
        if (!child.kill()) child.once('spawn', () => child.kill());
        return ended;
      },
    };
  };
}
