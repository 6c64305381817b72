import type { Article, DocumentNode } from './article';
import { type FigureLayout, figureLayouts } from './document';
import { isSameCut, type Turning } from './framing';
import { type Cut, type Photo, type PlacedCut, placedCut } from './photo';
import { carryCut } from './turnFraming';
import { placedPhotosOf } from './walk';

/** How a place in the article shows its photo: this part of it, or the whole. */
export type Placement = { readonly crop: Cut | null; readonly layout: FigureLayout };

type Attributes = Pick<DocumentNode, 'attrs'>;

const wholeInColumn: Placement = { crop: null, layout: 'column' };

/** The free crop as the figure keeps it, in shares of the photo as it was turned then. */
function drawnCrop({ attrs }: Attributes): PlacedCut | null {
  const drawn = placedCut.safeParse(attrs?.['crop']);
  return drawn.success ? drawn.data : null;
}

/** The free crop of a figure, in shares of the photo as it is turned now. */
export function cropOfPlacement(node: Attributes, now: Turning): Cut | null {
  const drawn = drawnCrop(node);
  if (drawn === null) return null;
  const { quarterTurns = now.quarterTurns, isMirrored = now.isMirrored, ...crop } = drawn;
  return carryCut(crop, { quarterTurns, isMirrored }, now);
}

/** What a figure keeps of a crop drawn in the photo as it is turned now. */
export const keepCrop = (crop: Cut | null, { quarterTurns, isMirrored }: Turning): PlacedCut | null =>
  crop && { ...crop, quarterTurns, isMirrored };

export const layoutOf = ({ attrs }: Attributes): FigureLayout =>
  figureLayouts.find((each) => each === attrs?.['layout']) ?? 'column';

/** How a figure, or any node that shows a photo, shows it while the photo is turned so. */
export const placementOf = (node: Attributes, turning: Turning): Placement => ({
  crop: cropOfPlacement(node, turning),
  layout: layoutOf(node),
});

/**
 * The ways in which the article shows a photo, in page order, each crop once: as an infographic if it is one anywhere.
 * A photo that stands in no figure is shown whole.
 */
export function placementsOf(
  { body }: Article,
  { id, framing }: Pick<Photo, 'id' | 'framing'>,
): readonly Placement[] {
  const all = placedPhotosOf(body)
    .filter((placed) => placed.photo === id)
    .map(({ node }) => placementOf(node, framing));
  const crops = all.filter(
    ({ crop }, index) => all.findIndex((other) => isSameCut(other.crop, crop)) === index,
  );
  const placements = crops.map(({ crop }) => ({
    crop,
    layout:
      all.find((other) => other.layout === 'infographic' && isSameCut(other.crop, crop))?.layout ?? 'column',
  }));
  return placements.length > 0 ? placements : [wholeInColumn];
}
