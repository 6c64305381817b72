import type { Region } from 'sharp';
import { framedSize, type Size, unturned } from '../../shared/article/framing';
import { carryCut } from '../../shared/article/turnFraming';
import type { RenderOutput } from './photoJobs';

/**
 * The pixels that some outputs are made from: the photo scaled down to `size`, the whole of it or the part that
 * these outputs show.
 */
export type Reading = {
  readonly outputs: readonly RenderOutput[];
  readonly size: Size;
  readonly part: Region | null;
};

/** A photo of more pixels is never kept whole: 90 megabytes, and one of 24 megapixels is read only once. */
const mostKept = 30_000_000;

const area = ({ width, height }: Size) => width * height;

/** The smallest size of the whole photo from which the output can be cut without enlarging. */
function sufficientSize(photo: Size, { width, height, turning, cut }: RenderOutput): Size {
  const turned = framedSize(photo, turning);
  const scale = Math.min(
    1,
    Math.max(width / (turned.width * cut.width), height / (turned.height * cut.height)),
  );
  return {
    width: Math.min(photo.width, Math.ceil(photo.width * scale)),
    height: Math.min(photo.height, Math.ceil(photo.height * scale)),
  };
}

/** In whole pixels; where rounding would leave fewer than are asked for, the part grows by one. */
function extent(share: { readonly from: number; readonly length: number }, whole: number, least: number) {
  const length = Math.min(whole, Math.max(1, least, Math.round(share.length * whole)));
  const from = Math.max(0, Math.min(Math.round(share.from * whole), whole - length));
  return { from, length };
}

/** The pixels of the unturned photo, scaled to `size`, that the output shows. */
export function shownPart(size: Size, { width, height, turning, cut }: RenderOutput): Region {
  const target = framedSize({ width, height }, turning);
  const part = carryCut(cut, turning, unturned);
  const across = extent({ from: part.x, length: part.width }, size.width, target.width);
  const down = extent({ from: part.y, length: part.height }, size.height, target.height);
  return { left: across.from, top: down.from, width: across.length, height: down.length };
}

type Sized = { readonly output: RenderOutput; readonly size: Size };

const findLargest = (sized: readonly Sized[]): Sized | undefined =>
  [...sized].sort((one, other) => area(other.size) - area(one.size))[0];

function groupByView(sized: readonly Sized[]): readonly (readonly Sized[])[] {
  const views = new Map<string, Sized[]>();
  for (const one of sized) {
    const view = JSON.stringify([one.output.turning, one.output.cut]);
    views.set(view, [...(views.get(view) ?? []), one]);
  }
  return [...views.values()];
}

/** What the largest output of a view shows is enough for its smaller ones. */
function readPart(sized: readonly Sized[]): readonly Reading[] {
  const largest = findLargest(sized);
  if (largest === undefined) return [];
  const { output, size } = largest;
  return [{ outputs: sized.map((one) => one.output), size, part: shownPart(size, output) }];
}

function readWhole(sized: readonly Sized[]): readonly Reading[] {
  const largest = findLargest(sized);
  if (largest === undefined) return [];
  return [{ outputs: sized.map(({ output }) => output), size: largest.size, part: null }];
}

/** A photo is decoded once, and once more for each view that needs too large a whole. */
export function planReading(photo: Size, outputs: readonly RenderOutput[]): readonly Reading[] {
  const sized = outputs.map((output) => ({ output, size: sufficientSize(photo, output) }));
  const small = sized.filter(({ size }) => area(size) <= mostKept);
  const large = sized.filter(({ size }) => area(size) > mostKept);
  return [...readWhole(small), ...groupByView(large).flatMap(readPart)];
}
