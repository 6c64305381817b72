import { useEffect, useState } from 'react';
import type { ArticleRow } from '../../../shared/desk';
import type { Problem } from '../../../shared/problems';
import { desk, onDesk } from '../../desk';
import { problemOf } from '../../problems';
import { useWorkspace } from '../../workspace';
import { type PickerFilter, toArticleFilter } from './pickerFilter';

export type FoundStories = {
  /** What was searched for; until its answer is here, the rows are those of the text before. */
  readonly text: string;
  readonly rows: readonly ArticleRow[];
  readonly isIndexing: boolean;
  readonly problem: Problem | null;
};

const shown = 40;
const pause = 60;

/** Stories of the library for the words typed so far, the newest where there are none, without the open article. */
export function useFoundStories(text: string, filter: PickerFilter): FoundStories | null {
  const [found, setFound] = useState<FoundStories | null>(null);
  const [changes, setChanges] = useState(0);
  const open = useWorkspace(({ open }) => open?.fields.id);
  useEffect(() => onDesk('libraryChanged', () => setChanges((count) => count + 1)), []);
  useEffect(() => {
    let isStale = false;
    const query = { ...toArticleFilter(filter, text, Date.now()), offset: 0, limit: shown + 1 };
    const answer = (next: FoundStories) => {
      if (!isStale) setFound(next);
    };
    const timer = window.setTimeout(() => {
      desk.listArticles(query).then(
        ({ rows, isIndexing }) => answer({ text, rows, isIndexing, problem: null }),
        (error: unknown) => answer({ text, rows: [], isIndexing: false, problem: problemOf(error) }),
      );
    }, pause);
    return () => {
      isStale = true;
      window.clearTimeout(timer);
    };
  }, [text, filter, changes]);
  return found && { ...found, rows: found.rows.filter(({ id }) => id !== open).slice(0, shown) };
}
