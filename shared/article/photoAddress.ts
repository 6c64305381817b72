import {
  cutPixels,
  fitWithin,
  framedSize,
  fullSize,
  isSameCut,
  type Size,
  tidyCut,
  type Turning,
  wholePhoto,
} from './framing';
import type { Cut, Photo } from './photo';

/** The longer side that a photo is brought down to in the window, in pixels; `full` is as large as one is shown. */
export const photoSides = { thumbnail: 320, logo: 640, screen: 1600, full: 30_000 } as const;
export type PhotoSize = keyof typeof photoSides;

/** Of a photo whose record is not at hand: whole, and turned as the record says when the picture is asked for. */
export const unseenPhotoAddress = (id: string, size: PhotoSize) => `app-media://photo/${id}?size=${size}`;

type FramedPhoto = Pick<Photo, 'id' | 'file' | 'framing'>;

/**
 * Where the window finds a photo, turned as the desk turned it and cut to `cut`. The address says all that the picture
 * depends on, the file too: what changes is another address and shows at once.
 */
export function photoAddress(
  { id, file, framing }: FramedPhoto,
  size: PhotoSize,
  cut: Cut | null = null,
): string {
  const { x, y, width, height } = tidyCut(cut ?? wholePhoto);
  const parts = [
    `turn=${framing.quarterTurns}${framing.isMirrored ? 'm' : ''}`,
    ...(isSameCut(cut, wholePhoto) ? [] : [`cut=${[x, y, width, height].map(writeShare).join(',')}`]),
    ...(file === null ? [] : [`v=${file.sha256.slice(0, 8)}`]),
  ];
  return [unseenPhotoAddress(id, size), ...parts].join('&');
}

/** Never in the form 1e-5. */
const writeShare = (share: number) => share.toFixed(5).replace(/\.?0+$/, '');

/** The size of the picture at that address. */
export function addressedSize(file: Size, turning: Turning, size: PhotoSize, cut: Cut | null = null): Size {
  const part = cutPixels(framedSize(file, turning), tidyCut(cut ?? wholePhoto));
  return fitWithin(size === 'full' ? fullSize(part) : part, photoSides[size]);
}
