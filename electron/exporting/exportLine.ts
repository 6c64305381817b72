import path from 'node:path';
import { assertNever } from '../../shared/problems';
import { startWorker } from '../workers/worker';
import type { ExportJob, ExportReply, ExportRequest } from './exportJobs';
import { errorOf } from './toldError';
import type { BundleVerdict, VerifyOptions } from './verifyBundle';

/** The line to the worker of one export. */
export type ExportLine = {
  /** Rejects with what went wrong there, or with the signal's reason at once. */
  ask(job: ExportJob, onProgress?: VerifyOptions['onFile']): Promise<BundleVerdict | undefined>;
  /** Resolves when nothing of it writes any more. */
  close(): Promise<void>;
};

type Waiting = {
  readonly resolve: (verdict: BundleVerdict | undefined) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: VerifyOptions['onFile'];
};

let chosen: string | undefined;

/** The built worker, where that does not lie beside the running bundle. */
export function chooseExportWorker(file: string): void {
  chosen = file;
}

export function openExportLine(signal: AbortSignal): ExportLine {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let gone: Error | undefined;

  function give(error: Error): void {
    gone ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function take(reply: ExportReply): void {
    const job = waiting.get(reply.id);
    switch (reply.type) {
      case 'progress':
        job?.onProgress?.(reply.done, reply.total);
        return;
      case 'done':
        job?.resolve(reply.verdict);
        break;
      case 'failed':
        job?.reject(errorOf(reply.error));
        break;
      default:
        assertNever(reply);
    }
    waiting.delete(reply.id);
  }

  const line = startWorker<ExportRequest, ExportReply>(
    { file: chosen ?? path.join(__dirname, 'exportWorker.cjs') },
    {
      onMessage: take,
      onEnd: (end) => give(end.type === 'threw' ? end.error : new Error('the export worker ended')),
    },
  );
  const abort = () => give(signal.reason as Error);
  signal.addEventListener('abort', abort);

  return {
    ask(job, onProgress) {
      signal.throwIfAborted();
      if (gone !== undefined) throw gone;
      const id = (asked += 1);
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject, onProgress });
        line.post({ id, job });
      });
    },
    async close() {
      signal.removeEventListener('abort', abort);
      await line.kill();
    },
  };
}
