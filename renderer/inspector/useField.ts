import { blankArticle } from '../../shared/article/blankArticle';
import { type ArticleFields, useWorkspace } from '../workspace';

const blank: ArticleFields = blankArticle({
  id: '',
  kind: 'news',
  language: 'vi',
  now: new Date(0).toISOString(),
});

/**
 * One field of the open article, and a repaint only when that field changes. With no article open it is a
 * blank one's: a component that is about to go is asked once more on the way.
 */
export function useField<Name extends keyof ArticleFields>(name: Name): ArticleFields[Name] {
  return useWorkspace(({ open }) => (open?.fields ?? blank)[name]);
}
