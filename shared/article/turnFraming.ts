import { cropSizes, cutAround, framedSize, type Turning } from './framing';
import type { CropShape, Cut, Framing, PhotoFile } from './photo';

type PixelFile = Pick<PhotoFile, 'width' | 'height'>;

/** Far below a pixel of any photo, and coarse enough that turning there and back gives the very same number. */
export const tidyShare = (share: number) => Math.min(1, Math.max(0, Math.round(share * 1e7) / 1e7));

const quartersOf = (turns: number): Framing['quarterTurns'] => {
  switch (((turns % 4) + 4) % 4) {
    case 1:
      return 1;
    case 2:
      return 2;
    case 3:
      return 3;
    default:
      return 0;
  }
};

/** What leads from one look at a photo to another: quarters clockwise as seen, then mirrored or not. */
function between(from: Turning, to: Turning): Turning {
  const turns = to.quarterTurns - from.quarterTurns;
  return {
    quarterTurns: quartersOf(from.isMirrored ? -turns : turns),
    isMirrored: from.isMirrored !== to.isMirrored,
  };
}

function turnOnce({ x, y, width, height }: Cut): Cut {
  return { x: tidyShare(1 - y - height), y: x, width: height, height: width };
}

function turnCut(cut: Cut, { quarterTurns, isMirrored }: Turning): Cut {
  let turned = cut;
  for (let turn = 0; turn < quarterTurns; turn++) turned = turnOnce(turned);
  return isMirrored ? { ...turned, x: tidyShare(1 - turned.x - turned.width) } : turned;
}

/** A part of the photo, found again after the desk has turned or mirrored the photo. */
export const carryCut = (cut: Cut, from: Turning, to: Turning): Cut => turnCut(cut, between(from, to));

function carryFocus({ focus }: Framing, turning: Turning): Framing['focus'] {
  const { x, y } = turnCut({ ...focus, width: 0, height: 0 }, turning);
  return { x, y };
}

/** Lying shapes do not stand: the crop keeps its middle and how much of the largest one it is. */
function carryCrop(file: PixelFile, framing: Framing, to: Framing, shape: CropShape): Cut | null {
  const crop = framing.crops[shape];
  if (crop === null) return null;
  const turned = carryCut(crop, framing, to);
  if (shape === '1x1' || framing.quarterTurns % 2 === to.quarterTurns % 2) return turned;
  const before = cutAround(framedSize(file, framing), cropSizes[shape], framing);
  const focus = { x: turned.x + turned.width / 2, y: turned.y + turned.height / 2 };
  const largest = cutAround(framedSize(file, to), cropSizes[shape], { focus });
  const width = tidyShare((largest.width * crop.width) / before.width);
  const height = tidyShare((largest.height * crop.width) / before.width);
  return {
    x: tidyShare(Math.min(Math.max(focus.x - width / 2, 0), 1 - width)),
    y: tidyShare(Math.min(Math.max(focus.y - height / 2, 0), 1 - height)),
    width,
    height,
  };
}

/** The same photo looked at another way: the focal point and the crops stay on what they showed. */
export function carryFraming(file: PixelFile, framing: Framing, turning: Turning): Framing {
  const to = { ...framing, ...turning };
  const carry = (shape: CropShape) => carryCrop(file, framing, to, shape);
  return {
    ...to,
    focus: carryFocus(framing, between(framing, turning)),
    crops: { '16x9': carry('16x9'), '4x3': carry('4x3'), '1x1': carry('1x1'), social: carry('social') },
  };
}

/** Clockwise as seen, also where the photo is mirrored; negative quarters turn to the left. */
export const turnFraming = (file: PixelFile, framing: Framing, quarters: number): Framing =>
  carryFraming(file, framing, {
    isMirrored: framing.isMirrored,
    quarterTurns: quartersOf(framing.quarterTurns + (framing.isMirrored ? -quarters : quarters)),
  });

/** Left becomes right, as seen. */
export const mirrorFraming = (file: PixelFile, framing: Framing): Framing =>
  carryFraming(file, framing, { ...framing, isMirrored: !framing.isMirrored });
