import type { WordsChange } from '../../workspace';
import type { BoardRow } from './boardRows';
import { type Column, columns, fillRow, isFilledColumn } from './cells';

export type Cell = { readonly row: number; readonly column: Column };

/** The cells between two corners, both included. */
export type CellRange = { readonly anchor: Cell; readonly active: Cell };

export function rangeOf({ anchor, active }: CellRange) {
  const rows = [anchor.row, active.row].sort((one, other) => one - other);
  const places = [anchor, active]
    .map(({ column }) => columns.indexOf(column))
    .sort((one, other) => one - other);
  const [first = 0, last = 0] = rows;
  const [left = 0, right = 0] = places;
  return { first, last, columns: columns.slice(left, right + 1) };
}

export function isInRange(range: CellRange, { row, column }: Cell): boolean {
  const { first, last, columns: chosen } = rangeOf(range);
  return row >= first && row <= last && chosen.includes(column);
}

/** The top row of the range in all below it; from a single row, the row above it in that row. */
export function fillDown(rows: readonly BoardRow[], range: CellRange): readonly WordsChange[] {
  const { first, last, columns: chosen } = rangeOf(range);
  const isOneRow = first === last;
  const source = rows[isOneRow ? first - 1 : first];
  const targets = isOneRow ? rows.slice(first, first + 1) : rows.slice(first + 1, last + 1);
  if (source === undefined) return [];
  return targets.flatMap((target) => fillRow(source, target, chosen.filter(isFilledColumn)));
}
