import type { ListUse } from './pageLists/listUses';
import type { Article } from './article/article';
import type { Milestone } from './article/version';
import type { LibraryMode } from './desk';
import type { Problem } from './problems';

/** An article in the bin, with its history; `key` names its place there. */
export type TrashedArticle = {
  readonly key: string;
  readonly id: string;
  readonly headline: string;
  readonly trashedAt: string;
  /** How many stories of the library still point at it. */
  readonly linkedFrom: number;
  /** The lists of the desk that still hold it by hand. */
  readonly lists: readonly ListUse[];
};

export type RestoreOutcome =
  | { readonly status: 'restored'; readonly id: string }
  /** Another article of this id stands in the library: nothing was moved. */
  | { readonly status: 'standsAlready'; readonly id: string };

/** What a file of the library is. */
export type LibraryFileKind =
  | 'library'
  | 'desk'
  | 'article'
  | 'photo'
  | 'media'
  | 'version'
  | 'draft'
  | 'trash'
  | 'index'
  | 'other';

/** A damaged file that was set aside. `versions` counts what history still holds of the article. */
export type QuarantinedFile = {
  readonly name: string;
  readonly kind: LibraryFileKind;
  readonly id: string | null;
  /** As far as it can still be read; else empty. */
  readonly headline: string;
  readonly bytes: number;
  readonly setAsideAt: string;
  readonly versions: number;
  /** The article stands in the library again, or never went. */
  readonly isStanding: boolean;
};

/** Typing that never became a save; found beside the article it belongs to. */
export type RecoveredDraft = {
  readonly article: Article;
  readonly baseRevision: number;
  /** Of the text it was typed into; journals of older apps lack it. */
  readonly baseChecksum?: string | undefined;
  readonly typedAt: string;
};

export const doctorCodes = [
  'damaged',
  'missing',
  'wrongName',
  'foreign',
  'newerFormat',
  'missingMedia',
  'missingPhoto',
  /** The article's file was put back by hand: versions of it are later than what stands. */
  'later',
  'leftover',
  'syncCopy',
  'indexStale',
  'unreadable',
  /** What it names lies in quarantine and nowhere else. */
  'setAside',
  /** A link that leads out of the library: what lies behind it is neither checked nor backed up. */
  'linked',
] as const;
export type DoctorCode = (typeof doctorCodes)[number];

/** What was done about a finding; `none` where there is nothing to do or repair was not asked for. */
export type DoctorAction =
  | 'none'
  | 'fromPrevious'
  | 'fromHistory'
  | 'fromSecondCopy'
  /** A version was written again from a file of its article that holds the same text. */
  | 'fromArticle'
  | 'quarantined'
  /** A version that was to be kept for good is lost: its mark has gone from the timeline. */
  | 'unmarked'
  | 'removed'
  | 'rebuilt'
  /** library.json was made again under the id that its second copy on this machine is kept by. */
  | 'reunited'
  /** A whole file under a wrong name, or in quarantine, went where it belongs. */
  | 'putBack';

export type DoctorFinding = {
  readonly name: string;
  readonly kind: LibraryFileKind;
  readonly code: DoctorCode;
  readonly action: DoctorAction;
  /** Something was lost that no copy holds. */
  readonly isLoss: boolean;
  /** Of a version that was to be kept for good: as what. */
  readonly kept?: Milestone;
};

export type SyncService = 'OneDrive' | 'Dropbox' | 'iCloud' | 'GoogleDrive' | 'Nextcloud' | 'Syncthing';

/** Whether the check could write; `holder` has the library open elsewhere, `since` an instant. Empty is what the lock does not tell. */
export type LibraryAccess =
  | Extract<LibraryMode, { type: 'readWrite' }>
  | (Extract<LibraryMode, { type: 'readOnly' }> & { readonly since: string });

export type DoctorReport = {
  /** Whole: no finding that still calls for repair, and the test copy came back word for word. */
  readonly isWhole: boolean;
  readonly counts: Readonly<Record<Exclude<LibraryFileKind, 'other' | 'index'>, number>>;
  readonly findings: readonly DoctorFinding[];
  /** A test article written, read again, and restored from its history. */
  readonly testCopy:
    | { readonly status: 'restored' }
    | { readonly status: 'failed'; readonly problem: Problem }
    | { readonly status: 'notTried' };
  /** Where the copies of this library lie. */
  readonly copies: readonly {
    readonly what: 'library' | 'secondCopy' | 'backup';
    readonly folder: string;
    readonly isThere: boolean;
    readonly newestAt: string | null;
    /** Of the second copy, each of whose files was read. */
    readonly versions?: { readonly sound: number; readonly damaged: number };
  }[];
  readonly freeBytes: number;
  readonly isDiskNearlyFull: boolean;
  readonly access: LibraryAccess;
  readonly syncService: SyncService | null;
};

export type DoctorOutcome =
  | { readonly status: 'checked'; readonly report: DoctorReport }
  | { readonly status: 'cancelled' };

export type BackupOutcome =
  | {
      readonly status: 'written';
      readonly path: string;
      readonly articles: number;
      readonly files: number;
      readonly bytes: number;
      /** What was damaged or lost in the library already, and is so in the backup. */
      readonly damaged: number;
    }
  | { readonly status: 'cancelled' };

/** The automatic daily backup: off while `folder` is null. */
export type BackupState = {
  readonly folder: string | null;
  readonly lastAt: string | null;
  /** The newest one was made of a library with something damaged or lost in it; the last whole one is kept. */
  readonly isLastDamaged: boolean;
  readonly problem: Problem | null;
};

export type JobProgress = {
  readonly job: string;
  readonly step: 'read' | 'write' | 'verify' | 'restore' | 'bring';
  readonly done: number;
  readonly total: number;
};
