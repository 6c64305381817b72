import type { Cut } from '../../../shared/article/photo';
import { tidyShare } from '../../../shared/article/turnFraming';

/** The corner or side of a crop that is drawn: -1 is left or top, 1 right or bottom, 0 neither. */
export type Handle = { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 };
type Point = { readonly x: number; readonly y: number };

/** Width to height, in shares of the photo; null is free. */
export type Ratio = number | null;

/** No smaller than this share of the photo in either direction: it could no longer be taken hold of. */
export const leastShare = 0.05;

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

const tidyCut = ({ x, y, width, height }: Cut): Cut => ({
  x: tidyShare(Math.min(x, 1 - width)),
  y: tidyShare(Math.min(y, 1 - height)),
  width: tidyShare(width),
  height: tidyShare(height),
});

/** The crop elsewhere, of its own size, never over an edge. */
export function moveCut({ x, y, width, height }: Cut, by: Point): Cut {
  return tidyCut({
    x: clamp(x + by.x, 0, 1 - width),
    y: clamp(y + by.y, 0, 1 - height),
    width,
    height,
  });
}

/** The narrowest and the widest a crop of this ratio may be where it has so much room. */
function widthLimits(ratio: number, room: { readonly width: number; readonly height: number }) {
  return { least: Math.max(leastShare, leastShare * ratio), most: Math.min(room.width, room.height * ratio) };
}

/** Wider or narrower around its middle, in its ratio; at an edge it gives way inwards. */
export function scaleCut(cut: Cut, by: number, ratio: Ratio = null): Cut {
  const kept = ratio ?? cut.width / cut.height;
  const { least, most } = widthLimits(kept, { width: 1, height: 1 });
  const width = clamp(cut.width + by, Math.min(least, most), most);
  const height = width / kept;
  return tidyCut({
    x: clamp(cut.x + (cut.width - width) / 2, 0, 1 - width),
    y: clamp(cut.y + (cut.height - height) / 2, 0, 1 - height),
    width,
    height,
  });
}

/** One direction of a free crop: the far edge stays, the near one follows the hand. */
function stretchSide(start: number, length: number, edge: -1 | 0 | 1, by: number) {
  const end = start + length;
  switch (edge) {
    case -1: {
      const moved = clamp(start + by, 0, Math.max(0, end - leastShare));
      return { start: moved, length: end - moved };
    }
    case 1:
      return { start, length: clamp(end + by, Math.min(1, start + leastShare), 1) - start };
    case 0:
      return { start, length };
  }
}

/** The room a crop of a fixed ratio has in one direction, seen from the edge or the middle that stays. */
function roomOf(start: number, length: number, edge: -1 | 0 | 1): number {
  if (edge === -1) return start + length;
  if (edge === 1) return 1 - start;
  const middle = start + length / 2;
  return 2 * Math.min(middle, 1 - middle);
}

const startOf = (start: number, before: number, after: number, edge: -1 | 0 | 1) =>
  edge === -1 ? start + before - after : edge === 1 ? start : start + (before - after) / 2;

/** What the hand asks for: the direction it moved further in decides. */
function wantedWidth({ width }: Cut, { x, y }: Handle, by: Point, ratio: number): number {
  const [across, down] = [by.x * x, by.y * y * ratio];
  return width + (Math.abs(across) >= Math.abs(down) ? across : down);
}

function stretchInRatio(cut: Cut, handle: Handle, by: Point, ratio: number): Cut {
  const { least, most } = widthLimits(ratio, {
    width: roomOf(cut.x, cut.width, handle.x),
    height: roomOf(cut.y, cut.height, handle.y),
  });
  const width = clamp(wantedWidth(cut, handle, by, ratio), Math.min(least, most), most);
  const height = width / ratio;
  return tidyCut({
    x: clamp(startOf(cut.x, cut.width, width, handle.x), 0, 1 - width),
    y: clamp(startOf(cut.y, cut.height, height, handle.y), 0, 1 - height),
    width,
    height,
  });
}

/** A handle of the crop moved: what lies opposite stays where it is, and the ratio holds where there is one. */
export function stretchCut(cut: Cut, handle: Handle, by: Point, ratio: Ratio = null): Cut {
  if (ratio !== null) return stretchInRatio(cut, handle, by, ratio);
  const across = stretchSide(cut.x, cut.width, handle.x, by.x);
  const down = stretchSide(cut.y, cut.height, handle.y, by.y);
  return tidyCut({ x: across.start, y: down.start, width: across.length, height: down.length });
}
