import type { Article, DocumentNode } from './article';
import { type FigureLayout, figureLayouts } from './document';
import { isSameCut, type Turning } from './framing';
import { type Cut, type Photo, type PlacedCut, placedCut } from './photo';
import { carryCut } from './turnFraming';
import { type PlacedPhoto, placedPhotosOf } from './walk';

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
  const { quarterTurns = now.quarterTurns, isMirrored = now.isMirrored, photo: _, ...crop } = drawn;
  return carryCut(crop, { quarterTurns, isMirrored }, now);
}

/** The part of its picture that a teaser shows: a crop that was drawn in another picture is none of this one. */
export function cropOfTeaser(node: Attributes, { id, framing }: Pick<Photo, 'id' | 'framing'>): Cut | null {
  const drawnIn = drawnCrop(node)?.photo ?? id;
  return drawnIn === id ? cropOfPlacement(node, framing) : null;
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

/** What a place says of the part of a photo that it shows. */
export type Telling = Pick<PlacedPhoto, 'caption' | 'alt'>;

const isSameTelling = (one: Telling, other: Telling) =>
  one.caption === other.caption && one.alt === other.alt;

type ShownPhoto = Pick<Photo, 'id' | 'framing'>;

/** What the article says of one crop of a photo, in page order, each telling once. */
export function tellingsOf(
  { body }: Article,
  { id, framing }: ShownPhoto,
  crop: Cut | null,
): readonly Telling[] {
  const all = placedPhotosOf(body).filter(
    ({ photo, node }) => photo === id && isSameCut(cropOfPlacement(node, framing), crop),
  );
  return all.filter((telling, index) => all.findIndex((other) => isSameTelling(other, telling)) === index);
}

/** Which part of its photo a place shows, and which of the article's tellings of that part is its own. */
export type PlacedAs = { readonly crop: Cut | null; readonly telling: number };

export function placedAs(
  article: Article,
  photo: ShownPhoto,
  { node, ...words }: Telling & { readonly node: Attributes },
): PlacedAs {
  const crop = cropOfPlacement(node, photo.framing);
  const place = tellingsOf(article, photo, crop).findIndex((telling) => isSameTelling(telling, words));
  return { crop, telling: Math.max(0, place) };
}
