import type { ArticleKind } from './article';
import type { CheckLevel } from './check';
import { type ArticleCheck, type CheckCode, checkLevels } from './checkCodes';
import type { DeskCheckLevel } from './page';

export type ChosenLevel = DeskCheckLevel['level'];

/**
 * Why a check may not be made less than an error. `page`: what was exported in spite of it would have a hole, a dead
 * end, or no headline at all. `embargo` and `rights`: a promise to others. Each may still be overridden in one
 * export, by a typed reason that stays in its report.
 */
export type HeldFor = 'page' | 'embargo' | 'rights';

const heldChecks = {
  headlineMissing: 'page',
  bodyEmpty: 'page',
  photoMissing: 'page',
  photoFileMissing: 'page',
  leadPhotoFileMissing: 'page',
  videoSourceMissing: 'page',
  videoAddressNotAllowed: 'page',
  videoFileMissing: 'page',
  posterFileMissing: 'page',
  publicUrlNotAllowed: 'page',
  relatedSelf: 'page',
  relatedMissing: 'page',
  relatedNoTitle: 'page',
  teaserEmpty: 'page',
  teaserSelf: 'page',
  teaserMissing: 'page',
  linkNotAllowed: 'page',
  linkMissing: 'page',
  embargoRunning: 'embargo',
  relatedEmbargoed: 'embargo',
  teaserEmbargoed: 'embargo',
  linkEmbargoed: 'embargo',
  rightsExpired: 'rights',
  rightsDenied: 'rights',
  rightsAgencyDenied: 'rights',
} as const satisfies Partial<Record<CheckCode, HeldFor>>;

const held: Partial<Record<CheckCode, HeldFor>> = heldChecks;

/** Undefined where the desk may choose. */
export const heldFor = (code: CheckCode): HeldFor | undefined => held[code];

/** Where the app holds a check to be less grave in some kinds of articles than its row says. */
const levelsInKinds: Partial<Record<CheckCode, Partial<Record<ArticleKind, ChosenLevel>>>> = {
  datelineMissing: { photoStory: 'off', infographic: 'off', video: 'off' },
  standfirstMissing: { infographic: 'note' },
  bylineMissing: { infographic: 'note' },
};

/** How grave a check is before the desk says otherwise. */
export const appLevel = (code: CheckCode, kind: ArticleKind): ChosenLevel =>
  levelsInKinds[code]?.[kind] ?? checkLevels[code];

/** What the desk itself says of a check, for one kind or for all; undefined where it says nothing. */
export function chosenLevel(
  code: CheckCode,
  kind: ArticleKind | null,
  desk: readonly DeskCheckLevel[],
): ChosenLevel | undefined {
  return desk.find((each) => each.code === code && each.kind === kind)?.level;
}

/** The desk's levels with another word on one check; null takes its word back. */
export function withLevel(
  desk: readonly DeskCheckLevel[],
  { code, kind }: Pick<DeskCheckLevel, 'code' | 'kind'>,
  level: ChosenLevel | null,
): readonly DeskCheckLevel[] {
  const others = desk.filter((each) => each.code !== code || each.kind !== kind);
  return level === null ? others : [...others, { code, kind, level }];
}

/** How grave a check is in articles of a kind: the desk's word for the kind, its word for all kinds, the app's. */
export function levelOf(code: CheckCode, kind: ArticleKind, desk: readonly DeskCheckLevel[]): ChosenLevel {
  if (heldFor(code) !== undefined) return checkLevels[code];
  return chosenLevel(code, kind, desk) ?? chosenLevel(code, null, desk) ?? appLevel(code, kind);
}

/** The checks as grave as the desk holds them to be; what it has switched off is not among them. */
export function weighChecks(
  checks: readonly ArticleCheck[],
  kind: ArticleKind,
  desk: readonly DeskCheckLevel[],
): readonly ArticleCheck[] {
  const known = new Map<CheckCode, ChosenLevel>();
  const weigh = (code: CheckCode): ChosenLevel => {
    const level = known.get(code) ?? levelOf(code, kind, desk);
    known.set(code, level);
    return level;
  };
  return checks.flatMap((check) => {
    const level: CheckLevel | 'off' = weigh(check.code);
    return level === 'off' ? [] : [level === check.level ? check : { ...check, level }];
  });
}
