import {
  cropSizes,
  cutAround,
  cutPixels,
  framedSize,
  type Size,
  wholePhoto,
} from '../../../shared/article/framing';
import {
  type CropShape,
  type Cut,
  type Framing,
  type PhotoFile,
  cropShapes,
} from '../../../shared/article/photo';
import {
  carryCut,
  carryFraming,
  mirrorFraming,
  tidyShare,
  turnFraming,
} from '../../../shared/article/turnFraming';

export type CropTarget = CropShape | 'placement';
export const cropTargets = ['placement', ...cropShapes] as const;

/** How the photo is looked at, and the free crop of the figure it stands in. */
export type Framed = { readonly framing: Framing; readonly placement: Cut | null };

/** Turns are reckoned from what was last chosen by hand, so that four of them bring everything back. */
export type CropDraft = { readonly file: PhotoFile; readonly chosen: Framed; readonly shown: Framed };

export const startDraft = (file: PhotoFile, framed: Framed): CropDraft => ({
  file,
  chosen: framed,
  shown: framed,
});

export const sizeOf = ({ file, shown }: CropDraft): Size => framedSize(file, shown.framing);

const choose = (draft: CropDraft, change: Partial<Framed>): CropDraft => {
  const framed = { ...draft.shown, ...change };
  return { ...draft, chosen: framed, shown: framed };
};

function look(draft: CropDraft, { quarterTurns, isMirrored }: Framing): CropDraft {
  const { file, chosen } = draft;
  const turning = { quarterTurns, isMirrored };
  const placement = chosen.placement && carryCut(chosen.placement, chosen.framing, turning);
  return { ...draft, shown: { framing: carryFraming(file, chosen.framing, turning), placement } };
}

/** To the right by quarters, as seen. */
export const turnDraft = (draft: CropDraft, quarters: number): CropDraft =>
  look(draft, turnFraming(draft.file, draft.shown.framing, quarters));

export const mirrorDraft = (draft: CropDraft): CropDraft =>
  look(draft, mirrorFraming(draft.file, draft.shown.framing));

export function setFocus(draft: CropDraft, { x, y }: Framing['focus']): CropDraft {
  const focus = { x: tidyShare(x), y: tidyShare(y) };
  return choose(draft, { framing: { ...draft.shown.framing, focus } });
}

/** Null takes the crop back: the focal point places it, and the placement shows the whole photo. */
export function setCut(draft: CropDraft, target: CropTarget, cut: Cut | null): CropDraft {
  if (target === 'placement') return choose(draft, { placement: isWhole(cut) ? null : cut });
  const { framing } = draft.shown;
  return choose(draft, { framing: { ...framing, crops: { ...framing.crops, [target]: cut } } });
}

const isWhole = (cut: Cut | null) => cut?.width === 1 && cut.height === 1;

/** The crop that somebody has chosen; null while the focal point places it. */
export const ownCut = ({ shown }: CropDraft, target: CropTarget): Cut | null =>
  target === 'placement' ? shown.placement : shown.framing.crops[target];

/** The crop as it will be exported. */
export function cutOf(draft: CropDraft, target: CropTarget): Cut {
  const own = ownCut(draft, target);
  if (own !== null) return own;
  return target === 'placement'
    ? wholePhoto
    : cutAround(sizeOf(draft), cropSizes[target], draft.shown.framing);
}

/** Width to height in shares of the photo as it lies now; null for the free crop. */
export function ratioOf(draft: CropDraft, target: CropTarget): number | null {
  if (target === 'placement') return null;
  const { width, height } = sizeOf(draft);
  return (cropSizes[target].width / cropSizes[target].height) * (height / width);
}

/** What there is to say of a crop, in pixels of the original. */
export type CropVerdict =
  | { readonly type: 'good'; readonly pixels: Size }
  /** The original cannot fill the shape, wherever it is cut. */
  | { readonly type: 'notOffered'; readonly original: Size; readonly needed: Size }
  | { readonly type: 'tooSmall'; readonly pixels: Size; readonly needed: Size }
  /** Of a placement: `narrow` blurs on a wide screen, `tiny` is refused by the checks. */
  | { readonly type: 'narrow' | 'tiny'; readonly pixels: Size };

/** Under it a placed photo is a warning of the checks, and under the next it is not sharp at full width. */
const placementWidths = { tiny: 460, narrow: 1200 };

function judgePlacement(pixels: Size): CropVerdict {
  if (pixels.width < placementWidths.tiny) return { type: 'tiny', pixels };
  return { type: pixels.width < placementWidths.narrow ? 'narrow' : 'good', pixels };
}

export function judgeCrop(draft: CropDraft, target: CropTarget): CropVerdict {
  const original = sizeOf(draft);
  const pixels = cutPixels(original, cutOf(draft, target));
  if (target === 'placement') return judgePlacement(pixels);
  const needed = cropSizes[target];
  if (original.width < needed.width || original.height < needed.height)
    return { type: 'notOffered', original, needed };
  const isFilled = pixels.width >= needed.width && pixels.height >= needed.height;
  return isFilled ? { type: 'good', pixels } : { type: 'tooSmall', pixels, needed };
}
