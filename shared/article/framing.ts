import type { CropShape, Cut, Framing, PhotoFile } from './photo';

export type Size = { readonly width: number; readonly height: number };
/** How a photo is turned: clockwise by quarters, then mirrored left to right. */
export type Turning = Pick<Framing, 'quarterTurns' | 'isMirrored'>;

/** What the shapes are exported at, in pixels: a photo that cannot fill one is not offered it. */
export const cropSizes: Readonly<Record<CropShape, Size>> = {
  '16x9': { width: 1200, height: 675 },
  '4x3': { width: 1200, height: 900 },
  '1x1': { width: 1200, height: 1200 },
  social: { width: 1200, height: 630 },
};

export const wholePhoto: Cut = { x: 0, y: 0, width: 1, height: 1 };
export const unturned: Turning = { quarterTurns: 0, isMirrored: false };

/** The size of the photo as the desk looks at it: after EXIF rotation and the desk's own turning. */
export function framedSize(
  file: Pick<PhotoFile, 'width' | 'height'>,
  { quarterTurns }: Pick<Turning, 'quarterTurns'>,
): Size {
  return quarterTurns % 2 === 0
    ? { width: file.width, height: file.height }
    : { width: file.height, height: file.width };
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** A third of a pixel on the longest side a photo may have. */
const steps = 100_000;
const tidy = (share: number) => Math.round(share * steps) / steps;

/** The cut in shares of five decimals: the same part has the same address and the same place in the cache. */
export function tidyCut(cut: Cut): Cut {
  const x = clamp(tidy(cut.x), 0, 1 - 1 / steps);
  const y = clamp(tidy(cut.y), 0, 1 - 1 / steps);
  return {
    x,
    y,
    width: clamp(tidy(cut.width), 1 / steps, tidy(1 - x)),
    height: clamp(tidy(cut.height), 1 / steps, tidy(1 - y)),
  };
}

export function isSameCut(one: Cut | null, other: Cut | null): boolean {
  const [a, b] = [tidyCut(one ?? wholePhoto), tidyCut(other ?? wholePhoto)];
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

/** The largest part of that shape, its centre as near to the focal point as the edges allow. */
export function cutAround(size: Size, shape: Size, { focus }: Pick<Framing, 'focus'>): Cut {
  const scale = Math.min(size.width / shape.width, size.height / shape.height);
  const width = Math.min(1, (shape.width * scale) / size.width);
  const height = Math.min(1, (shape.height * scale) / size.height);
  return {
    x: clamp(focus.x - width / 2, 0, 1 - width),
    y: clamp(focus.y - height / 2, 0, 1 - height),
    width,
    height,
  };
}

/** The crop of a shape: the desk's own, else the one around the focal point. */
export function cropOf(file: Pick<PhotoFile, 'width' | 'height'>, framing: Framing, shape: CropShape): Cut {
  return framing.crops[shape] ?? cutAround(framedSize(file, framing), cropSizes[shape], framing);
}

/** In whole pixels, never larger than the photo and never nothing. */
export function cutPixels(size: Size, { width, height }: Cut): Size {
  return {
    width: clamp(Math.round(size.width * width), 1, size.width),
    height: clamp(Math.round(size.height * height), 1, size.height),
  };
}

/** The size, its longer side brought down to so many pixels; never enlarged and never nothing. */
export function fitWithin({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

const mostShown = 30_000_000;

/** All the pixels of an infographic, as far as browsers and the memory that encodes them bear it. */
export function fullSize(part: Size): Size {
  const scale = Math.sqrt(Math.min(1, mostShown / (part.width * part.height)));
  return {
    width: Math.max(1, Math.floor(part.width * scale)),
    height: Math.max(1, Math.floor(part.height * scale)),
  };
}

/** Never enlarged: a shape is offered where its crop holds at least the pixels it is exported at. */
export function isBigEnough(size: Size, cut: Cut, shape: CropShape): boolean {
  const pixels = cutPixels(size, cut);
  return pixels.width >= cropSizes[shape].width && pixels.height >= cropSizes[shape].height;
}
