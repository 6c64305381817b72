import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../shared/problems';
import { onDesk } from './desk';
import { problemOf } from './problems';

/** One window of a list of the library. */
export type RowsAnswer<Row> = {
  readonly total: number;
  readonly rows: readonly Row[];
  readonly isIndexing: boolean;
};

export type RowsWindow = { readonly offset: number; readonly limit: number };

/** `total` is null until the first answer. Rows not yet asked for are not in `rows`. */
export type KnownRows<Filter, Row> = {
  readonly filter: Filter;
  readonly total: number | null;
  readonly rows: ReadonlyMap<number, Row>;
  readonly isIndexing: boolean;
  readonly problem: Problem | null;
};

export const pageSize = 100;
/** What flies by while the list is dragged is not asked for. */
const rest = 40;

/**
 * The rows of a list, page by page as they come in sight; `ask` stays the same function. When the library changes,
 * the pages in sight are asked for again and the rows shown stay until their successors are here.
 */
export function usePagedRows<Filter, Row>(
  ask: (filter: Filter, window: RowsWindow) => Promise<RowsAnswer<Row>>,
  filter: Filter,
) {
  const [known, setKnown] = useState<KnownRows<Filter, Row>>(() => nothingOf(filter));
  const asking = useRef({ generation: 0, pages: new Set<number>(), first: 0, last: 0, filter, timer: 0 });

  const askPage = useCallback(
    (page: number) => {
      const { current } = asking;
      const { generation, filter: asked } = current;
      if (current.pages.has(page)) return;
      current.pages.add(page);
      const isStale = () => generation !== asking.current.generation;
      ask(asked, { offset: page * pageSize, limit: pageSize }).then(
        (answer) => {
          if (!isStale()) setKnown((before) => addPage(before, asked, page, answer));
        },
        (error: unknown) => {
          if (!isStale()) setKnown((before) => ({ ...before, filter: asked, problem: problemOf(error) }));
        },
      );
    },
    [ask],
  );

  const askVisible = useCallback(() => {
    const { first, last } = asking.current;
    for (const page of pagesOf(first, last)) askPage(page);
  }, [askPage]);

  const showRows = useCallback(
    (first: number, last: number) => {
      const { current } = asking;
      current.first = first;
      current.last = last;
      window.clearTimeout(current.timer);
      current.timer = window.setTimeout(askVisible, rest);
    },
    [askVisible],
  );

  const askAgain = useCallback(() => {
    asking.current.generation += 1;
    asking.current.pages.clear();
    askVisible();
  }, [askVisible]);

  useEffect(() => {
    asking.current = { ...asking.current, filter, first: 0, last: 0 };
    askAgain();
  }, [filter, askAgain]);
  useEffect(() => onDesk('libraryChanged', askAgain), [askAgain]);

  return { known, showRows, askAgain };
}

export function pagesOf(first: number, last: number): readonly number[] {
  const start = Math.floor(first / pageSize);
  const end = Math.floor(Math.max(first, last) / pageSize);
  return Array.from({ length: end - start + 1 }, (_, page) => start + page);
}

/** Rows of another filter are let go only now: until then they were better than an empty list. */
export function addPage<Filter, Row>(
  before: KnownRows<Filter, Row>,
  asked: Filter,
  page: number,
  answer: RowsAnswer<Row>,
): KnownRows<Filter, Row> {
  const rows = new Map(before.filter === asked ? before.rows : []);
  const offset = page * pageSize;
  for (let index = offset; index < offset + pageSize; index += 1) rows.delete(index);
  answer.rows.forEach((row, index) => rows.set(offset + index, row));
  for (const index of rows.keys()) if (index >= answer.total) rows.delete(index);
  return { filter: asked, total: answer.total, rows, isIndexing: answer.isIndexing, problem: null };
}

function nothingOf<Filter, Row>(filter: Filter): KnownRows<Filter, Row> {
  return { filter, total: null, rows: new Map(), isIndexing: false, problem: null };
}
