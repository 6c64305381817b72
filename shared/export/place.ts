import type { CheckPlace } from '../article/check';

/** A place as a page in preview names it: `field:headline`, `figure:0:caption`, `body:3`. */
export function writePlace(place: CheckPlace): string {
  switch (place.type) {
    case 'field':
      return `field:${place.field}`;
    case 'figure':
    case 'video':
      return `${place.type}:${place.index}:${place.field}`;
    default:
      return `${place.type}:${place.index}`;
  }
}

const figureFields = ['photo', 'caption', 'credit', 'alt'] as const;
const videoFields = ['source', ...figureFields] as const;

/** The way back, for the click in a preview; undefined for anything `writePlace` did not write. */
export function readPlace(text: string): CheckPlace | undefined {
  const [type, rest = '', field = ''] = text.split(':');
  if (type === 'field') return { type, field: rest };
  if (!/^\d+$/.test(rest)) return undefined;
  const index = Number(rest);
  if (type === 'teaser' || type === 'related' || type === 'body') return { type, index };
  if (type === 'video') return placeInVideo(index, field);
  const figureField = figureFields.find((each) => each === field);
  return type === 'figure' && figureField !== undefined ? { type, index, field: figureField } : undefined;
}

function placeInVideo(index: number, field: string): CheckPlace | undefined {
  const known = videoFields.find((each) => each === field);
  return known === undefined ? undefined : { type: 'video', index, field: known };
}
