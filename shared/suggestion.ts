import type { Article } from './article/article';
import type { StoryCard } from './article/page';

/** What an article and a suggested story have in common; words and names as the article writes them. */
export type SuggestionReason =
  | { readonly type: 'tags'; readonly tags: readonly string[] }
  | { readonly type: 'names'; readonly names: readonly string[] }
  | { readonly type: 'words'; readonly words: readonly string[] }
  | { readonly type: 'subsection' }
  | { readonly type: 'section' };

/** `score` is between 0 and 1 and says which of two suggestions for one article is nearer. There is always a reason. */
export type Suggestion = {
  readonly story: StoryCard;
  readonly score: number;
  readonly reasons: readonly SuggestionReason[];
};

/** The article as it stands in the editor, saved or not. */
export type SuggestionQuery = { readonly article: Article; readonly limit: number };
