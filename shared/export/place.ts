import type { CheckPlace } from '../article/check';

/** A place as a page in preview names it: `field:headline`, `figure:0:caption`, `body:3`. */
export function writePlace(place: CheckPlace): string {
  switch (place.type) {
    case 'field':
      return `field:${place.field}`;
    case 'figure':
    case 'video':
      return `${place.type}:${place.index}:${place.field}`;
    case 'list':
      return place.item === null ? `list:${place.index}` : `list:${place.index}:${place.item}`;
    case 'rule': {
      const { rule, item } = place;
      const whole = `rule:${encodeURIComponent(rule)}`;
      return item === null ? whole : `${whole}:${item.among}:${item.index}`;
    }
    default:
      return `${place.type}:${place.index}`;
  }
}

const figureFields = ['photo', 'caption', 'credit', 'alt'] as const;
const videoFields = ['source', 'duration', ...figureFields] as const;

/** The way back, for the click in a preview; undefined for anything `writePlace` did not write. */
export function readPlace(text: string): CheckPlace | undefined {
  const [type, rest = '', field = '', last = ''] = text.split(':');
  if (type === 'field') return { type, field: rest };
  if (type === 'rule') return placeInRule(rest, field, last);
  if (!isNumber(rest)) return undefined;
  const index = Number(rest);
  if (type === 'list') return { type, index, item: isNumber(field) ? Number(field) : null };
  if (type === 'teaser' || type === 'related' || type === 'body') return { type, index };
  if (type === 'video') return placeInVideo(index, field);
  const figureField = figureFields.find((each) => each === field);
  return type === 'figure' && figureField !== undefined ? { type, index, field: figureField } : undefined;
}

const isNumber = (text: string) => /^\d+$/.test(text);

function readName(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

function placeInRule(encoded: string, among: string, index: string): CheckPlace | undefined {
  const rule = readName(encoded);
  if (rule === undefined) return undefined;
  const isByHand = (among === 'pins' || among === 'mostRead') && isNumber(index);
  return { type: 'rule', rule, item: isByHand ? { among, index: Number(index) } : null };
}

function placeInVideo(index: number, field: string): CheckPlace | undefined {
  const known = videoFields.find((each) => each === field);
  return known === undefined ? undefined : { type: 'video', index, field: known };
}
