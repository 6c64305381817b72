import type { PhotoFormat } from '../../shared/article/photo';

/** What a photo may be before anything decodes it: a small file can claim a huge picture. */
export const maximumBytes = 100 * 1024 * 1024;
export const maximumPixels = 100_000_000;
const maximumSide = 30_000;

export function isTooLarge(width: number, height: number): boolean {
  return width > maximumSide || height > maximumSide || width * height > maximumPixels;
}

/** How originals are named under media/ and in a bundle. */
export const photoExtensions: Readonly<Record<PhotoFormat, string>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  tiff: 'tif',
  heic: 'heic',
};
