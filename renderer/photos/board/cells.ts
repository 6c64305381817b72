import { isEmptyCredit } from '../../../shared/vietnamese/credit';
import { cleanLine } from '../../../shared/vietnamese/normalize';
import { type Credit, noCredit } from '../../../shared/article/photo';
import type { WordsChange } from '../../workspace';
import type { BoardRow } from './boardRows';
import { type Caption, captionText, rewordCaption } from './captionText';

export const columns = [
  'photo',
  'caption',
  'photographer',
  'agency',
  'issuedBy',
  'isArchive',
  'alt',
  'size',
  'problems',
] as const;

export type Column = (typeof columns)[number];
export type CreditColumn = 'photographer' | 'agency' | 'issuedBy';
export type WordColumn = CreditColumn | 'caption' | 'alt';
/** What can be filled from another row. */
export type FilledColumn = WordColumn | 'isArchive';

const creditColumns: readonly Column[] = ['photographer', 'agency', 'issuedBy'];
const wordColumns: readonly Column[] = [...creditColumns, 'caption', 'alt'];

export const isCreditColumn = (column: Column): column is CreditColumn => creditColumns.includes(column);
export const isWordColumn = (column: Column): column is WordColumn => wordColumns.includes(column);
export const isFilledColumn = (column: Column): column is FilledColumn =>
  column === 'isArchive' || isWordColumn(column);

/** The words of a cell; null where the place has no such words. */
export function readCell(row: BoardRow, column: WordColumn): string | null {
  if (column === 'caption') return row.caption && captionText(row.caption);
  return column === 'alt' ? row.alt : (row.credit?.[column] ?? null);
}

export const hasCell = (row: BoardRow, column: Column) => {
  if (column === 'isArchive') return row.credit !== null;
  return !isWordColumn(column) || readCell(row, column) !== null;
};

/** The credit goes to the photo, that of a video to the video; nothing has none. */
export function changeRowCredit({ place, photo }: BoardRow, credit: Credit): readonly WordsChange[] {
  if (place.type === 'video') return [{ field: 'videoCredit', index: place.index, credit }];
  return photo === null ? [] : [{ field: 'credit', photo: photo.id, credit }];
}

export const changeRowCaption = ({ place, caption }: BoardRow, content: Caption): readonly WordsChange[] =>
  place.type === 'lead' || caption === null ? [] : [{ field: 'caption', place, content }];

const changeRowAlt = ({ place }: BoardRow, alt: string): readonly WordsChange[] =>
  place.type === 'lead' ? [] : [{ field: 'alt', place, alt }];

/** Other words in one cell of the row as it was; the marks of a caption stay where its words do. */
export function changeCell(row: BoardRow, column: WordColumn, typed: string): readonly WordsChange[] {
  const before = readCell(row, column);
  if (before === null) return [];
  const text = typed === before ? before : cleanLine(typed);
  if (column === 'caption') return changeRowCaption(row, rewordCaption(row.caption ?? [], text));
  if (column === 'alt') return changeRowAlt(row, text);
  return changeRowCredit(row, { ...(row.credit ?? noCredit), [column]: text });
}

export const changeArchive = (row: BoardRow, isArchive: boolean): readonly WordsChange[] =>
  row.credit === null ? [] : changeRowCredit(row, { ...row.credit, isArchive });

function fillCredit(
  source: BoardRow,
  target: BoardRow,
  filled: readonly FilledColumn[],
): readonly WordsChange[] {
  if (source.credit === null || target.credit === null) return [];
  const { photographer, agency, issuedBy, isArchive } = source.credit;
  const credit = {
    ...target.credit,
    ...(filled.includes('photographer') && { photographer }),
    ...(filled.includes('agency') && { agency }),
    ...(filled.includes('issuedBy') && { issuedBy }),
    ...(filled.includes('isArchive') && { isArchive }),
  };
  return changeRowCredit(target, credit);
}

/** The words of one row in another, captions with their marks. What the one does not have, the other keeps. */
export function fillRow(
  source: BoardRow,
  target: BoardRow,
  filled: readonly FilledColumn[],
): readonly WordsChange[] {
  const fillsCredit = filled.some((column) => column !== 'caption' && column !== 'alt');
  return [
    ...(fillsCredit ? fillCredit(source, target, filled) : []),
    ...(filled.includes('caption') && source.caption !== null
      ? changeRowCaption(target, source.caption)
      : []),
    ...(filled.includes('alt') && source.alt !== null && target.alt !== null
      ? changeRowAlt(target, source.alt)
      : []),
  ];
}

export const hasCredit = ({ credit }: BoardRow) => credit !== null && !isEmptyCredit(credit);
