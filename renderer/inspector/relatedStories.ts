import { type Article, mostRelated, type RelatedStory, type StoryTarget } from '../../shared/article/article';
import { targetKey } from '../../shared/pageLists/targetKey';

export type RelatedStories = Article['related'];

/** `id` is the same wherever in the list the story stands. */
export type RelatedRow = { readonly id: string; readonly story: RelatedStory };

export function hasTarget(stories: RelatedStories, target: StoryTarget): boolean {
  return stories.some((story) => targetKey(story.target) === targetKey(target));
}

/** A list from an old page may name one story twice: its second row has an id of its own. */
export function rowsOf<Story extends Pick<RelatedStory, 'target'>>(
  stories: readonly Story[],
): readonly { readonly id: string; readonly story: Story }[] {
  const seen = new Map<string, number>();
  return stories.map((story) => {
    const key = targetKey(story.target) || 'nowhere';
    const turn = (seen.get(key) ?? 0) + 1;
    seen.set(key, turn);
    return { id: turn === 1 ? key : `${key}#${turn}`, story };
  });
}

/** A story stands in the list once: adding it again leaves the list as it is, and so does one more than can be saved. */
export function addStory(stories: RelatedStories, target: StoryTarget): RelatedStories {
  if (hasTarget(stories, target) || stories.length >= mostRelated) return stories;
  return [...stories, { target, headline: null }];
}

export function removeTarget(stories: RelatedStories, target: StoryTarget): RelatedStories {
  return stories.filter((story) => targetKey(story.target) !== targetKey(target));
}

/** The list in the order of the row ids; a row the ids forget stays, at the end. */
export function orderStories(stories: RelatedStories, ids: readonly string[]): RelatedStories {
  const rows = rowsOf(stories);
  const named = ids.flatMap((id) => rows.filter((row) => row.id === id));
  const forgotten = rows.filter((row) => !ids.includes(row.id));
  const ordered = [...named, ...forgotten].map(({ story }) => story);
  return ordered.every((story, index) => story === stories[index]) ? stories : ordered;
}

export function removeRow(stories: RelatedStories, id: string): RelatedStories {
  return rowsOf(stories)
    .filter((row) => row.id !== id)
    .map(({ story }) => story);
}
