import { useEffect, useState } from 'react';
import type { StoryCard } from '../../shared/article/page';
import { desk, onDesk } from '../desk';
import { problemOf } from '../problems';

/** Cards of articles of the library by id, kept fresh; null until the first answer. */
export function useStories(ids: readonly string[]): ReadonlyMap<string, StoryCard> | null {
  const [stories, setStories] = useState<ReadonlyMap<string, StoryCard> | null>(null);
  const [changes, setChanges] = useState(0);
  const wanted = [...ids].sort().join(' ');
  useEffect(() => onDesk('libraryChanged', () => setChanges((count) => count + 1)), []);
  useEffect(() => {
    let isStale = false;
    desk.readStories({ ids: wanted === '' ? [] : wanted.split(' ') }).then((cards) => {
      if (!isStale) setStories(new Map(cards.map((card) => [card.id, card])));
    }, problemOf);
    return () => {
      isStale = true;
    };
  }, [wanted, changes]);
  return stories;
}
