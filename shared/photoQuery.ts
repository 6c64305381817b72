import type { CheckPlace } from './article/check';
import type { StoryCard } from './article/page';
import type { Photo } from './article/photo';
import type { RightsState } from './article/rights';

export const photoOrientations = ['landscape', 'portrait', 'square'] as const;
export type PhotoOrientation = (typeof photoOrientations)[number];

/** What a photo may lack; caption and alt text in any of its placements, else in the words of its file. */
export const photoGaps = ['file', 'caption', 'credit', 'alt'] as const;
export type PhotoGap = (typeof photoGaps)[number];

/** Empty and null fields do not filter. `text` is searched with and without marks; dates are yyyy-mm-dd, inclusive. */
export type PhotoQuery = {
  readonly text: string;
  readonly missing: PhotoGap | null;
  readonly orientation: PhotoOrientation | null;
  /** In pixels of the longer side. */
  readonly atLeast: number;
  readonly takenFrom: string;
  readonly takenTo: string;
  /** As of today by the newsroom's clock. */
  readonly rights: RightsState['type'] | null;
  readonly offset: number;
  readonly limit: number;
};

export type PhotoFilter = Omit<PhotoQuery, 'offset' | 'limit'>;

/** Every photo. */
export const noPhotoFilter: PhotoFilter = {
  text: '',
  missing: null,
  orientation: null,
  atLeast: 0,
  takenFrom: '',
  takenTo: '',
  rights: null,
};

/**
 * A photo stands once, whatever number of records older libraries hold of its file: `photo` is the one with the
 * fullest credit, `twins` are the others, and what the row says besides is said of all of them. `caption` is that of
 * the newest placement, else what the file says; `places` counts all placements.
 */
export type PhotoRow = {
  readonly photo: Photo;
  readonly twins: readonly Photo[];
  readonly caption: string;
  readonly places: number;
  readonly gaps: readonly PhotoGap[];
};
/** Newest first: by the day they came into the library. */
export type PhotoRows = {
  readonly total: number;
  readonly rows: readonly PhotoRow[];
  readonly isIndexing: boolean;
};
/** One placement of a photo, and where in its story it stands: a figure, a teaser, or as lead photo in no figure of its own. */
export type PhotoPlacement = {
  readonly story: StoryCard;
  /** The record it stands under: it prints the credit of that one. */
  readonly photo: string;
  readonly where: CheckPlace;
  readonly caption: string;
  readonly alt: string;
};
/** Where the file of a photo is used, and what its other records say. */
export type PhotoUse = { readonly placements: readonly PhotoPlacement[]; readonly twins: readonly Photo[] };
