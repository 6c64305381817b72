import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
} from 'react';
import { isComposing } from './isComposing';
import { joinClasses } from './joinClasses';
import { showRow, useWindowedRows } from './useWindowedRows';
import virtual from './VirtualRows.module.css';

/** `cursor` is the row the keyboard is on; `anchor` is where a range selection started. */
export type ListPlace = { readonly cursor: number; readonly anchor: number };

type VirtualListProps = {
  readonly label: string;
  readonly count: number;
  readonly rowHeight: number;
  /** Another value is another list, and begins at its top. */
  readonly content: unknown;
  readonly place: ListPlace;
  readonly onPlace: (place: ListPlace) => void;
  readonly isSelected: (index: number) => boolean;
  readonly isCurrent: (index: number) => boolean;
  readonly onVisible: (first: number, last: number) => void;
  readonly onOpen: (index: number) => void;
  /** Adds a row to the selection, or takes it out. */
  readonly onToggle: (index: number) => void;
  /** Selects all rows from the anchor to the cursor. */
  readonly onRange: (place: ListPlace) => void;
  readonly onMenu: (index: number, x: number, y: number) => void;
  readonly onDelete?: (index: number) => void;
  readonly onEscape?: () => void;
  readonly children: (index: number) => ReactNode;
};

/**
 * A list box of any length: only the rows in sight exist. The focus stays on the box and names its
 * row, so that neither scrolling nor new rows can lose it.
 */
export function VirtualList(props: VirtualListProps) {
  const { count, rowHeight, content, place, onVisible } = props;
  const box = useRef<HTMLDivElement>(null);
  const name = useId();
  const { first, last } = useWindowedRows(box, count, rowHeight, content);
  useEffect(() => {
    if (last >= first) onVisible(first, last);
  }, [first, last, onVisible]);
  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, row) => first + row);
  const isCursorShown = place.cursor >= first && place.cursor <= last;
  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      data-pane-entry
      aria-label={props.label}
      aria-multiselectable
      {...(isCursorShown ? { 'aria-activedescendant': `${name}-${place.cursor}` } : {})}
      className={virtual.box}
      onKeyDown={(event) => handleKey(event, props, box)}
    >
      <div role="presentation" className={virtual.whole} style={{ height: count * rowHeight }}>
        {indexes.map((index) => (
          <Row key={index} id={`${name}-${index}`} index={index} list={props} />
        ))}
      </div>
    </div>
  );
}

type RowProps = { readonly id: string; readonly index: number; readonly list: VirtualListProps };

function Row({ id, index, list }: RowProps) {
  const isCursor = list.place.cursor === index;
  const press = (event: MouseEvent) => {
    if (event.shiftKey) {
      list.onRange({ ...list.place, cursor: index });
      return;
    }
    list.onPlace({ cursor: index, anchor: index });
    if (event.ctrlKey || event.metaKey) list.onToggle(index);
    else list.onOpen(index);
  };
  const openMenu = (event: MouseEvent) => {
    event.preventDefault();
    list.onPlace({ cursor: index, anchor: index });
    list.onMenu(index, event.clientX, event.clientY);
  };
  return (
    <div
      id={id}
      role="option"
      aria-selected={list.isSelected(index)}
      {...(list.isCurrent(index) ? { 'aria-current': true } : {})}
      aria-setsize={list.count}
      aria-posinset={index + 1}
      className={joinClasses(virtual.row, virtual.item, isCursor && virtual.cursor)}
      style={{ height: list.rowHeight, transform: `translateY(${index * list.rowHeight}px)` }}
      onClick={press}
      onContextMenu={openMenu}
    >
      {list.children(index)}
    </div>
  );
}

type Box = RefObject<HTMLDivElement | null>;

function handleKey(event: KeyboardEvent, list: VirtualListProps, box: Box) {
  if (isComposing(event) || event.altKey) return;
  const isHandled = moveByKey(event, list, box) || actByKey(event, list, box);
  if (isHandled) event.preventDefault();
}

function moveByKey(event: KeyboardEvent, list: VirtualListProps, box: Box): boolean {
  const target = rowReachedBy(event.key, list, box.current?.clientHeight ?? 0);
  if (target === undefined || list.count === 0) return false;
  const cursor = Math.min(list.count - 1, Math.max(0, target));
  if (box.current !== null) showRow(cursor, list.rowHeight, box.current);
  if (event.shiftKey) list.onRange({ ...list.place, cursor });
  else list.onPlace({ cursor, anchor: cursor });
  return true;
}

function rowReachedBy(key: string, { place, count, rowHeight }: VirtualListProps, height: number) {
  const page = Math.max(1, Math.floor(height / rowHeight) - 1);
  switch (key) {
    case 'ArrowDown':
      return place.cursor + 1;
    case 'ArrowUp':
      return place.cursor - 1;
    case 'PageDown':
      return place.cursor + page;
    case 'PageUp':
      return place.cursor - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function actByKey(event: KeyboardEvent, list: VirtualListProps, box: Box): boolean {
  const { cursor } = list.place;
  const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
  if (event.key === 'Escape') {
    list.onEscape?.();
    return list.onEscape !== undefined;
  }
  if (cursor >= list.count) return false;
  if (event.key === 'Enter') list.onOpen(cursor);
  else if (event.key === ' ') list.onToggle(cursor);
  else if (event.key === 'Delete') list.onDelete?.(cursor);
  else if (isMenuKey) list.onMenu(cursor, ...menuPlace(cursor, list.rowHeight, box));
  else return false;
  return true;
}

function menuPlace(index: number, rowHeight: number, box: Box): readonly [number, number] {
  const frame = box.current?.getBoundingClientRect();
  const top = (index + 0.5) * rowHeight - (box.current?.scrollTop ?? 0);
  return [(frame?.left ?? 0) + rowHeight / 2, (frame?.top ?? 0) + top];
}
