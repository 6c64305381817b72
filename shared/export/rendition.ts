import { isSameCut } from '../article/framing';
import type { Cut } from '../article/photo';
import type { PlacedAs } from '../article/placements';
import type { Picture, PhotoUse } from './pageMedia';

/** One file made of a photo for one use. `href` is relative to the folder of the page. */
export type Rendition = {
  readonly use: PhotoUse | 'original';
  /** That of the placement it is made for; null for the whole photo, and for what is made for no placement. */
  readonly crop: Cut | null;
  /** Which of the article's tellings of that crop it bears. */
  readonly telling: number;
  readonly href: string;
  readonly contentType: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
};

const fallback = ['image/jpeg', 'image/png'];
/** The width that a browser without `srcset` gets. */
const plainWidth = 1200;

const byWidth = (a: Rendition, b: Rendition) => a.width - b.width;
const filesOf = (renditions: readonly Rendition[]) => renditions.map(({ href, width }) => ({ href, width }));

export const isPlacedAs = (rendition: PlacedAs, place: PlacedAs) =>
  isSameCut(rendition.crop, place.crop) && rendition.telling === place.telling;

/** The files of a use that are made for one place: the one asked for, else the first there is. */
function filesFor(
  renditions: readonly Rendition[],
  use: PhotoUse,
  place: PlacedAs | undefined,
): readonly Rendition[] {
  const used = renditions.filter((rendition) => rendition.use === use);
  const asked = place === undefined ? [] : used.filter((rendition) => isPlacedAs(rendition, place));
  const [first] = used;
  if (asked.length > 0 || first === undefined) return asked;
  return used.filter((rendition) => isPlacedAs(rendition, first));
}

/**
 * The picture that the files of one use make together; undefined when there is none a page can show. Without a place
 * it is that of the first.
 */
export function pictureOf(
  renditions: readonly Rendition[],
  use: PhotoUse,
  place?: PlacedAs,
): Picture | undefined {
  const files = [...filesFor(renditions, use, place)].sort(byWidth);
  const jpeg = files.filter(({ contentType }) => fallback.includes(contentType));
  const plain = jpeg.filter(({ width }) => width <= plainWidth).at(-1) ?? jpeg[0];
  if (plain === undefined) return undefined;
  const better = [...new Set(files.map(({ contentType }) => contentType))].filter(
    (type) => !fallback.includes(type),
  );
  return {
    src: plain.href,
    width: plain.width,
    height: plain.height,
    files: filesOf(jpeg),
    sources: better.map((type) => ({
      type,
      files: filesOf(files.filter(({ contentType }) => contentType === type)),
    })),
  };
}
