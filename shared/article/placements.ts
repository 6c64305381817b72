import type { Article, DocumentNode } from './article';
import { type FigureLayout, figureLayouts } from './document';
import { isSameCut } from './framing';
import { cut, type Cut } from './photo';
import { placedPhotosOf } from './walk';

/** How a place in the article shows its photo: this part of it, or the whole. */
export type Placement = { readonly crop: Cut | null; readonly layout: FigureLayout };

const wholeInColumn: Placement = { crop: null, layout: 'column' };

/** How a figure, or any node that shows a photo, shows it. */
export function placementOf({ attrs }: Pick<DocumentNode, 'attrs'>): Placement {
  const crop = cut.safeParse(attrs?.['crop']);
  const layout = figureLayouts.find((each) => each === attrs?.['layout']) ?? 'column';
  return { crop: crop.success ? crop.data : null, layout };
}

/**
 * The ways in which the article shows a photo, in page order, each crop once: as an infographic if it is one anywhere.
 * A photo that stands in no figure is shown whole.
 */
export function placementsOf({ body }: Article, photo: string): readonly Placement[] {
  const all = placedPhotosOf(body)
    .filter((placed) => placed.photo === photo)
    .map(({ node }) => placementOf(node));
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
