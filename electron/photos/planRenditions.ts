import {
  cropOf,
  cropSizes,
  cutPixels,
  framedSize,
  fullSize,
  isBigEnough,
  type Size,
  tidyCut,
  wholePhoto,
} from '../../shared/article/framing';
import {
  type CropShape,
  cropShapes,
  type Cut,
  type Framing,
  type PhotoFile,
} from '../../shared/article/photo';
import type { Placement } from '../../shared/article/placements';
import type { DeskExports } from '../../shared/article/page';
import { usualWidths, widthBounds } from '../../shared/export/siteFaults';
import type { PictureFormat } from './photoLimits';
import type { WantedPicture } from './renderCache';

/** `full`: the placed part in all its pixels, for an infographic. */
export type RenditionRole = 'width' | 'full' | CropShape | 'original';

export type PlannedRendition = {
  readonly role: RenditionRole;
  /** That of the placement it is made for; null for the whole photo and for what stands in no placement. */
  readonly crop: Cut | null;
  readonly format: PictureFormat;
  readonly width: number;
  readonly height: number;
};

type PlannedPicture = PlannedRendition & WantedPicture;
type Part = {
  readonly role: RenditionRole;
  readonly crop: Cut | null;
  readonly cut: Cut;
  readonly size: Size;
};

/** What the desk asks for besides JPEG and WebP in the usual widths. */
export type WantedRenditions = Pick<DeskExports, 'widths' | 'hasAvif'>;

const usual: WantedRenditions = { widths: usualWidths, hasAvif: false };

/** In order and within the bounds, whatever an old record holds; none is the usual. */
function soundWidths({ widths }: WantedRenditions): readonly number[] {
  const sound = widths.filter((width) => width >= widthBounds.least && width <= widthBounds.most);
  const once = [...new Set(sound)].sort((a, b) => a - b).slice(0, widthBounds.count);
  return once.length > 0 ? once : usualWidths;
}

/** WebP and AVIF hold no longer side. */
const longestSide = 16_383;

const scaleTo = (width: number, part: Size): Size => ({
  width,
  height: Math.max(1, Math.round((part.height * width) / part.width)),
});

/** A part narrower than the widest width also comes in its own width; an infographic always does. */
function planPlacement(
  whole: Size,
  { crop, layout }: Placement,
  standardWidths: readonly number[],
): readonly Part[] {
  const cut = tidyCut(crop ?? wholePhoto);
  const part = cutPixels(whole, cut);
  const isFull = layout === 'infographic';
  const widest = isFull ? fullSize(part).width : Math.min(part.width, Math.max(...standardWidths));
  const widths = [...standardWidths.filter((standard) => standard < widest), widest];
  return widths.map((width) => ({
    role: isFull && width === widest ? 'full' : 'width',
    crop,
    cut,
    size: scaleTo(width, part),
  }));
}

function planShapes(photo: Size, framing: Framing): readonly Part[] {
  const whole = framedSize(photo, framing);
  return cropShapes
    .map((shape) => ({ shape, cut: tidyCut(cropOf(photo, framing, shape)) }))
    .filter(({ shape, cut }) => isBigEnough(whole, cut, shape))
    .map(({ shape, cut }) => ({ role: shape, crop: null, cut, size: cropSizes[shape] }));
}

/** Browsers take the first that they know: the lightest goes before the others. Shapes are for those who know few. */
const formatsFor = (role: RenditionRole, { hasAvif }: WantedRenditions) =>
  hasAvif && (role === 'width' || role === 'full')
    ? (['jpeg', 'avif', 'webp'] as const)
    : (['jpeg', 'webp'] as const);

/**
 * The pictures a page needs from one photo: the placed parts in several widths and the shapes that others ask for,
 * each as JPEG and WebP, the placed ones as AVIF too where the desk wants it. Nothing is enlarged: shapes that the photo
 * cannot fill are left out.
 */
export function planRenditions(
  photo: Pick<PhotoFile, 'width' | 'height'>,
  framing: Framing,
  placements: readonly Placement[],
  wanted: WantedRenditions = usual,
): readonly PlannedPicture[] {
  const whole = framedSize(photo, framing);
  const widths = soundWidths(wanted);
  const parts = [
    ...placements.flatMap((placement) => planPlacement(whole, placement, widths)),
    ...planShapes(photo, framing),
  ];
  const { quarterTurns, isMirrored } = framing;
  return parts.flatMap(({ role, crop, cut, size }) =>
    formatsFor(role, wanted)
      .filter((format) => format === 'jpeg' || Math.max(size.width, size.height) <= longestSide)
      .map((format) => ({ role, crop, format, ...size, cut, turning: { quarterTurns, isMirrored } })),
  );
}
