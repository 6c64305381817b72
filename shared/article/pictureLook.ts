import { z } from 'zod';
import { cropOf, tidyCut } from './framing';
import type { Photo } from './photo';

/**
 * How the picture of another story looks on a page: its file, as the desk turned and signed it, and the part that
 * stands beside a headline; `part` is empty where the page shows parts of its own only.
 */
export const pictureLook = z.strictObject({ photo: z.string(), part: z.string() });
export type PictureLook = z.infer<typeof pictureLook>;

/** Of a photo whose file is not there nothing is shown. */
export function lookOf(photo: Photo | undefined): PictureLook {
  if (!photo?.file) return { photo: '', part: '' };
  const { file, framing, credit } = photo;
  const { x, y, width, height } = tidyCut(cropOf(file, framing, '4x3'));
  const signed = [credit.photographer, credit.agency, credit.issuedBy, credit.isArchive];
  return {
    photo: JSON.stringify([file.sha256, framing.quarterTurns, framing.isMirrored, ...signed]),
    part: [x, y, width, height].join(' '),
  };
}

export const looksOtherwise = (then: PictureLook, now: PictureLook): boolean =>
  then.photo !== now.photo || (then.part !== '' && then.part !== now.part);
