import type { SectionPlace } from './findPlace';

/** How many articles of the library stand where, and hold which tag; the commonest tags come first. */
export type DeskCounts = {
  readonly places: readonly (SectionPlace & { readonly articles: number })[];
  readonly tags: readonly { readonly tag: string; readonly articles: number }[];
};

export const noCounts: DeskCounts = { places: [], tags: [] };
