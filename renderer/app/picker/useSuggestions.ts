import { useEffect, useState } from 'react';
import type { Suggestion } from '../../../shared/suggestion';
import { desk, onDesk } from '../../desk';
import { readWorkspace } from '../../workspace';

const most = 40;
const none: readonly Suggestion[] = [];

/**
 * Stories like the open article, as it is when the picker opens: a list that changed under the hand while stories
 * are chosen from it could not be chosen from. Suggestions are an offer: where they fail, the list goes without.
 */
export function useSuggestions(isWanted: boolean): readonly Suggestion[] {
  const [suggestions, setSuggestions] = useState(none);
  const [changes, setChanges] = useState(0);
  const isEmpty = suggestions.length === 0;
  useEffect(() => onDesk('libraryChanged', () => setChanges((count) => count + 1)), []);
  useEffect(() => {
    const { open } = readWorkspace();
    if (open === null || !isEmpty || !isWanted) return undefined;
    let isStale = false;
    const article = { ...open.fields, body: open.bodySnapshot };
    desk.suggestStories({ article, limit: most }).then(
      (answer) => {
        if (!isStale) setSuggestions(answer);
      },
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [changes, isEmpty, isWanted]);
  return suggestions;
}
