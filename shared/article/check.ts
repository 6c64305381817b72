/**
 * Where a check points, so that Enter can jump there. `index` counts from 0 in document order: figures,
 * videos, teasers and related stories each among their own kind, `body` among the top blocks of the body.
 */
export type CheckPlace =
  | { readonly type: 'field'; readonly field: string }
  | {
      readonly type: 'figure';
      readonly index: number;
      readonly field: 'photo' | 'caption' | 'credit' | 'alt';
    }
  | {
      readonly type: 'video';
      readonly index: number;
      readonly field: 'source' | 'duration' | 'photo' | 'caption' | 'credit' | 'alt';
    }
  | { readonly type: 'teaser'; readonly index: number }
  | { readonly type: 'related'; readonly index: number }
  | { readonly type: 'body'; readonly index: number }
  /** One of the lists that the article has of its own; `item` is null for the list as a whole. */
  | { readonly type: 'list'; readonly index: number; readonly item: number | null }
  /** One of the desk's lists; `item` is null for the list as a whole, and for what its rule finds by itself. */
  | { readonly type: 'rule'; readonly rule: string; readonly item: ListedByHand | null };

/** What the desk chose by hand: the place among the pins of a list, or among its most read stories. */
export type ListedByHand = { readonly among: 'pins' | 'mostRead'; readonly index: number };

export type CheckLevel = 'error' | 'warning' | 'note';

/** `values` fill the sentence that `strings/` holds for the code. */
export type Check<Code extends string = string> = {
  readonly code: Code;
  readonly level: CheckLevel;
  readonly where: CheckPlace;
  readonly values: Readonly<Record<string, string | number>>;
};
