import type { Credit } from '../../../shared/article/photo';
import { keyOf } from '../../../shared/article/comparableBlock';
import type { WordsChange } from '../../workspace';
import type { BoardRow } from './boardRows';
import { changeRowCredit, hasCredit } from './cells';

/** One credit for all photos: who has none gets it, who has another only if somebody says so. */
export type SameCreditPlan = {
  readonly credit: Credit;
  readonly fills: readonly BoardRow[];
  readonly others: readonly BoardRow[];
};

/** A photo that stands twice counts once. A video is no photo: it keeps its own credit. */
const photosOnce = (rows: readonly BoardRow[]) =>
  rows.filter(
    ({ photo, place }, index) =>
      photo !== null &&
      place.type !== 'video' &&
      rows.findIndex((row) => row.place.type !== 'video' && row.photo?.id === photo.id) === index,
  );

/** Null where the row has no credit to give. */
export function planSameCredit(rows: readonly BoardRow[], source: BoardRow): SameCreditPlan | null {
  const { credit } = source;
  if (credit === null || !hasCredit(source)) return null;
  const photos = photosOnce(rows);
  return {
    credit,
    fills: photos.filter((row) => !hasCredit(row)),
    others: photos.filter((row) => hasCredit(row) && keyOf(row.credit) !== keyOf(credit)),
  };
}

export const creditRows = (rows: readonly BoardRow[], credit: Credit): readonly WordsChange[] =>
  rows.flatMap((row) => changeRowCredit(row, credit));
