import type { WordsChange } from '../../workspace';
import type { BoardRow } from './boardRows';
import { type Column, columns, fillRow, isFilledColumn, isWordColumn, readCell } from './cells';

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

/** The top row of the range goes into all below it; into a single row goes the row above it. */
function stepsOf(rows: readonly BoardRow[], range: CellRange) {
  const { first, last, columns: chosen } = rangeOf(range);
  const isOneRow = first === last;
  const source = rows[isOneRow ? first - 1 : first];
  const targets = isOneRow ? rows.slice(first, first + 1) : rows.slice(first + 1, last + 1);
  return source === undefined ? [] : targets.map((target) => ({ source, target, chosen }));
}

export const fillDown = (rows: readonly BoardRow[], range: CellRange): readonly WordsChange[] =>
  stepsOf(rows, range).flatMap(({ source, target, chosen }) =>
    fillRow(source, target, chosen.filter(isFilledColumn)),
  );

/** How many cells held other words that filling down takes away. */
export const countOverwritten = (rows: readonly BoardRow[], range: CellRange): number =>
  stepsOf(rows, range).reduce((count, { source, target, chosen }) => {
    const lost = chosen.filter(isWordColumn).filter((column) => {
      const [before, after] = [readCell(target, column), readCell(source, column)];
      return before !== null && before !== '' && after !== null && after !== before;
    });
    return count + lost.length;
  }, 0);
