import type { PhotoFilter, PhotoRow } from '../../../shared/photoQuery';
import { desk } from '../../desk';
import { type KnownRows, type RowsWindow, usePagedRows } from '../../pagedRows';

export type KnownPhotos = KnownRows<PhotoFilter, PhotoRow>;

const ask = (filter: PhotoFilter, window: RowsWindow) => desk.listPhotos({ ...filter, ...window });

/** The library's photos, page by page as they come in sight. */
export const usePhotoRows = (filter: PhotoFilter) => usePagedRows(ask, filter);
