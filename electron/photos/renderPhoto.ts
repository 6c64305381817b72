import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Sharp } from 'sharp';
import { framedSize, unturned } from '../../shared/article/framing';
import type { PhotoFormat } from '../../shared/article/photo';
import { carryCut } from '../../shared/article/turnFraming';
import { openPixels, readPixels, type Size } from './openPixels';
import type { PhotoAnswers, RenderOutput } from './photoJobs';

/** The whole photo, upright, as large as the largest output needs it. */
type Sufficient = { readonly size: Size; readonly pixels: Sharp };

/** The smallest size of the whole photo from which every output can be cut without enlarging. */
function sufficientSize(photo: Size, outputs: readonly RenderOutput[]): Size {
  const scales = outputs.map(({ width, height, turning, cut }) => {
    const turned = framedSize(photo, turning);
    return Math.max(width / (turned.width * cut.width), height / (turned.height * cut.height));
  });
  const scale = Math.min(1, Math.max(...scales));
  return {
    width: Math.min(photo.width, Math.ceil(photo.width * scale)),
    height: Math.min(photo.height, Math.ceil(photo.height * scale)),
  };
}

/** In whole pixels; where rounding would leave fewer than are asked for, the part grows by one. */
function extent(share: { readonly from: number; readonly length: number }, whole: number, least: number) {
  const length = Math.min(whole, Math.max(1, least, Math.round(share.length * whole)));
  const from = Math.max(0, Math.min(Math.round(share.from * whole), whole - length));
  return { from, length };
}

/** sharp mirrors before it turns: a mirrored photo is turned the other way round. */
function cutOut({ pixels, size }: Sufficient, { width, height, turning, cut }: RenderOutput): Sharp {
  const { quarterTurns, isMirrored } = turning;
  const target = framedSize({ width, height }, turning);
  const part = carryCut(cut, turning, unturned);
  const across = extent({ from: part.x, length: part.width }, size.width, target.width);
  const down = extent({ from: part.y, length: part.height }, size.height, target.height);
  return pixels
    .clone()
    .extract({ left: across.from, top: down.from, width: across.length, height: down.length })
    .resize(target.width, target.height, { fit: 'fill' })
    .flop(isMirrored)
    .rotate(90 * (isMirrored ? 4 - quarterTurns : quarterTurns));
}

/** The small sRGB profile is written in, because print desks distrust pictures without one. */
function encode(source: Sufficient, output: RenderOutput): Sharp {
  const picture = cutOut(source, output).withIccProfile('srgb');
  return output.format === 'jpeg' ? picture.jpeg({ quality: 82 }) : picture.webp({ quality: 78, effort: 3 });
}

/** Written aside and renamed: a file under its final name is whole. */
async function writeOutput(source: Sufficient, output: RenderOutput): Promise<void> {
  const aside = `${output.file}.${randomBytes(6).toString('hex')}.part`;
  await mkdir(path.dirname(output.file), { recursive: true });
  try {
    await encode(source, output).toFile(aside);
    await rename(aside, output.file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** Decodes the photo once and makes every output from those pixels; stops between two outputs when cancelled. */
export async function renderPhoto(
  job: { readonly source: string; readonly format: PhotoFormat; readonly outputs: readonly RenderOutput[] },
  isCancelled: () => Promise<boolean>,
  onProgress: (done: number) => void,
): Promise<PhotoAnswers['render']> {
  const { size, pixels } = await openPixels(await readFile(job.source), job.format);
  if (await isCancelled()) return { status: 'rendered' };
  const smaller = sufficientSize(size, job.outputs);
  const sufficient = { size: smaller, pixels: await readPixels(pixels, smaller) };
  for (const [index, output] of job.outputs.entries()) {
    if (await isCancelled()) break;
    await writeOutput(sufficient, output);
    onProgress(index + 1);
  }
  return { status: 'rendered' };
}
