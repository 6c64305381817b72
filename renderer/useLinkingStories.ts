import { useEffect, useState } from 'react';
import type { StoryCard } from '../shared/article/page';
import { desk, onDesk } from './desk';
import { problemOf } from './problems';

/** The articles that point at this one, kept fresh; null until the first answer. */
export function useLinkingStories(id: string): readonly StoryCard[] | null {
  const [stories, setStories] = useState<readonly StoryCard[] | null>(null);
  const [changes, setChanges] = useState(0);
  useEffect(() => onDesk('libraryChanged', () => setChanges((count) => count + 1)), []);
  useEffect(() => {
    let isStale = false;
    desk.readLinks({ id }).then((answer) => {
      if (!isStale) setStories(answer);
    }, problemOf);
    return () => {
      isStale = true;
    };
  }, [id, changes]);
  return stories;
}
