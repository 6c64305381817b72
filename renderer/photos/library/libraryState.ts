import { useEffect } from 'react';
import { create } from 'zustand';
import type { PhotoFilter } from './usePhotoRows';

type LibraryState = {
  readonly typed: string;
  readonly filter: PhotoFilter;
  readonly cursor: number;
  /** The photo the details show: it stays while the list around it changes. */
  readonly chosen: string | null;
};

const noFilter: PhotoFilter = {
  text: '',
  missing: null,
  orientation: null,
  atLeast: 0,
  takenFrom: '',
  takenTo: '',
  rights: null,
};

const start: LibraryState = { typed: '', filter: noFilter, cursor: 0, chosen: null };

/** Kept while the pane is closed: who took one photo comes back for the next. */
export const useLibraryState = create<LibraryState>(() => start);
const change = useLibraryState.setState;

const quiet = 150;

export const typeSearch = (typed: string) => change({ typed });
export const clearFilter = () => change(start);
export const choosePhoto = (cursor: number, chosen: string | null) => change({ cursor, chosen });

/** Another list begins at its first photo. */
export function changeFilter(wanted: Partial<PhotoFilter>) {
  change(({ filter }) => ({ filter: { ...filter, ...wanted }, cursor: 0, chosen: null }));
}

/** Typed words join the filter after a short rest. */
export function useTypedSearch() {
  const typed = useLibraryState((state) => state.typed.trim());
  useEffect(() => {
    const timer = window.setTimeout(() => {
      if (useLibraryState.getState().filter.text !== typed) changeFilter({ text: typed });
    }, quiet);
    return () => window.clearTimeout(timer);
  }, [typed]);
}

/** The same values mean the same list: nothing filters. */
export const isFiltering = (filter: PhotoFilter) => JSON.stringify(filter) !== JSON.stringify(noFilter);
