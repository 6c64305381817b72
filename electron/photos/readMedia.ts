import { readFile } from 'node:fs/promises';
import type { PhotoFile } from '../../shared/article/photo';
import type { Library } from '../library/library';
import { renderCached, type WantedPicture } from './renderCache';

export type MediaSize = 'thumbnail' | 'screen';
export type Media = { readonly bytes: Uint8Array; readonly type: 'image/jpeg' };

/** The longer side, in pixels. */
const sides: Readonly<Record<MediaSize, number>> = { thumbnail: 320, screen: 1600 };

function pictureOf({ width, height }: PhotoFile, size: MediaSize): WantedPicture {
  const scale = Math.min(1, sides[size] / Math.max(width, height));
  return {
    format: 'jpeg',
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

const underWay = new Map<string, Promise<readonly string[]>>();

/** A list and an editor may ask for one picture at the same moment: it is made once. */
function renderOnce(key: string, render: () => Promise<readonly string[]>): Promise<readonly string[]> {
  const rendering = underWay.get(key) ?? render().finally(() => underWay.delete(key));
  underWay.set(key, rendering);
  return rendering;
}

/**
 * A photo as the window shows it: upright, in sRGB, never enlarged, always JPEG, and never the original bytes, which
 * could hold anything. Undefined for a photo the library does not know or whose file is missing.
 */
export async function readMedia(
  library: Library,
  photoId: string,
  size: MediaSize,
  options: { readonly cacheFolder: string },
): Promise<Media | undefined> {
  const file = (await library.readPhoto(photoId))?.file;
  if (!file) return undefined;
  const source = await library.findMedia(file.sha256);
  if (source === undefined) return undefined;
  const picture = pictureOf(file, size);
  const key = `${file.sha256}-${size}-${options.cacheFolder}`;
  const [made] = await renderOnce(key, () => renderCached(file, source, [picture], options));
  return made === undefined ? undefined : { bytes: await readFile(made), type: 'image/jpeg' };
}
