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

const share = z.number().min(0).max(1);

const shares = {
  x: share,
  y: share,
  width: share.refine((width) => width > 0),
  height: share.refine((height) => height > 0),
};

const isInside = ({ x, y, width, height }: z.infer<z.ZodObject<typeof shares>>) =>
  x + width <= 1.000001 && y + height <= 1.000001;

/** A part of the upright photo, in shares of its width and height. */
export const cut = z.strictObject(shares).refine(isInside);

const turning = {
  quarterTurns: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  isMirrored: z.boolean(),
};

/**
 * The free crop of a placement, and how the photo was turned when it was drawn: whoever turns the photo elsewhere
 * leaves it on what it shows. Crops of before this was kept have no turning and mean the photo as it is turned now.
 * `photo` is the one it was drawn in, where the place may come to show another.
 */
export const placedCut = z
  .strictObject({
    ...shares,
    quarterTurns: turning.quarterTurns.exactOptional(),
    isMirrored: turning.isMirrored.exactOptional(),
    photo: photoId.exactOptional(),
  })
  .refine(isInside);

/** The shapes that search engines (16:9, 4:3, 1:1) and social cards (1200×630) ask for. */
export const cropShapes = ['16x9', '4x3', '1x1', 'social'] as const;

/**
 * How the desk looks at a photo; the file is never changed. `upright` is the photo after EXIF rotation, then turned
 * clockwise by quarters, then mirrored left to right; focus and crops are shares of that. A crop that is null is
 * placed by the focal point.
 */
export const framing = z.strictObject({
  ...turning,
  focus: z.strictObject({ x: share, y: share }),
  crops: z.strictObject({
    '16x9': cut.nullable(),
    '4x3': cut.nullable(),
    '1x1': cut.nullable(),
    social: cut.nullable(),
  }),
});

/** `usableUntil` is the last day of use, as yyyy-mm-dd; empty where no end is known. */
export const photoRights = z.strictObject({
  usableUntil: z.string().regex(/^(\d{4}-\d\d-\d\d)?$/),
  isDenied: z.boolean(),
  note: line(2000),
});

/** What the file itself said (XMP, IIM, EXIF), kept as read; the desk's words live beside it and win. */
export const photoMetadata = z.strictObject({
  caption: line(10_000),
  headline: line(1000),
  creator: line(500),
  credit: line(500),
  source: line(500),
  copyright: line(2000),
  usageTerms: line(2000),
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
  framing,
  rights: photoRights,
  metadata: photoMetadata,
  /** When the record came into the library; empty in records of older formats. */
  addedAt: z.union([z.iso.datetime({ offset: true }), z.literal('')]),
});

/** What the desk changes of a photo; what is absent stays. */
export const photoChange = z.strictObject({
  credit: credit.exactOptional(),
  framing: framing.exactOptional(),
  rights: photoRights.exactOptional(),
});

export type Credit = z.infer<typeof credit>;
export type PhotoFormat = (typeof photoFormats)[number];
export type PhotoFile = z.infer<typeof photoFile>;
export type PhotoMetadata = z.infer<typeof photoMetadata>;
export type Cut = z.infer<typeof cut>;
export type PlacedCut = z.infer<typeof placedCut>;
export type CropShape = (typeof cropShapes)[number];
export type Framing = z.infer<typeof framing>;
export type PhotoRights = z.infer<typeof photoRights>;
export type Photo = z.infer<typeof photo>;
export type PhotoChange = z.infer<typeof photoChange>;

export const noCredit: Credit = { photographer: '', agency: '', issuedBy: '', isArchive: false };
export const noMetadata: PhotoMetadata = {
  caption: '',
  headline: '',
  creator: '',
  credit: '',
  source: '',
  copyright: '',
  usageTerms: '',
  alt: '',
  keywords: [],
  takenAt: '',
  place: '',
};
export const plainFraming: Framing = {
  quarterTurns: 0,
  isMirrored: false,
  focus: { x: 0.5, y: 0.5 },
  crops: { '16x9': null, '4x3': null, '1x1': null, social: null },
};
export const noRights: PhotoRights = { usableUntil: '', isDenied: false, note: '' };

/** A record of which nothing is known yet. */
export const blankPhoto = (id: string): Photo => ({
  id,
  file: null,
  credit: noCredit,
  framing: plainFraming,
  rights: noRights,
  metadata: noMetadata,
  addedAt: '',
});
