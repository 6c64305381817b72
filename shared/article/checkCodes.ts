import type { Check, CheckLevel, CheckPlace } from './check';

/**
 * Every check there is, and how grave it is: an error stops the export, a warning is shown before it, a
 * note is for the eye only.
 */
export const checkLevels = {
  headlineMissing: 'error',
  headlineTooLong: 'warning',
  standfirstMissing: 'warning',
  standfirstTooLong: 'warning',
  bylineMissing: 'warning',
  sectionMissing: 'warning',
  sectionUnknown: 'warning',
  embargoRunning: 'error',
  publishedAtMissing: 'warning',
  toComeMark: 'error',
  doubleSpaces: 'note',
  bodyEmpty: 'error',
  headingOrder: 'warning',
  headingEmpty: 'warning',
  tableCellsEmpty: 'note',
  photoMissing: 'error',
  photoFileMissing: 'error',
  photoTooSmall: 'warning',
  photoUsedTwice: 'warning',
  captionMissing: 'warning',
  captionTooLong: 'warning',
  creditMissing: 'error',
  creditInCaption: 'warning',
  creditInternet: 'warning',
  altMissing: 'error',
  altPlaceholder: 'error',
  altSameAsCaption: 'error',
  altTooLong: 'error',
  leadPhotoMissing: 'error',
  leadPhotoAdvised: 'warning',
  leadPhotoNone: 'note',
  leadPhotoFileMissing: 'error',
  leadPhotoCreditMissing: 'error',
  relatedEmpty: 'note',
  relatedSelf: 'error',
  relatedDuplicate: 'warning',
  relatedMissing: 'error',
  relatedWithdrawn: 'warning',
  relatedUnpublished: 'warning',
  relatedNoTitle: 'error',
  relatedNoAddress: 'warning',
  teaserEmpty: 'error',
  teaserSelf: 'error',
  teaserMissing: 'error',
  teaserWithdrawn: 'warning',
  teaserUnpublished: 'warning',
  teaserNoAddress: 'warning',
  linkNotAllowed: 'error',
  linkSelf: 'warning',
  linkMissing: 'error',
  linkWithdrawn: 'warning',
  linkUnpublished: 'warning',
  listTargetMissing: 'warning',
  listNoAddress: 'note',
} as const satisfies Record<string, CheckLevel>;

export type CheckCode = keyof typeof checkLevels;
export type ArticleCheck = Check<CheckCode>;

export function found(code: CheckCode, where: CheckPlace, values: ArticleCheck['values'] = {}): ArticleCheck {
  return { code, level: checkLevels[code], where, values };
}
