import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Sharp } from 'sharp';
import type { PhotoFormat } from '../../shared/article/photo';
import { openPixels, readPixels, type Size } from './openPixels';
import type { PhotoAnswers, RenderOutput } from './photoJobs';

/** The smallest size of the whole photo from which every output can be cut without enlarging. */
function sufficientSize(photo: Size, outputs: readonly RenderOutput[]): Size {
  const scales = outputs.map(({ width, height }) => Math.max(width / photo.width, height / photo.height));
  const scale = Math.min(1, Math.max(...scales));
  return {
    width: Math.min(photo.width, Math.ceil(photo.width * scale)),
    height: Math.min(photo.height, Math.ceil(photo.height * scale)),
  };
}

/** The small sRGB profile is written in, because print desks distrust pictures without one. */
function encode(pixels: Sharp, { format, width, height }: RenderOutput): Sharp {
  const cut = pixels.clone().resize(width, height, { fit: 'cover' }).withIccProfile('srgb');
  return format === 'jpeg' ? cut.jpeg({ quality: 82 }) : cut.webp({ quality: 78, effort: 3 });
}

/** Written aside and renamed: a file under its final name is whole. */
async function writeOutput(pixels: Sharp, output: RenderOutput): Promise<void> {
  const aside = `${output.file}.${randomBytes(6).toString('hex')}.part`;
  await mkdir(path.dirname(output.file), { recursive: true });
  try {
    await encode(pixels, output).toFile(aside);
    await rename(aside, output.file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** Decodes the photo once and makes every output from those pixels; stops between two outputs when cancelled. */
export async function renderPhoto(
  job: { readonly source: string; readonly format: PhotoFormat; readonly outputs: readonly RenderOutput[] },
  isCancelled: () => boolean,
  onProgress: (done: number) => void,
): Promise<PhotoAnswers['render']> {
  const { size, pixels } = await openPixels(await readFile(job.source), job.format);
  if (isCancelled()) return { status: 'rendered' };
  const sufficient = await readPixels(pixels, sufficientSize(size, job.outputs));
  for (const [index, output] of job.outputs.entries()) {
    if (isCancelled()) break;
    await writeOutput(sufficient, output);
    onProgress(index + 1);
  }
  return { status: 'rendered' };
}
