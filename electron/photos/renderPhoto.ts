import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Region, Sharp } from 'sharp';
import { framedSize } from '../../shared/article/framing';
import type { PhotoFormat } from '../../shared/article/photo';
import { assertNever } from '../../shared/problems';
import { damagedOnFailure, type OpenedPhoto, openPixels, readPixels } from './openPixels';
import type { PhotoAnswers, RenderOutput } from './photoJobs';
import { sumFile, sumOf } from './pictureSum';
import { planReading, type Reading, shownPart } from './planReading';

/** Upright pixels, and the part of them that an output shows. */
type Source = { readonly open: () => Sharp; readonly partOf: (output: RenderOutput) => Region };

async function readSource(photo: OpenedPhoto, { size, part, outputs }: Reading): Promise<Source> {
  const keepsAlpha = outputs.every(({ format }) => format === 'png');
  const { open } = await readPixels(photo, size, part, keepsAlpha);
  return {
    open,
    partOf: (output) => (part === null ? shownPart(size, output) : { ...part, left: 0, top: 0 }),
  };
}

/** sharp mirrors before it turns: a mirrored photo is turned the other way round. */
function cutOut({ open, partOf }: Source, output: RenderOutput): Sharp {
  const { quarterTurns, isMirrored } = output.turning;
  const target = framedSize(output, output.turning);
  return open()
    .extract(partOf(output))
    .resize(target.width, target.height, { fit: 'fill' })
    .flop(isMirrored)
    .rotate(90 * (isMirrored ? 4 - quarterTurns : quarterTurns));
}

/** The small sRGB profile is written in, because print desks distrust pictures without one. */
function encode(source: Source, output: RenderOutput): Sharp {
  const picture = cutOut(source, output).withIccProfile('srgb');
  switch (output.format) {
    case 'jpeg':
      return picture.jpeg({ quality: 82 });
    case 'webp':
      return picture.webp({ quality: 78, effort: 3 });
    case 'avif':
      return picture.avif({ quality: 55, effort: 3 });
    case 'png':
      return picture.png({ compressionLevel: 9 });
    default:
      return assertNever(output.format);
  }
}

async function writeAside(file: string, content: Uint8Array | string): Promise<void> {
  const aside = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    await writeFile(aside, content);
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** Not synced: a picture that a power cut leaves half written is known by its sum, and made again. */
async function writeOutput(source: Source, output: RenderOutput): Promise<void> {
  const bytes = await damagedOnFailure(() => encode(source, output).toBuffer());
  await mkdir(path.dirname(output.file), { recursive: true });
  await writeAside(output.file, bytes);
  await writeAside(sumFile(output.file), sumOf(bytes));
}

/** Decodes the photo as seldom as its size allows; stops between two outputs when cancelled. */
export async function renderPhoto(
  job: { readonly source: string; readonly format: PhotoFormat; readonly outputs: readonly RenderOutput[] },
  isCancelled: () => Promise<boolean>,
  onProgress: (done: number) => void,
): Promise<PhotoAnswers['render']> {
  const photo = await openPixels(await readFile(job.source), job.format);
  let done = 0;
  for (const reading of planReading(photo.size, job.outputs)) {
    if (await isCancelled()) break;
    const source = await readSource(photo, reading);
    for (const output of reading.outputs) {
      if (await isCancelled()) return { status: 'rendered' };
      await writeOutput(source, output);
      onProgress((done += 1));
    }
  }
  return { status: 'rendered' };
}
