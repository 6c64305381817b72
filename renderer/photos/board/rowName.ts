import { assertNever } from '../../../shared/problems';
import type { Translate } from '../../strings';
import type { BoardRow } from './boardRows';

/** A row is called as the checks call its photo: by its number among the figures or the videos. */
export function rowName({ place }: Pick<BoardRow, 'place'>, t: Translate): string {
  switch (place.type) {
    case 'figure':
      return t('photoBoard.figureName', { number: place.index + 1 });
    case 'video':
      return t('photoBoard.videoName', { number: place.index + 1 });
    case 'lead':
      return t('photoBoard.leadName');
    default:
      return assertNever(place);
  }
}
