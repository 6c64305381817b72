import type { ArticleRow } from '../../../shared/desk';
import type { Suggestion } from '../../../shared/suggestion';
import { passes, type PickerFilter, toArticleFilter } from './pickerFilter';

/** `suggestion` says why a story is offered before anything is typed. */
export type ListedStory = { readonly row: ArticleRow; readonly suggestion: Suggestion | null };

const mostSuggested = 10;

/** Before anything is typed the stories like the open article come first, then the newest; no story twice. */
export function listStories(
  text: string,
  filter: PickerFilter,
  suggestions: readonly Suggestion[],
  found: readonly ArticleRow[],
): readonly ListedStory[] {
  const wanted = toArticleFilter(filter, text, Date.now());
  const suggested = text === '' ? suggestions.filter(({ story }) => passes(story, wanted)) : [];
  const first = suggested
    .slice(0, mostSuggested)
    .map((suggestion) => ({ row: { ...suggestion.story, hit: null }, suggestion }));
  const ids = new Set(first.map(({ row }) => row.id));
  const others = found.filter(({ id }) => !ids.has(id)).map((row) => ({ row, suggestion: null }));
  return [...first, ...others];
}
