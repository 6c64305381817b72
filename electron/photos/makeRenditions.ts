import { constants } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { isSameCut } from '../../shared/article/framing';
import type { Framing, PhotoFile } from '../../shared/article/photo';
import type { Placement } from '../../shared/article/placements';
import { diskProblem } from '../library/disk';
import { photoExtensions } from './photoLimits';
import { type PlannedRendition, planRenditions, type WantedRenditions } from './planRenditions';
import { renderCached } from './renderCache';

export type Rendition = PlannedRendition & { readonly file: string };

type RenditionOptions = {
  /** Where the files are put: a folder of this export alone. */
  readonly folder: string;
  /** What their names begin with. */
  readonly name: string;
  /** The ways in which the page shows the photo. */
  readonly placements: readonly Placement[];
  /** Widths and formats of the desk; where they are absent they are the app's. */
  readonly wanted?: WantedRenditions;
  readonly cacheFolder: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number) => void;
};

/** The first crop bears the plain name, the others their number: `photo-01-480.jpg`, `photo-01-crop-2-480.jpg`. */
function cropName({ role, crop }: PlannedRendition, placements: readonly Placement[]): string {
  const isPlaced = role === 'width' || role === 'full';
  const index = isPlaced ? placements.findIndex((placement) => isSameCut(placement.crop, crop)) : 0;
  return index > 0 ? `-crop-${index + 1}` : '';
}

function renditionName(rendition: PlannedRendition, { name, placements }: RenditionOptions): string {
  const { role, format, width } = rendition;
  const part = role === 'width' ? width : role;
  return `${name}${cropName(rendition, placements)}-${part}.${photoExtensions[format]}`;
}

export async function copyPicture(from: string, to: string): Promise<void> {
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
  { file: photo, framing }: { readonly file: PhotoFile; readonly framing: Framing },
  original: string,
  options: RenditionOptions,
): Promise<readonly Rendition[]> {
  const { folder, placements } = options;
  const cuts = planRenditions(photo, framing, placements, options.wanted);
  const cached = await renderCached(photo, original, cuts, options);
  await mkdir(folder, { recursive: true });
  const { format, width, height } = photo;
  const planned = [
    ...cuts.map((cut, index) => ({ ...cut, from: cached[index] ?? '' })),
    { role: 'original', crop: null, format, width, height, from: original } as const,
  ];
  const renditions = planned.map(({ from, role, crop, format, width, height }) => {
    const rendition = { role, crop, format, width, height };
    return { from, rendition: { ...rendition, file: path.join(folder, renditionName(rendition, options)) } };
  });
  for (const { from, rendition } of renditions) {
    options.signal?.throwIfAborted();
    await copyPicture(from, rendition.file);
  }
  return renditions.map(({ rendition }) => rendition);
}

/** The original alone, for whoever opens the bundle again: the page shows no more of it than another picture does. */
export async function copyOriginal(
  { format, width, height }: PhotoFile,
  original: string,
  { folder, name }: Pick<RenditionOptions, 'folder' | 'name'>,
): Promise<Rendition> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${name}-original.${photoExtensions[format]}`);
  await copyPicture(original, file);
  return { role: 'original', crop: null, format, width, height, file };
}
