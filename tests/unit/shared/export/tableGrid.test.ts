import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '../../../../shared/article/article';
import { readTable } from '../../../../shared/export/tableGrid';
import { paragraph, table } from '../article/pages';

const cell = (name: string, colspan = 1, rowspan = 1): DocumentNode => ({
  type: 'tableCell',
  attrs: { colspan, rowspan },
  content: [paragraph(name)],
});
const grid = (...rows: readonly (readonly DocumentNode[])[]): DocumentNode => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'tableRow', content })),
});
const spans = (node: DocumentNode) =>
  readTable(node).map((row) => row.map(({ colspan, rowspan }) => `${colspan}x${rowspan}`));

describe('a table', () => {
  it('that is sound stays as it is', () => {
    expect(spans(table(['a', 'b'], ['c', 'd']))).toEqual([
      ['1x1', '1x1'],
      ['1x1', '1x1'],
    ]);
  });

  it('gets the cells its short rows lack', () => {
    expect(spans(grid([cell('a'), cell('b')], [cell('c')]))[1]).toEqual(['1x1', '1x1']);
  });

  it('loses rows and columns in which no cell begins', () => {
    expect(spans(grid([cell('a', 3, 2)], [], [cell('b', 2), cell('c')]))).toEqual([['2x1'], ['1x1', '1x1']]);
  });

  it('cuts spans that would leave it', () => {
    expect(spans(grid([cell('a', 1, 9), cell('b')], [cell('c')]))).toEqual([['1x2', '1x1'], ['1x1']]);
  });

  it('always fills every row, and keeps every cell in its order', () => {
    const rows = fc.array(
      fc.array(fc.tuple(fc.integer({ min: -1, max: 5 }), fc.integer({ min: -1, max: 5 })), { maxLength: 5 }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(rows, (sizes) => {
        const cells = sizes.map((row, y) => row.map(([wide, tall], x) => cell(`${y}:${x}`, wide, tall)));
        const read = readTable(grid(...cells));
        const printed = read.flat().filter(({ node }) => node.content !== undefined);
        expect(printed.map(({ node }) => node)).toEqual(cells.flat());
        const width = Math.max(
          0,
          ...read.slice(0, 1).map((row) => row.reduce((sum, { colspan }) => sum + colspan, 0)),
        );
        const slots = read.flat().reduce((sum, { colspan, rowspan }) => sum + colspan * rowspan, 0);
        expect(slots).toBe(width * read.length);
      }),
    );
  });
});
