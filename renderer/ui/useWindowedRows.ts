import { type RefObject, useEffect, useState } from 'react';

/** Rows drawn above and below those in sight, so that a fast scroll shows no gap. */
const margin = 6;

type Sight = { readonly top: number; readonly height: number };

/**
 * The rows of a scrolling box that must exist now; `last < first` where there are none. Another value of `content` is
 * another list, and begins at its top.
 */
export function useWindowedRows(
  box: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  content: unknown,
) {
  const [sight, setSight] = useState<Sight>({ top: 0, height: 0 });
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = () => setSight({ top: element.scrollTop, height: element.clientHeight });
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box]);
  useEffect(() => {
    if (box.current !== null) box.current.scrollTop = 0;
  }, [box, content]);
  return rowsInSight(sight, count, rowHeight);
}

export function rowsInSight({ top, height }: Sight, count: number, rowHeight: number) {
  const first = Math.min(Math.max(0, count - 1), Math.max(0, Math.floor(top / rowHeight) - margin));
  const last = Math.min(count - 1, Math.ceil((top + height) / rowHeight) + margin);
  return { first, last };
}

/** Scrolls no further than needed. */
export function showRow(row: number, rowHeight: number, box: HTMLElement) {
  const top = row * rowHeight;
  const bottom = top + rowHeight;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
}
