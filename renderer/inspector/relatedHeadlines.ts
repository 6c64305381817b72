import type { RelatedStory } from '../../shared/article/article';
import type { StoryCard } from '../../shared/article/page';
import { useText } from '../strings';

export type KnownStories = ReadonlyMap<string, StoryCard> | null;

/** The headline of the story itself, whatever this placement calls it; empty when it has none or is not known. */
export function ownHeadline({ target }: RelatedStory, stories: KnownStories): string {
  return target.type === 'page' ? target.title : (stories?.get(target.id)?.headline ?? '');
}

/** The headline as it prints here, or a word for the lack of one. */
export function useSayHeadline(stories: KnownStories): (story: RelatedStory) => string {
  const t = useText();
  return (story) => {
    const { target, headline } = story;
    const printed = headline ?? ownHeadline(story, stories);
    if (printed !== '') return printed;
    const isLost = target.type === 'article' && stories !== null && !stories.has(target.id);
    return isLost ? t('inspector.missingStory') : t('picker.noHeadline');
  };
}
