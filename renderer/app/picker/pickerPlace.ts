import type { PickerUse } from '../../workspace';

/** What a story is picked for: a place in the open article, or one of the desk's page lists. */
export type PickerPlace = PickerUse | 'pin' | 'exclude';

/** Several are chosen in one go, and taken out again by the same key. */
export const takesMany = (place: PickerPlace): boolean => place !== 'teaser' && place !== 'link';

/** Only what stands in the open article is to be like it. */
export const isForArticle = (place: PickerPlace): boolean => place !== 'pin' && place !== 'exclude';
