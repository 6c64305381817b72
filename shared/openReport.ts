/** Of what a record is; `other` are those that no editor has a word for, as the marks of versions. */
export type RecoveredKind = 'article' | 'photo' | 'desk' | 'other';

/** What each kind is called where it was brought back, articles first. */
export const recoveredSentences = {
  article: 'upkeep.foundRecovered',
  photo: 'upkeep.foundRecoveredPhotos',
  desk: 'upkeep.foundRecoveredDesk',
  other: 'upkeep.foundRecoveredOthers',
} as const satisfies Record<RecoveredKind, string>;

/** How many were brought back of each kind, the kinds without any left out. */
export const recoveredByKind = ({ recovered }: OpenReport) =>
  (['article', 'photo', 'desk', 'other'] as const).flatMap((kind) => {
    const count = recovered.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [{ key: recoveredSentences[kind], count }];
  });

/** What the opener found and did, with counts and the names of what was set aside. */
export type OpenReport = {
  readonly articles: number;
  readonly recovered: readonly {
    readonly kind: RecoveredKind;
    readonly id: string;
    readonly from: 'prev' | 'pending' | 'history';
  }[];
  /** Articles without a valid file that a version of their history can bring back. */
  readonly recoverable: readonly { readonly id: string; readonly headline: string }[];
  /** Articles that stand below so many versions of theirs: an older file was put back by hand. */
  readonly later: readonly { readonly id: string; readonly headline: string; readonly versions: number }[];
  /** Versions that are to be kept for good, which the disk has refused so far. */
  readonly notKept: readonly { readonly id: string; readonly revision: number }[];
  /** Such versions of earlier sessions, which this one could keep. */
  readonly keptSince: readonly { readonly id: string; readonly revision: number }[];
  /** Typing of sessions that ended before it was saved. */
  readonly drafts: readonly { readonly id: string; readonly typedAt: string }[];
  /** Files moved to quarantine/, by their name inside the library: damaged ones, and whole ones whose place another text took. */
  readonly quarantined: readonly string[];
  readonly setAside: readonly string[];
  readonly unreadable: readonly string[];
  /** Ids of photos that articles show and of which no record is left. */
  readonly lostPhotos: readonly string[];
  /** Copies that a sync service made beside our files: never merged, never removed. */
  readonly syncCopies: readonly string[];
  readonly newerFormat: readonly string[];
  /** library.json had gone; `reunited`: its id, and with it the second copy on this machine, were found again. */
  readonly rebuilt: 'anew' | 'reunited' | null;
  readonly sweptTempFiles: number;
};
