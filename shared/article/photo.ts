import { z } from 'zod';
import { photoId } from './article';

const line = (limit: number) => z.string().max(limit);

/** photographer/agency, as in `Ảnh: Phương Hoa/TTXVN`; `issuedBy` prints as `AFP/TTXVN phát`; an archive photo prints `Tư liệu`. */
export const credit = z.strictObject({
  photographer: line(500),
  agency: line(500),
  issuedBy: line(500),
  isArchive: z.boolean(),
});

/** The formats a photo original may have on disk. Others are refused with a sentence. */
export const photoFormats = ['jpeg', 'png', 'webp', 'tiff', 'heic'] as const;

/** The original, named by its hash under `media/`; width and height are in pixels after EXIF rotation. */
export const photoFile = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  format: z.enum(photoFormats),
  bytes: z.number().int().positive(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  originalName: line(500),
});

/** What the file itself said (XMP, IIM, EXIF), kept as read; the desk's words live beside it and win. */
export const photoMetadata = z.strictObject({
  caption: line(10_000),
  headline: line(1000),
  creator: line(500),
  credit: line(500),
  source: line(500),
  copyright: line(2000),
  alt: line(2000),
  keywords: z.array(line(500)).max(200),
  takenAt: line(100),
  place: line(500),
});

/** A photo record. `file: null` is a photo known by its caption and credit whose file has not arrived (a page dump). */
export const photo = z.strictObject({
  id: photoId,
  file: photoFile.nullable(),
  credit,
  metadata: photoMetadata,
});

export type Credit = z.infer<typeof credit>;
export type PhotoFormat = (typeof photoFormats)[number];
export type PhotoFile = z.infer<typeof photoFile>;
export type PhotoMetadata = z.infer<typeof photoMetadata>;
export type Photo = z.infer<typeof photo>;

export const noCredit: Credit = { photographer: '', agency: '', issuedBy: '', isArchive: false };
export const noMetadata: PhotoMetadata = {
  caption: '',
  headline: '',
  creator: '',
  credit: '',
  source: '',
  copyright: '',
  alt: '',
  keywords: [],
  takenAt: '',
  place: '',
};
