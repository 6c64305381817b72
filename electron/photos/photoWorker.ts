import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import { assertNever } from '../../shared/problems';
import { inspectPhoto } from './inspectPhoto';
import { DamagedPhoto, OversizedPhoto } from './openPixels';
import type { PhotoAnswers, PhotoReply, PhotoRequest } from './photoJobs';
import { renderPhoto } from './renderPhoto';
import { drawScene } from './sample/drawScene';
import type { SampleScene } from './sample/sampleScene';

/** The workers are the parallel part; a cache would hold files open that Windows then refuses to replace. */
sharp.concurrency(1);
sharp.cache(false);

type Answer = PhotoAnswers[keyof PhotoAnswers];

function reply(message: PhotoReply): void {
  parentPort?.postMessage(message);
}

async function drawSample(scene: SampleScene, seed: number): Promise<PhotoAnswers['draw']> {
  return { status: 'drawn', bytes: await drawScene(scene, seed) };
}

function work({ job, cancelled }: PhotoRequest): Promise<Answer> {
  switch (job.type) {
    case 'inspect':
      return inspectPhoto(job.bytes, job.format);
    case 'render':
      return renderPhoto(
        job,
        () => Atomics.load(cancelled, 0) === 1,
        (done) => reply({ type: 'progress', done }),
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
    reply({ type: 'answer', answer: await work(request) });
  } catch (error) {
    reply(explain(error));
  }
}

parentPort?.on('message', (request: PhotoRequest) => void answer(request));
