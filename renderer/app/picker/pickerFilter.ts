import type { StoryCard } from '../../../shared/article/page';
import type { ArticleFilter } from '../../list/useArticleRows';

const day = 86_400_000;
const spans = { lastWeek: 7, lastMonth: 30, lastYear: 365 } as const;

/** How long ago a story may have been published. */
export type PickerAge = keyof typeof spans;
export const pickerAges: readonly PickerAge[] = ['lastWeek', 'lastMonth', 'lastYear'];

export type PickerFilter = Omit<ArticleFilter, 'text' | 'since'> & { readonly age: PickerAge | null };
export const noFilter: PickerFilter = { status: null, section: '', kind: null, age: null };

export const isFiltering = ({ status, section, kind, age }: PickerFilter) =>
  status !== null || section !== '' || kind !== null || age !== null;

/** The question to the library. To the day, so that it stays the same question while the picker is open. */
export function toArticleFilter({ age, ...filter }: PickerFilter, text: string, now: number): ArticleFilter {
  if (age === null) return { ...filter, text };
  const today = Math.floor(now / day) * day;
  return { ...filter, text, since: new Date(today - spans[age] * day).toISOString() };
}

/** Of stories that are here already: what the library would answer to the same question. */
export function passes(story: StoryCard, { section, status, kind, since }: ArticleFilter): boolean {
  const isThere = section === '' || story.section === section || story.subsection === section;
  const isOf = (status === null || story.status === status) && (kind === null || story.kind === kind);
  const isSince =
    since === undefined || Date.parse(story.publishedAt ?? story.updatedAt) >= Date.parse(since);
  return isThere && isOf && isSince;
}
