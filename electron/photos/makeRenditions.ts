import { constants } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { PhotoFile } from '../../shared/article/photo';
import { diskProblem } from '../library/disk';
import { photoExtensions } from './photoLimits';
import { type PlannedRendition, planRenditions } from './planRenditions';
import { renderCached } from './renderCache';

export type Rendition = PlannedRendition & { readonly file: string };

type RenditionOptions = {
  /** Where the files are put: a folder of this export alone. */
  readonly folder: string;
  /** What their names begin with. */
  readonly name: string;
  readonly cacheFolder: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number) => void;
};

function renditionName(name: string, { role, format, width }: PlannedRendition): string {
  return `${name}-${role === 'width' ? width : role}.${photoExtensions[format]}`;
}

async function copyIn(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  } catch (error) {
    throw diskProblem(error, path.basename(to));
  }
}

/**
 * Every picture that a page needs from one photo, and the original, as files named for export. No words are written
 * in yet: that is `writeMetadata`. Many photos may be asked for at once, the pool takes them in turn. Rejects with
 * the signal's reason when it aborts; throws DeskError photoDamaged, photoMissing or what the disk refused.
 */
export async function makeRenditions(
  photo: PhotoFile,
  original: string,
  options: RenditionOptions,
): Promise<readonly Rendition[]> {
  const { folder, name } = options;
  const cuts = planRenditions(photo);
  const cached = await renderCached(photo, original, cuts, options);
  await mkdir(folder, { recursive: true });
  const { format, width, height } = photo;
  const planned = [
    ...cuts.map((cut, index) => ({ ...cut, from: cached[index] ?? '' })),
    { role: 'original', format, width, height, from: original } as const,
  ];
  const renditions = planned.map(({ from, ...rendition }) => ({
    from,
    rendition: { ...rendition, file: path.join(folder, renditionName(name, rendition)) },
  }));
  for (const { from, rendition } of renditions) {
    options.signal?.throwIfAborted();
    await copyIn(from, rendition.file);
  }
  return renditions.map(({ rendition }) => rendition);
}
