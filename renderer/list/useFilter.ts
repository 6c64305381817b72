import { useEffect, useState } from 'react';
import type { ArticleFilter } from './useArticleRows';

const nothing: ArticleFilter = { text: '', status: null, section: '', kind: null };
const quiet = 150;

/** The filter as it is asked for: typed words join it after a short rest, choices at once. */
export function useFilter() {
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState(nothing);
  useEffect(() => {
    const timer = window.setTimeout(() => setFilter((now) => withText(now, typed)), quiet);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const changeFilter = (change: Partial<ArticleFilter>) => setFilter((now) => ({ ...now, ...change }));
  const clearFilter = () => {
    setTyped('');
    setFilter(nothing);
  };
  const isFiltered =
    filter.text !== '' || filter.status !== null || filter.section !== '' || filter.kind !== null;
  return { filter, typed, setTyped, changeFilter, clearFilter, isFiltered };
}

/** The same object for the same words: a filter is asked for once. */
function withText(filter: ArticleFilter, typed: string): ArticleFilter {
  const text = typed.trim();
  return filter.text === text ? filter : { ...filter, text };
}
