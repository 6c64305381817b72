import type { DocumentNode } from '../../article/article';
import { plainText } from '../../article/walk';
import { printableLine } from '../escape';
import { type Html, isNothing, joinHtml, joinLines, markup, nothing } from '../html';
import { childrenOf } from '../nodes';
import { countHeadRows } from '../renderTable';
import { type GridCell, readTable } from '../tableGrid';
import { emptyParagraph, type ParagraphStyle, renderParagraph } from './paragraph';
import { renderRun } from './runs';

export type RenderCell = (blocks: readonly DocumentNode[], style: ParagraphStyle) => Html;

/** In twentieths of a point. */
const tableWidth = 9072;
/** Word opens no table with more. */
const mostColumns = 63;

const isHeader = ({ node }: GridCell) => node.type === 'tableHeader';

type Slot = { readonly cell: GridCell; readonly isContinued: boolean };

/** The cells that reach down into a row stand in it too: Word wants one in each row, marked as continued. */
function slotsOf(rows: readonly (readonly GridCell[])[]): readonly (readonly Slot[])[] {
  const above = new Map<number, { readonly cell: GridCell; readonly rows: number }>();
  return rows.map((row) => {
    const slots: Slot[] = [];
    const own = [...row];
    let column = 0;
    for (;;) {
      const reaching = above.get(column);
      const cell = reaching?.cell ?? own.shift();
      if (cell === undefined) return slots;
      slots.push({ cell, isContinued: reaching !== undefined });
      const left = (reaching?.rows ?? cell.rowspan) - 1;
      if (left > 0) above.set(column, { cell, rows: left });
      else above.delete(column);
      column += cell.colspan;
    }
  });
}

function renderMerge({ cell, isContinued }: Slot): Html {
  if (cell.rowspan === 1) return nothing;
  return isContinued ? markup`<w:vMerge/>` : markup`<w:vMerge w:val="restart"/>`;
}

function renderSlot(slot: Slot, columnWidth: number, renderBlocks: RenderCell): Html {
  const { cell, isContinued } = slot;
  const look = joinHtml([
    markup`<w:tcW w:w="${columnWidth * cell.colspan}" w:type="dxa"/>`,
    cell.colspan > 1 ? markup`<w:gridSpan w:val="${cell.colspan}"/>` : nothing,
    renderMerge(slot),
    isHeader(cell) ? markup`<w:shd w:val="clear" w:color="auto" w:fill="F0EEE8"/>` : nothing,
  ]);
  const style = isHeader(cell) ? 'TableHeading' : 'TableText';
  const content = isContinued ? nothing : renderBlocks(childrenOf(cell.node), style);
  return markup`<w:tc><w:tcPr>${look}</w:tcPr>${isNothing(content) ? emptyParagraph : content}</w:tc>`;
}

function renderGrid(rows: readonly (readonly GridCell[])[], columns: number, renderBlocks: RenderCell): Html {
  const columnWidth = Math.floor(tableWidth / columns);
  const head = countHeadRows(rows);
  const grid = joinHtml(Array.from({ length: columns }, () => markup`<w:gridCol w:w="${columnWidth}"/>`));
  const lines = slotsOf(rows).map((slots, index) => {
    const repeated = index < head ? markup`<w:trPr><w:tblHeader/></w:trPr>` : nothing;
    const cells = joinHtml(slots.map((slot) => renderSlot(slot, columnWidth, renderBlocks)));
    return markup`<w:tr>${repeated}${cells}</w:tr>`;
  });
  const look = markup`<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${tableWidth}" w:type="dxa"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>`;
  return markup`<w:tbl>${look}<w:tblGrid>${grid}</w:tblGrid>${joinLines(lines)}</w:tbl>`;
}

/** As lines of text. */
function renderWide(rows: readonly (readonly GridCell[])[]): Html {
  const lines = rows.map((row) => row.map(({ node }) => printableLine(plainText(node))).join(' | '));
  return joinLines(lines.map((line) => renderParagraph(renderRun(line), { style: 'TableText' })));
}

/** A table with its merged cells; the paragraph after it keeps it apart from a next one. */
export function renderTable(table: DocumentNode, renderBlocks: RenderCell): Html {
  const rows = readTable(table);
  const columns = (rows[0] ?? []).reduce((sum, { colspan }) => sum + colspan, 0);
  if (columns === 0) return nothing;
  if (columns > mostColumns) return renderWide(rows);
  return joinLines([renderGrid(rows, columns, renderBlocks), emptyParagraph]);
}

/** Blocks in a box: the frame is that of a table with one cell, so that lists and headings keep their looks in it. */
export function renderBox(content: Html): Html {
  if (isNothing(content)) return nothing;
  const look = markup`<w:tblPr><w:tblStyle w:val="FactBox"/><w:tblW w:w="${tableWidth}" w:type="dxa"/></w:tblPr>`;
  const cell = markup`<w:tc><w:tcPr><w:tcW w:w="${tableWidth}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  return joinLines([
    markup`<w:tbl>${look}<w:tblGrid><w:gridCol w:w="${tableWidth}"/></w:tblGrid><w:tr>${cell}</w:tr></w:tbl>`,
    emptyParagraph,
  ]);
}
