import type { PickerUse } from '../../workspace';

/** What a story is picked for: a place in the open article, a list of its page, or one of the desk's page lists. */
export type PickerPlace = PickerUse | 'list' | 'pin' | 'exclude';

/** What came of it; `because` is a sentence. */
export type Picked =
  | { readonly type: 'added' }
  | { readonly type: 'removed' }
  | { readonly type: 'refused'; readonly because: string };

/** Several are chosen in one go, and taken out again by the same key. */
export const takesMany = (place: PickerPlace): boolean => place !== 'teaser' && place !== 'link';

/** Only what stands in the open article is to be like it. */
export const isForArticle = (place: PickerPlace): boolean => place !== 'pin' && place !== 'exclude';
