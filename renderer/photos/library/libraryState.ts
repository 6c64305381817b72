import { useEffect } from 'react';
import { create } from 'zustand';
import { type PhotoFilter, noPhotoFilter } from '../../../shared/photoQuery';
import { forgetPhotoEdits } from './photoHistory';

type LibraryState = {
  readonly typed: string;
  readonly filter: PhotoFilter;
  readonly cursor: number;
  /** The photo the details show: it stays while the list around it changes. */
  readonly chosen: string | null;
  /** The photo at the cursor is to be chosen once its row is here. */
  readonly isAwaited: boolean;
};

const start: LibraryState = { typed: '', filter: noPhotoFilter, cursor: 0, chosen: null, isAwaited: true };

/** Kept while the pane is closed: who took one photo comes back for the next. */
export const useLibraryState = create<LibraryState>(() => start);
const change = useLibraryState.setState;

const quiet = 150;

export const typeSearch = (typed: string) => change({ typed });
export const clearFilter = () => change(start);
export const followPhoto = (cursor: number) => change({ cursor });

/** A row that is not here yet is chosen when it comes; until then the photo before it stays. */
export function choosePhoto(cursor: number, photo: string | undefined) {
  change(photo === undefined ? { cursor, isAwaited: true } : { cursor, chosen: photo, isAwaited: false });
}

/** There is no photo to choose. */
export const chooseNone = () => change({ cursor: 0, chosen: null });

/** Another list begins at its first photo. */
export function changeFilter(wanted: Partial<PhotoFilter>) {
  change(({ filter }) => ({ filter: { ...filter, ...wanted }, cursor: 0, isAwaited: true }));
}

let lastFolder: string | undefined;

/** Another library has other photos. */
export function enterFolder(folder: string | undefined) {
  if (folder !== lastFolder) {
    change(start);
    forgetPhotoEdits();
  }
  lastFolder = folder;
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

export const isFiltering = (filter: PhotoFilter) => JSON.stringify(filter) !== JSON.stringify(noPhotoFilter);
