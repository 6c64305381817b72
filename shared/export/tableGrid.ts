import type { DocumentNode } from '../article/article';
import { childrenOf, readNumber } from './nodes';

export type GridCell = { readonly node: DocumentNode; readonly colspan: number; readonly rowspan: number };
type Place = {
  readonly node: DocumentNode;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
};

const widest = 1000;
const slot = (row: number, column: number) => `${row}:${column}`;

/** Puts every cell where a browser would, its spans cut so that none overlaps another or leaves the table. */
function placeCells(rows: readonly (readonly DocumentNode[])[]): readonly Place[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((node) => {
      while (taken.has(slot(row, column))) column += 1;
      const place = { node, row, column, ...measure(node, row, column) };
      for (let down = 0; down < place.height; down += 1) {
        for (let right = 0; right < place.width; right += 1) taken.add(slot(row + down, column + right));
      }
      column += place.width;
      return place;
    });
  });

  function measure(node: DocumentNode, row: number, column: number) {
    const wanted = Math.min(Math.max(readNumber(node, 'colspan', 1), 1), widest);
    let width = 1;
    while (width < wanted && !taken.has(slot(row, column + width))) width += 1;
    const height = Math.min(Math.max(readNumber(node, 'rowspan', 1), 1), rows.length - row);
    return { width, height };
  }
}

/** Where cells begin, in order: rows and columns in which none begins do not exist for a reader. */
const startsOf = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);
const countWithin = (starts: readonly number[], from: number, size: number) =>
  starts.filter((start) => start >= from && start < from + size).length;

const emptyCell: DocumentNode = { type: 'tableCell' };

/**
 * The table as a sound grid: each row fills all columns, no row and no column is without a cell that
 * begins in it. Every cell of the document is kept, in its order.
 */
export function readTable(table: DocumentNode): readonly (readonly GridCell[])[] {
  const places = placeCells(childrenOf(table).map(childrenOf));
  const rows = startsOf(places.map((place) => place.row));
  const columns = startsOf(places.map((place) => place.column));
  return rows.map((row) => {
    const cells = places
      .filter((place) => place.row === row)
      .map((place) => ({
        node: place.node,
        colspan: countWithin(columns, place.column, place.width),
        rowspan: countWithin(rows, row, place.height),
      }));
    const covered = places
      .filter((place) => place.row <= row && row < place.row + place.height)
      .reduce((sum, place) => sum + countWithin(columns, place.column, place.width), 0);
    const gap = Array.from({ length: columns.length - covered }, () => ({
      node: emptyCell,
      colspan: 1,
      rowspan: 1,
    }));
    return [...cells, ...gap];
  });
}
