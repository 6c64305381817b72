import type { Article, RelatedStory } from '../article/article';
import { targetKey } from './targetKey';

/** `index` is the place among all that were chosen. */
type Chosen = { readonly index: number; readonly story: RelatedStory };

/** The related stories that an editor chose, as a page prints them: never the article itself, and none twice. */
export function relatedOnPage({ id, related }: Pick<Article, 'id' | 'related'>): readonly Chosen[] {
  const seen = new Set([targetKey({ type: 'article', id })]);
  return related.flatMap((story, index) => {
    const key = targetKey(story.target);
    if (seen.has(key)) return [];
    if (key !== '') seen.add(key);
    return [{ index, story }];
  });
}
