import { type ArticleCheck, found } from './checkCodes';
import { narrowest } from './checkFigures';
import { framedSize } from './framing';
import type { PageInput } from './page';
import { type Cut, type Framing, cropShapes, plainFraming } from './photo';
import { cropOfPlacement } from './placements';
import { figuresOf, leadPhotoOf, placedPhotosOf } from './walk';

type Focus = Framing['focus'];

/** Nobody has said what matters in a photo whose focal point stands in the middle. */
const isChosen = ({ x, y }: Focus) => x !== plainFraming.focus.x || y !== plainFraming.focus.y;

const isInside = ({ x, y }: Focus, cut: Cut) =>
  x >= cut.x && x <= cut.x + cut.width && y >= cut.y && y <= cut.y + cut.height;

const losesFocus = ({ focus }: Framing, cut: Cut | null) =>
  cut !== null && isChosen(focus) && !isInside(focus, cut);

/** Crops drawn by hand that leave out the point that the desk itself called the one to look at. */
export function checkCrops({ article, context }: PageInput): readonly ArticleCheck[] {
  const photos = new Map(context.photos.map((photo) => [photo.id, photo]));
  const lead = photos.get(leadPhotoOf(article) ?? '');
  const lost = cropShapes.some(
    (shape) => lead !== undefined && losesFocus(lead.framing, lead.framing.crops[shape]),
  );
  return [
    ...(lost ? [found('focusOutsideCrop', { type: 'field', field: 'leadPhoto' })] : []),
    ...figuresOf(article.body).flatMap(({ photo: id, node, index }) => {
      const photo = photos.get(id ?? '');
      if (photo === undefined || !losesFocus(photo.framing, cropOfPlacement(node, photo.framing))) return [];
      const where = { type: 'figure', index, field: 'photo' } as const;
      return [found('focusOutsideCrop', where, { number: index + 1 })];
    }),
  ];
}

/** Google asks for pictures at least so wide, and social cards are drawn at 1200 × 630. */
const leastLead = 1200;

export function checkLeadSize({ article, context }: PageInput): readonly ArticleCheck[] {
  const lead = context.photos.find(({ id }) => id === leadPhotoOf(article));
  if (!lead?.file) return [];
  const { width } = framedSize(lead.file, lead.framing);
  const isPlaced = placedPhotosOf(article.body).some(({ photo }) => photo === lead.id);
  // Narrower ones are told of where they stand in the body.
  const isSmall = width < leastLead && (width >= narrowest || !isPlaced);
  const where = { type: 'field', field: 'leadPhoto' } as const;
  return isSmall ? [found('leadPhotoSmall', where, { width, least: leastLead })] : [];
}
