import type { ArticleQuery, ArticleRow } from '../../shared/desk';
import { desk } from '../desk';
import { type KnownRows, type RowsWindow, usePagedRows } from '../pagedRows';

export type ArticleFilter = Omit<ArticleQuery, 'offset' | 'limit'>;
export type KnownArticles = KnownRows<ArticleFilter, ArticleRow>;

const ask = (filter: ArticleFilter, window: RowsWindow) => desk.listArticles({ ...filter, ...window });

/** The library's articles, page by page as they come in sight. */
export const useArticleRows = (filter: ArticleFilter) => usePagedRows(ask, filter);
