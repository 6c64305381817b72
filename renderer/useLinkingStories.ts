import { useEffect, useState } from 'react';
import type { LinkedFrom } from '../shared/pageLists/listUses';
import { desk, onDesk } from './desk';
import { problemOf } from './problems';

/** The articles that point at this one and the lists that hold it, kept fresh; null until the first answer. */
export function useLinkingStories(id: string): LinkedFrom | null {
  const [found, setFound] = useState<LinkedFrom | null>(null);
  const [changes, setChanges] = useState(0);
  useEffect(() => onDesk('libraryChanged', () => setChanges((count) => count + 1)), []);
  useEffect(() => {
    let isStale = false;
    desk.readLinks({ id }).then((answer) => {
      if (!isStale) setFound(answer);
    }, problemOf);
    return () => {
      isStale = true;
    };
  }, [id, changes]);
  return found;
}
