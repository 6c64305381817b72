import type { PhotoFormat } from '../../shared/article/photo';

/** What a photo may be before anything decodes it: a small file can claim a huge picture. */
export const maximumBytes = 100 * 1024 * 1024;
export const maximumPixels = 100_000_000;
const maximumSide = 30_000;

export function isTooLarge(width: number, height: number): boolean {
  return width > maximumSide || height > maximumSide || width * height > maximumPixels;
}

/** Originals never are AVIF; what is made of them may be. */
export type PictureFormat = PhotoFormat | 'avif';

/** How originals are named under media/, and pictures in a bundle. */
export const photoExtensions: Readonly<Record<PictureFormat, string>> = {
  avif: 'avif',
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  tiff: 'tif',
  heic: 'heic',
};
