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
  type PhotoFormat,
} from '../../shared/article/photo';
import type { Placement } from '../../shared/article/placements';
import type { WantedPicture } from './renderCache';

/** `full`: the placed part in all its pixels, for an infographic. */
export type RenditionRole = 'width' | 'full' | CropShape | 'original';

export type PlannedRendition = {
  readonly role: RenditionRole;
  /** That of the placement it is made for; null for the whole photo and for what stands in no placement. */
  readonly crop: Cut | null;
  readonly format: PhotoFormat;
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

const standardWidths = [480, 800, 1200, 1600];

/** WebP holds no longer side. */
const longestWebp = 16_383;

const scaleTo = (width: number, part: Size): Size => ({
  width,
  height: Math.max(1, Math.round((part.height * width) / part.width)),
});

/** A part narrower than the widest standard width also comes in its own width; an infographic always does. */
function planPlacement(whole: Size, { crop, layout }: Placement): readonly Part[] {
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

/**
 * The pictures a page needs from one photo: the placed parts in several widths and the shapes that others ask for,
 * each as JPEG and WebP. Nothing is enlarged: shapes that the photo cannot fill are left out.
 */
export function planRenditions(
  photo: Pick<PhotoFile, 'width' | 'height'>,
  framing: Framing,
  placements: readonly Placement[],
): readonly PlannedPicture[] {
  const whole = framedSize(photo, framing);
  const parts = [
    ...placements.flatMap((placement) => planPlacement(whole, placement)),
    ...planShapes(photo, framing),
  ];
  const { quarterTurns, isMirrored } = framing;
  return parts.flatMap(({ role, crop, cut, size }) =>
    (['jpeg', 'webp'] as const)
      .filter((format) => format === 'jpeg' || Math.max(size.width, size.height) <= longestWebp)
      .map((format) => ({ role, crop, format, ...size, cut, turning: { quarterTurns, isMirrored } })),
  );
}
