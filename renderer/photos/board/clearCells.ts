import { noCredit } from '../../../shared/article/photo';
import type { WordsChange } from '../../workspace';
import type { BoardRow } from './boardRows';
import { fillRow, isFilledColumn } from './cells';
import { type CellRange, rangeOf } from './fillDown';

/** Nothing in all cells of the range. */
export function clearCells(rows: readonly BoardRow[], range: CellRange): readonly WordsChange[] {
  const { first, last, columns } = rangeOf(range);
  const cleared = columns.filter(isFilledColumn);
  return rows.slice(first, last + 1).flatMap((row) => {
    const blank: BoardRow = { ...row, caption: [], alt: '', credit: noCredit };
    return fillRow(blank, row, cleared);
  });
}
