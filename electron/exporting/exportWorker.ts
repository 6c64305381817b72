import { setImmediate } from 'node:timers/promises';
import { assertNever } from '../../shared/problems';
import { openWorkerPort } from '../workers/workerPort';
import { type BundleFiles, openBundleFiles } from './bundleFiles';
import type { ExportJob, ExportReply, ExportRequest } from './exportJobs';
import { type FolderDisk, waitingDisk } from './readFolder';
import { tellError } from './toldError';
import { type BundleVerdict, verifyBundle } from './verifyBundle';
import { renderPage } from './writePage';

const port = openWorkerPort<ExportRequest, ExportReply>();

let files: BundleFiles | undefined;

function opened(): BundleFiles {
  if (files === undefined) throw new Error('no bundle is open');
  return files;
}

/** In milliseconds: whoever looks at the progress sees no more. */
const progressEvery = 50;

function progressOf(id: number) {
  let said = 0;
  return (done: number, total: number) => {
    if (Date.now() - said < progressEvery && done < total) return;
    said = Date.now();
    port.post({ type: 'progress', id, done, total });
  };
}

/** Reads between which what is under way beside them gets its turn. */
const readsInARow = 16;

/** Waits for every answer, and lets go now and then: the files that it reads are being synced. */
function restingDisk(): FolderDisk {
  let reads = 0;
  return {
    ...waitingDisk,
    async read(file) {
      reads += 1;
      if (reads % readsInARow === 0) await setImmediate();
      return waitingDisk.read(file);
    },
  };
}

async function work(id: number, job: ExportJob): Promise<BundleVerdict | undefined> {
  switch (job.type) {
    case 'open':
      files = openBundleFiles(job.folder, job.isDurable);
      return undefined;
    case 'write':
      opened().write(job.files);
      return undefined;
    case 'pages':
      for (const page of job.pages) await renderPage(opened(), page, job.frame);
      return undefined;
    case 'take':
      await opened().take(job.names);
      return undefined;
    case 'seal':
      await opened().seal(job.label);
      return undefined;
    case 'settle':
      await opened().settle();
      return undefined;
    case 'verify':
      return verifyBundle(job.bundle, { onFile: progressOf(id), disk: restingDisk() });
    default:
      return assertNever(job);
  }
}

async function answer({ id, job }: ExportRequest): Promise<void> {
  try {
    port.post({ type: 'done', id, verdict: await work(id, job) });
  } catch (error) {
    port.post({ type: 'failed', id, error: tellError(error) });
  }
}

port.onMessage((request) => void answer(request));
