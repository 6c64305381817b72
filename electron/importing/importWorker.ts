import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { type ImportJob, runImportJob } from './importJob';

const job = workerData as ImportJob;
parentPort?.postMessage(runImportJob(job, () => randomBytes(16).toString('hex')));
