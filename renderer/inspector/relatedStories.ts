import type { Article, RelatedStory, StoryTarget } from '../../shared/article/article';

export type RelatedStories = Article['related'];

/** One word for a place a story can be: two targets with one key are the same story. */
export function keyOfTarget(target: StoryTarget): string {
  return target.type === 'article' ? `article:${target.id}` : `page:${target.url || target.title}`;
}

export function hasTarget(stories: readonly RelatedStory[], target: StoryTarget): boolean {
  return stories.some((story) => keyOfTarget(story.target) === keyOfTarget(target));
}

/** A story stands in the list once: adding it again leaves the list as it is. */
export function addStory(stories: RelatedStories, target: StoryTarget): RelatedStories {
  return hasTarget(stories, target) ? stories : [...stories, { target, headline: null }];
}

/** Moves one story to the place it shall have afterwards; a place beyond an end is that end. */
export function moveStory(stories: RelatedStories, from: number, to: number): RelatedStories {
  const moved = stories[from];
  if (moved === undefined) return stories;
  const others = stories.filter((_, index) => index !== from);
  const place = Math.min(Math.max(to, 0), others.length);
  return [...others.slice(0, place), moved, ...others.slice(place)];
}

/** What a drop means: the dragged story stands before or after the one it was dropped on. */
export function dropStory(
  stories: RelatedStories,
  from: number,
  onto: number,
  side: 'before' | 'after',
): RelatedStories {
  const gap = side === 'before' ? onto : onto + 1;
  return moveStory(stories, from, from < gap ? gap - 1 : gap);
}

export function removeStory(stories: RelatedStories, index: number): RelatedStories {
  return stories.filter((_, place) => place !== index);
}

/** An empty headline, or the story's own, is no override. */
export function overrideHeadline(
  stories: RelatedStories,
  index: number,
  headline: string,
  own: string,
): RelatedStories {
  const isOverride = headline.trim() !== '' && headline !== own;
  return stories.map((story, place) =>
    place === index ? { ...story, headline: isOverride ? headline : null } : story,
  );
}
