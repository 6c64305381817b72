import { readFile } from 'node:fs/promises';
import type { Turning } from '../../shared/article/framing';
import { addressedSize, type PhotoSize } from '../../shared/article/photoAddress';
import type { Cut, PhotoFile } from '../../shared/article/photo';
import { DeskError } from '../../shared/problems';
import type { Library } from '../library/library';
import { renderCached, type WantedPicture } from './renderCache';

/** What the window asks to see of a photo. */
export type PhotoView = {
  readonly size: PhotoSize;
  /** Null: as the photo's record says. */
  readonly turning: Turning | null;
  readonly cut: Cut;
};
export type Media = { readonly bytes: Uint8Array; readonly type: 'image/jpeg' | 'image/png' };

function pictureOf(file: PhotoFile, turning: Turning, { size, cut }: PhotoView): WantedPicture {
  const format = size === 'logo' ? 'png' : 'jpeg';
  return { format, turning, cut, ...addressedSize(file, turning, size, cut) };
}

const isLost = (error: unknown) =>
  error instanceof DeskError && (error.code === 'photoMissing' || error.code === 'photoDamaged');

const underWay = new Map<string, Promise<readonly string[]>>();

/** A list and an editor may ask for one picture at the same moment: it is made once. */
function renderOnce(key: string, render: () => Promise<readonly string[]>): Promise<readonly string[]> {
  const rendering = underWay.get(key) ?? render().finally(() => underWay.delete(key));
  underWay.set(key, rendering);
  return rendering;
}

/**
 * A photo as the window shows it: turned and cut as asked, in sRGB, never enlarged, always JPEG (a logo PNG), and never the original
 * bytes, which could hold anything. Undefined for a photo the library does not know, or whose original is missing or damaged: the
 * window shows a placeholder for it, and the check of the library names it.
 */
export async function readMedia(
  library: Library,
  photoId: string,
  view: PhotoView,
  options: { readonly cacheFolder: string },
): Promise<Media | undefined> {
  const photo = await library.readPhoto(photoId);
  if (!photo?.file) return undefined;
  const { file, framing } = photo;
  const source = await library.findMedia(file.sha256);
  if (source === undefined) return undefined;
  const { quarterTurns, isMirrored } = view.turning ?? framing;
  const picture = pictureOf(file, { quarterTurns, isMirrored }, view);
  const key = JSON.stringify([file.sha256, picture, options.cacheFolder]);
  try {
    const [made] = await renderOnce(key, () => renderCached(file, source, [picture], options));
    const type = picture.format === 'png' ? 'image/png' : 'image/jpeg';
    return made === undefined ? undefined : { bytes: await readFile(made), type };
  } catch (error) {
    if (isLost(error)) return undefined;
    throw error;
  }
}
