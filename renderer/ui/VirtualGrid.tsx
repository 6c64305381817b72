import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import styles from './VirtualGrid.module.css';
import { isComposing } from './isComposing';
import { joinClasses } from './joinClasses';
import { showRow, useWindowedRows } from './useWindowedRows';
import virtual from './VirtualRows.module.css';

type VirtualGridProps = {
  readonly label: string;
  readonly count: number;
  readonly cellHeight: number;
  /** As many columns as fit, none narrower than this. */
  readonly cellWidth: number;
  /** Another value is another list, and begins at its top. */
  readonly content: unknown;
  /** The cell the keyboard is on; what it comes to is chosen. */
  readonly cursor: number;
  readonly isSelected: (index: number) => boolean;
  readonly onCursor: (index: number) => void;
  readonly onVisible: (first: number, last: number) => void;
  readonly onOpen: (index: number) => void;
  readonly children: (index: number) => ReactNode;
};

/**
 * A grid of any length: only the rows in sight exist. The focus stays on the box and names its cell, so that neither
 * scrolling nor new rows can lose it.
 */
export function VirtualGrid(props: VirtualGridProps) {
  const { count, cellHeight, content, cursor, onVisible } = props;
  const box = useRef<HTMLDivElement>(null);
  const name = useId();
  const columns = useColumns(box, props.cellWidth);
  const rows = Math.ceil(count / columns);
  const { first, last } = useWindowedRows(box, rows, cellHeight, content);
  useEffect(() => {
    if (last >= first) onVisible(first * columns, (last + 1) * columns - 1);
  }, [first, last, columns, onVisible]);
  useEffect(() => {
    if (box.current !== null) showRow(Math.floor(cursor / columns), cellHeight, box.current);
  }, [cursor, columns, cellHeight]);
  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, row) => first + row);
  const isCursorShown = shown.includes(Math.floor(cursor / columns)) && cursor < count;
  return (
    <div
      ref={box}
      role="grid"
      tabIndex={0}
      data-pane-entry
      aria-label={props.label}
      aria-rowcount={rows}
      aria-colcount={columns}
      {...(isCursorShown ? { 'aria-activedescendant': `${name}-${cursor}` } : {})}
      className={virtual.box}
      onKeyDown={(event) => handleKey(event, props, columns)}
    >
      <div role="presentation" className={virtual.whole} style={{ height: rows * cellHeight }}>
        {shown.map((row) => (
          <Row key={row} row={row} columns={columns} name={name} grid={props} />
        ))}
      </div>
    </div>
  );
}

/** The width inside the scroll bar decides. */
function useColumns(box: RefObject<HTMLElement | null>, cellWidth: number): number {
  const [width, setWidth] = useState(cellWidth);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(() => setWidth(element.clientWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, [box]);
  return Math.max(1, Math.floor(width / cellWidth));
}

type RowProps = {
  readonly row: number;
  readonly columns: number;
  readonly name: string;
  readonly grid: VirtualGridProps;
};

function Row({ row, columns, name, grid }: RowProps) {
  const start = row * columns;
  const cells = Array.from({ length: Math.min(columns, grid.count - start) }, (_, column) => start + column);
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      className={joinClasses(virtual.row, styles.row)}
      style={{
        height: grid.cellHeight,
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        transform: `translateY(${row * grid.cellHeight}px)`,
      }}
    >
      {cells.map((index) => (
        <div
          key={index}
          id={`${name}-${index}`}
          role="gridcell"
          aria-colindex={index - start + 1}
          aria-selected={grid.isSelected(index)}
          className={joinClasses(virtual.item, styles.cell, index === grid.cursor && virtual.cursor)}
          onClick={() => grid.onCursor(index)}
          onDoubleClick={() => grid.onOpen(index)}
        >
          {grid.children(index)}
        </div>
      ))}
    </div>
  );
}

function handleKey(event: KeyboardEvent<HTMLElement>, grid: VirtualGridProps, columns: number) {
  if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey || grid.count === 0) return;
  const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / grid.cellHeight)) * columns;
  const target = cellReachedBy(event.key, grid.cursor, { columns, page, count: grid.count });
  if (target !== undefined) grid.onCursor(target);
  else if (event.key === 'Enter') grid.onOpen(grid.cursor);
  else return;
  event.preventDefault();
}

type GridShape = { readonly columns: number; readonly page: number; readonly count: number };

/** Up and down keep the column; at the edge the cursor stays. */
export function cellReachedBy(key: string, cursor: number, { columns, page, count }: GridShape) {
  const within = (index: number) => Math.min(count - 1, Math.max(0, index));
  const inColumn = (index: number) => (index < 0 ? cursor : index >= count ? count - 1 : index);
  switch (key) {
    case 'ArrowRight':
      return within(cursor + 1);
    case 'ArrowLeft':
      return within(cursor - 1);
    case 'ArrowDown':
      return isLastRow(cursor, columns, count) ? cursor : inColumn(cursor + columns);
    case 'ArrowUp':
      return inColumn(cursor - columns);
    case 'PageDown':
      return within(cursor + page);
    case 'PageUp':
      return within(cursor - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

const isLastRow = (cursor: number, columns: number, count: number) =>
  Math.floor(cursor / columns) === Math.floor((count - 1) / columns);
