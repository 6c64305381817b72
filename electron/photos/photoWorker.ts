import { setImmediate } from 'node:timers/promises';
import sharp from 'sharp';
import { assertNever } from '../../shared/problems';
import { inspectPhoto } from './inspectPhoto';
import { DamagedPhoto, OversizedPhoto } from './openPixels';
import { openWorkerPort } from '../workers/workerPort';
import type { PhotoAnswer, PhotoAnswers, PhotoMessage, PhotoReply, PhotoRequest } from './photoJobs';
import { renderPhoto } from './renderPhoto';
import { drawScene } from './sample/drawScene';
import type { SampleScene } from './sample/sampleScene';

/** The workers are the parallel part; a cache would hold files open that Windows then refuses to replace. */
sharp.concurrency(1);
sharp.cache(false);

const port = openWorkerPort<PhotoMessage, PhotoReply>();

/** The newest job that nobody waits for any more; jobs are counted upwards and come one at a time. */
let cancelled = 0;

/** Two turns of the event loop: only between them is a message sure to be fetched. */
async function isCancelled(id: number): Promise<boolean> {
  await setImmediate();
  await setImmediate();
  return cancelled === id;
}

async function drawSample(scene: SampleScene, seed: number): Promise<PhotoAnswers['draw']> {
  return { status: 'drawn', bytes: await drawScene(scene, seed) };
}

function work({ id, job }: PhotoRequest): Promise<PhotoAnswer> {
  switch (job.type) {
    case 'inspect':
      return inspectPhoto(job.bytes, job.format);
    case 'render':
      return renderPhoto(
        job,
        () => isCancelled(id),
        (done) => port.post({ type: 'progress', done }),
      );
    case 'draw':
      return drawSample(job.scene, job.seed);
    default:
      return assertNever(job);
  }
}

function explain(error: unknown): PhotoReply {
  if (error instanceof DamagedPhoto) {
    return { type: 'answer', answer: { status: 'refused', code: 'photoDamaged' } };
  }
  if (error instanceof OversizedPhoto) {
    return { type: 'answer', answer: { status: 'refused', code: 'photoTooLarge' } };
  }
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { type: 'failed', message: String(error), code };
}

async function answer(request: PhotoRequest): Promise<void> {
  try {
    port.post({ type: 'answer', answer: await work(request) });
  } catch (error) {
    port.post(explain(error));
  }
}

port.onMessage((message) => {
  switch (message.type) {
    case 'job':
      void answer(message);
      break;
    case 'cancel':
      cancelled = message.id;
      break;
    default:
      assertNever(message);
  }
});
port.post({ type: 'ready' });
