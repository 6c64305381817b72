import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { tidyCut } from '../../shared/article/framing';
import type { PhotoFile } from '../../shared/article/photo';
import { DeskError } from '../../shared/problems';
import { diskProblem, hasCode } from '../library/disk';
import type { RenderOutput } from './photoJobs';
import { photoExtensions } from './photoLimits';
import type { JobOptions } from './photoPool';
import { photoTools } from './photoTools';
import { sumFile, sumOf } from './pictureSum';

/** Raised when the same output would come out differently: old pictures are then no longer found. */
const recipe = 'v4';

export type WantedPicture = Omit<RenderOutput, 'file'>;

/** What is shown of the photo, told in a file name: `t1m-0_0_100000_50000`. */
function viewName({ turning, cut }: WantedPicture): string {
  const { x, y, width, height } = tidyCut(cut);
  const shares = [x, y, width, height].map((share) => Math.round(share * 100_000));
  return `t${turning.quarterTurns}${turning.isMirrored ? 'm' : ''}-${shares.join('_')}`;
}

function cachedFile(cacheFolder: string, sha256: string, picture: WantedPicture): string {
  const { format, width, height } = picture;
  const name = `${sha256}-${viewName(picture)}-${width}x${height}.${photoExtensions[format]}`;
  return path.join(cacheFolder, 'photos', recipe, sha256.slice(0, 2), name);
}

/** What a power cut left half written, and what another program changed, counts as absent. */
async function isWhole(file: string): Promise<boolean> {
  try {
    const [bytes, sum] = await Promise.all([readFile(file), readFile(sumFile(file), 'latin1')]);
    return sumOf(bytes) === sum;
  } catch {
    return false;
  }
}

/**
 * The wanted pictures of a photo as files of the cache, in the order asked; those not there yet are made in one go.
 * The cache may be emptied at any time. Throws DeskError photoDamaged, photoMissing, or what the disk refused.
 */
export async function renderCached(
  photo: PhotoFile,
  source: string,
  wanted: readonly WantedPicture[],
  options: JobOptions & { readonly cacheFolder: string },
): Promise<readonly string[]> {
  const outputs = wanted.map((picture) => ({
    ...picture,
    file: cachedFile(options.cacheFolder, photo.sha256, picture),
  }));
  const isMade = await Promise.all(outputs.map(({ file }) => isWhole(file)));
  const absent = outputs.filter((_, index) => isMade[index] === false);
  if (absent.length > 0) {
    const job = { type: 'render', source, format: photo.format, outputs: absent } as const;
    const { pool } = photoTools();
    const answer = await pool.run<'render'>(job, options).catch((error: unknown) => {
      if (hasCode(error, 'ENOENT')) throw new DeskError('photoMissing', photo.originalName, { cause: error });
      throw diskProblem(error, photo.originalName);
    });
    if (answer.status === 'refused') throw new DeskError(answer.code, photo.originalName);
  }
  return outputs.map(({ file }) => file);
}
