import type { DocumentNode } from '../article/article';
import { type Html, joinHtml, joinLines, markup, nothing, wrapLines } from './html';
import { childrenOf, isBlank } from './nodes';
import { type GridCell, readTable } from './tableGrid';

export type RenderBlocks = (blocks: readonly DocumentNode[]) => Html;
type Row = readonly GridCell[];

const isHeader = ({ node }: GridCell) => node.type === 'tableHeader';

/** The rows of headers at the top; none when a header reaches down into the rows below. */
export function countHeadRows(rows: readonly Row[]): number {
  const firstBodyRow = rows.findIndex((row) => !row.every(isHeader));
  const count = firstBodyRow === -1 ? 0 : firstBodyRow;
  const isClosed = rows
    .slice(0, count)
    .every((row, index) => row.every((cell) => index + cell.rowspan <= count));
  return isClosed ? count : 0;
}

function renderCell(cell: GridCell, scope: 'col' | 'row', renderBlocks: RenderBlocks): Html {
  const blocks = childrenOf(cell.node);
  const content = renderBlocks(blocks);
  const spans = joinHtml([
    cell.colspan > 1 ? markup` colspan="${cell.colspan}"` : nothing,
    cell.rowspan > 1 ? markup` rowspan="${cell.rowspan}"` : nothing,
  ]);
  return isHeader(cell) && !blocks.every(isBlank)
    ? markup`<th scope="${scope}"${spans}>${content}</th>`
    : markup`<td${spans}>${content}</td>`;
}

function renderRows(rows: readonly Row[], firstRow: number, head: number, renderBlocks: RenderBlocks): Html {
  return joinLines(
    rows.map((row, index) => {
      const isTop = firstRow + index < Math.max(head, 1);
      const cells = row.map((cell, column) =>
        renderCell(cell, isTop && (head > 0 || column > 0) ? 'col' : 'row', renderBlocks),
      );
      return wrapLines(markup`<tr>`, cells, markup`</tr>`);
    }),
  );
}

/** The table alone; nothing where it has no cell. */
export function renderGrid(table: DocumentNode, renderBlocks: RenderBlocks): Html {
  const rows = readTable(table);
  if (rows.length === 0) return nothing;
  const head = countHeadRows(rows);
  const headRows = renderRows(rows.slice(0, head), 0, head, renderBlocks);
  const bodyRows = renderRows(rows.slice(head), head, head, renderBlocks);
  const groups = [
    wrapLines(markup`<thead>`, [headRows], markup`</thead>`),
    wrapLines(markup`<tbody>`, [bodyRows], markup`</tbody>`),
  ];
  return wrapLines(markup`<table>`, groups, markup`</table>`);
}

/** The box around the table scrolls on a narrow screen, so that the page does not. */
export function renderTable(table: DocumentNode, renderBlocks: RenderBlocks): Html {
  return wrapLines(markup`<div class="table-box">`, [renderGrid(table, renderBlocks)], markup`</div>`);
}
