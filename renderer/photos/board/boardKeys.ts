import { isPressOf } from '../../accelerators';
import type { BoardRow } from './boardRows';
import { type Column, columns, hasCell, isFilledColumn } from './cells';
import type { Cell } from './fillDown';

export const boardKeys = {
  fillDown: 'CmdOrCtrl+D',
  sameCredit: 'CmdOrCtrl+Shift+D',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
} as const;

type Press = Parameters<typeof isPressOf>[1];

/** What a key does in a cell that nobody writes in. */
export type BoardAction =
  | { readonly type: 'go'; readonly to: Cell; readonly isExtending: boolean }
  | { readonly type: 'enter' }
  | { readonly type: 'toggle' }
  | { readonly type: 'clear' }
  | { readonly type: keyof typeof boardKeys }
  | { readonly type: 'problem'; readonly step: 1 | -1 }
  | { readonly type: 'side' };

const arrows: Readonly<Record<string, { readonly rows: number; readonly columns: number }>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
  PageUp: { rows: -8, columns: 0 },
  PageDown: { rows: 8, columns: 0 },
};

const within = (value: number, count: number) => Math.max(0, Math.min(value, count - 1));

const columnAt = (place: number): Column => columns[within(place, columns.length)] ?? 'photo';

export function moveBy({ row, column }: Cell, rows: number, by: number, count: number): Cell {
  return { row: within(row + rows, count), column: columnAt(columns.indexOf(column) + by) };
}

const isWritable = (row: BoardRow, column: Column) => isFilledColumn(column) && hasCell(row, column);

/** The cell to write in next, row by row; undefined at the ends: there the focus leaves the grid. */
export function nextWritable(rows: readonly BoardRow[], from: Cell, step: 1 | -1): Cell | undefined {
  const cells = rows.flatMap((row, index) =>
    columns.filter((column) => isWritable(row, column)).map((column): Cell => ({ row: index, column })),
  );
  const place = ({ row, column }: Cell) => row * columns.length + columns.indexOf(column);
  const here = place(from);
  return step > 0 ? cells.find((cell) => place(cell) > here) : cells.findLast((cell) => place(cell) < here);
}

function goByKey(press: Press, from: Cell, rows: readonly BoardRow[], isCommand: boolean): Cell | undefined {
  const arrow = arrows[press.key];
  const count = rows.length;
  if (arrow !== undefined && !isCommand && !press.altKey)
    return moveBy(from, arrow.rows, arrow.columns, count);
  if (press.key === 'Home') return { row: isCommand ? 0 : from.row, column: columnAt(0) };
  if (press.key === 'End') return { row: isCommand ? count - 1 : from.row, column: columnAt(columns.length) };
  return undefined;
}

const named = Object.keys(boardKeys) as readonly (keyof typeof boardKeys)[];

/** Undefined where the key belongs to the cell, the browser or the window. */
export function boardAction(
  press: Press,
  from: Cell,
  rows: readonly BoardRow[],
  onMac: boolean,
): BoardAction | undefined {
  const isCommand = onMac ? press.metaKey : press.ctrlKey;
  const command = named.find((name) => isPressOf(boardKeys[name], press, onMac));
  if (command !== undefined) return { type: command };
  if (press.key === 'y' && isCommand && !onMac) return { type: 'redo' };
  if (press.key === 'Tab' && !isCommand && !press.altKey) {
    const to = nextWritable(rows, from, press.shiftKey ? -1 : 1);
    return to && { type: 'go', to, isExtending: false };
  }
  const to = goByKey(press, from, rows, isCommand);
  if (to !== undefined) return { type: 'go', to, isExtending: press.shiftKey };
  if (press.altKey) return press.key === 'ArrowRight' ? { type: 'side' } : undefined;
  if (isCommand) return undefined;
  if (press.key === 'F7') return { type: 'problem', step: press.shiftKey ? -1 : 1 };
  if (press.key === 'Enter' || press.key === 'F2') return { type: 'enter' };
  if (press.key === ' ' && from.column === 'isArchive') return { type: 'toggle' };
  return press.key === 'Delete' ? { type: 'clear' } : undefined;
}
