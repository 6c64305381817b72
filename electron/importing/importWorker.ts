import { randomBytes } from 'node:crypto';
import { openWorkerPort } from '../workers/workerPort';
import { type ImportJob, type ImportReply, runImportJob } from './importJob';

const port = openWorkerPort<ImportJob, ImportReply>();
port.onMessage((job) => port.post(runImportJob(job, () => randomBytes(16).toString('hex'))));
