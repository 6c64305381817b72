import type { CheckPlace } from '../../../shared/article/check';
import type { WordMatch } from '../../../shared/article/findWords';
import type { WordSpot } from '../../../shared/article/wordSpots';
import { assertNever } from '../../../shared/problems';
import type { Translate } from '../../strings';
import type { TextPlace } from '../../workspace';

export const keyOfMatch = ({ spot, from }: WordMatch) => `${JSON.stringify(spot)} ${from}`;

/** null for what stands in a field and not in the text. */
export function textPlaceOf(match: WordMatch | undefined): TextPlace | null {
  if (match === undefined || !('block' in match.spot)) return null;
  return { block: match.spot.block, from: match.from, to: match.to };
}

/** Where the focus goes for a place in a field; null for one in the text. */
export function fieldPlaceOf(spot: WordSpot): CheckPlace | null {
  switch (spot.type) {
    case 'field':
      return { type: 'field', field: spot.field };
    case 'byline':
      return { type: 'field', field: 'bylines' };
    case 'alt':
      return { type: spot.of, index: spot.index, field: 'alt' };
    case 'teaser':
    case 'related':
      return { type: spot.type, index: spot.index };
    case 'text':
    case 'caption':
      return null;
    default:
      return assertNever(spot);
  }
}

const captions = { figure: 'find.figureCaption', video: 'find.videoCaption' } as const;
const alts = { figure: 'find.figureAlt', video: 'find.videoAlt' } as const;

/** As editors call the place; counted from 1. */
export function nameOfSpot(spot: WordSpot, t: Translate): string {
  switch (spot.type) {
    case 'field':
      return t(`find.${spot.field}`);
    case 'byline':
    case 'text':
      return t(`find.${spot.type}`);
    case 'caption':
      return t(captions[spot.of], { number: spot.index + 1 });
    case 'alt':
      return t(alts[spot.of], { number: spot.index + 1 });
    case 'teaser':
    case 'related':
      return t(`find.${spot.type}`, { number: spot.index + 1 });
    default:
      return assertNever(spot);
  }
}
