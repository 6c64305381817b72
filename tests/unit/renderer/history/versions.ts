import type { Version } from '../../../../shared/article/version';

export const version = (revision: number, savedAt: string, change: Partial<Version> = {}): Version => ({
  revision,
  savedAt,
  savedBy: 'lan',
  headline: 'Chuyến đò',
  words: 120,
  milestone: null,
  change: { wordsAdded: 12, wordsRemoved: 3, others: [] },
  from: 'library',
  ...change,
});
