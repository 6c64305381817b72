import { useEffect, useState } from 'react';
import type { StoryCard } from '../../shared/article/page';
import { desk, onDesk } from '../desk';
import { problemOf } from '../problems';

const pause = 300;

/**
 * The stories of the library that these titles look like, by the title. `excluding` says at the moment of asking which
 * do not count. Offers only: failing, there are none.
 */
export function useTitleMatches(
  titles: readonly string[],
  excluding: () => readonly string[],
): ReadonlyMap<string, StoryCard> {
  const [found, setFound] = useState<ReadonlyMap<string, StoryCard>>(new Map());
  const [changes, setChanges] = useState(0);
  const asked = JSON.stringify([...new Set(titles)]);
  useEffect(() => onDesk('libraryChanged', () => setChanges((count) => count + 1)), []);
  useEffect(() => {
    if (asked === '[]') return undefined;
    let isStale = false;
    const timer = window.setTimeout(() => {
      const query = { titles: JSON.parse(asked) as string[], excluding: excluding() };
      desk.matchTitles(query).then((matches) => {
        if (!isStale) setFound(new Map(matches.map(({ title, story }) => [title, story])));
      }, problemOf);
    }, pause);
    return () => {
      isStale = true;
      window.clearTimeout(timer);
    };
  }, [asked, changes, excluding]);
  return found;
}
