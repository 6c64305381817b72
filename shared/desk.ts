import type {
  Article,
  ArticleKind,
  ArticleLanguage,
  ArticleStatus,
  StoredArticle,
  TextBase,
} from './article/article';
import type { Check } from './article/check';
import type { BundleImport, OnDifferent } from './bundle';
import type { ChangedQuery, ChangedSince, StaleExport } from './article/exported';
import type { FilmFile } from './article/film';
import type { DeskSettings, PageContext, StoryCard } from './article/page';
import type { OverrideReason } from './article/overrides';
import type { Photo, PhotoChange } from './article/photo';
import type { ArticleVersion, Milestone, Version } from './article/version';
import type { CommandId } from './commands';
import type { CmsCopy } from './export/cms';
import type { ExportFormat } from './export/formats';
import type { ImportOutcome } from './importing';
import type { TitleMatch, TitleQuery } from './likeness/alikeHeadlines';
import type { OpenReport } from './openReport';
import type { PhotoQuery, PhotoRows, PhotoUse } from './photoQuery';
import type { LinkedFrom } from './pageLists/listUses';
import type { Problem } from './problems';
import type { DeskCounts } from './sections/deskCounts';
import type { SectionsOfDesk } from './sections/sectionsFile';
import type { Suggestion, SuggestionQuery } from './suggestion';
import type {
  BackupOutcome,
  BackupState,
  DoctorOutcome,
  JobProgress,
  QuarantinedFile,
  RecoveredDraft,
  RestoreOutcome,
  TrashedArticle,
} from './upkeep';

export type InterfaceLanguage = 'vi' | 'en';
export type Theme = 'system' | 'light' | 'dark';
/** `language: 'system'` follows the operating system; `textSize` is a percentage, 100 to 200. */
export type Preferences = {
  readonly language: InterfaceLanguage | 'system';
  readonly theme: Theme;
  readonly textSize: number;
};

export type LibraryMode =
  | { readonly type: 'readWrite' }
  | {
      readonly type: 'readOnly';
      readonly reason: 'lockedElsewhere' | 'newerFormat' | 'folderReadOnly' | 'diskFull';
      readonly holder: string;
    };

export type LibraryView = {
  /** For showing only: no call takes a path. */
  readonly folder: string;
  readonly mode: LibraryMode;
  /** Its folder was no longer there when it was last looked for. */
  readonly isAway: boolean;
  readonly report: OpenReport;
  /** Who works here, as saves and remarks name them. */
  readonly user: string;
};

export type LibraryOutcome =
  | { readonly status: 'opened'; readonly library: LibraryView }
  | { readonly status: 'cancelled' };

/** Empty fields do not filter. `text` is searched as Vietnamese people type: with or without marks. */
export type ArticleQuery = {
  readonly text: string;
  readonly status: ArticleStatus | null;
  readonly section: string;
  readonly kind: ArticleKind | null;
  /** An instant: only what was published, or changed where it is not published, since then. */
  readonly since?: string | undefined;
  readonly offset: number;
  readonly limit: number;
};

/** `hit` is the passage in which the text was found; `marks` are [start, end) offsets into it. */
export type ArticleRow = StoryCard & {
  readonly hit: { readonly text: string; readonly marks: readonly (readonly [number, number])[] } | null;
};

/** `isIndexing`: the derived index is still catching up with the files; ask again on `libraryChanged`. */
export type ArticleRows = {
  readonly total: number;
  readonly rows: readonly ArticleRow[];
  readonly isIndexing: boolean;
};

export type OpenOutcome =
  | {
      readonly status: 'opened';
      readonly stored: StoredArticle;
      readonly photos: readonly Photo[];
      /** Typing of a session that ended before it was saved: its base decides whether it is replayed or shown beside. */
      readonly draft: RecoveredDraft | null;
      /** How many of its versions are later than `stored`: more than none where an older file was put back by hand. */
      readonly laterVersions: number;
    }
  | { readonly status: 'newerFormat' };

export type SaveOutcome =
  | ({ readonly status: 'saved'; readonly savedAt: string } & TextBase)
  /** Nothing was written: the library holds another text than the one this editor loaded. */
  | { readonly status: 'conflict'; readonly current: StoredArticle };

export type CopyOutcome =
  | { readonly status: 'copied'; readonly path: string }
  | { readonly status: 'cancelled' };

export type FilmOutcome =
  | { readonly status: 'imported'; readonly film: FilmFile; readonly duration: number | null }
  | { readonly status: 'refused'; readonly problem: Problem };

export type TrashOutcome = { readonly status: 'trashed'; readonly linkedFrom: readonly StoryCard[] };

/**
 * Metadata caption, alt and credit are what the file said; the caller fills empty fields with them. The photo is in
 * even where the file's own words could not be read: because exiftool or perl is missing, or they are damaged.
 */
export type PhotoOutcome =
  | {
      readonly status: 'imported';
      readonly photo: Photo;
      readonly isNew: boolean;
      readonly isMetadataRead: boolean;
    }
  | { readonly status: 'refused'; readonly problem: Problem };

export type ExportStep = 'gather' | 'check' | 'photos' | 'write' | 'verify';
export type ExportProgress = {
  readonly job: string;
  readonly step: ExportStep;
  readonly done: number;
  readonly total: number;
};
export type ArticleChecks = {
  readonly id: string;
  readonly headline: string;
  readonly checks: readonly Check[];
};

export type ExportOutcome =
  | { readonly status: 'exported'; readonly path: string; readonly articles: number; readonly files: number }
  | { readonly status: 'blocked'; readonly checks: readonly ArticleChecks[] }
  | { readonly status: 'cancelled' };

/** Where bundles go, and the folders they went into before, the last one first. Paths are for showing only. */
export type Destinations = {
  readonly folder: string;
  readonly known: readonly { readonly name: string; readonly folder: string }[];
};
export type DestinationChange =
  | { readonly type: 'choose' }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'forget' };

export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

/** The contract between the window and the main process: one argument, one object, always a promise. */
export type Desk = {
  readLibrary(input: Record<never, never>): Promise<LibraryView>;
  /** Shows the system's folder dialog; opens the library there, or makes one in an empty folder. */
  chooseLibrary(input: Record<never, never>): Promise<LibraryOutcome>;
  listArticles(input: ArticleQuery): Promise<ArticleRows>;
  readStories(input: { readonly ids: readonly string[] }): Promise<readonly StoryCard[]>;
  createArticle(input: {
    readonly kind: ArticleKind;
    readonly language: ArticleLanguage;
  }): Promise<StoredArticle>;
  openArticle(input: { readonly id: string }): Promise<OpenOutcome>;
  saveArticle(input: { readonly article: Article; readonly base: TextBase }): Promise<SaveOutcome>;
  /** Keeps typing that is not saved yet; a save of the article takes it away. Also where the library cannot be written. */
  keepDraft(input: { readonly article: Article; readonly base: TextBase }): Promise<Record<never, never>>;
  dropDraft(input: { readonly id: string }): Promise<Record<never, never>>;
  /** Asks for a place and writes the article's text there as a file of its own, whatever has become of the library. */
  saveCopy(input: { readonly article: Article }): Promise<CopyOutcome>;
  trashArticle(input: { readonly id: string }): Promise<TrashOutcome>;
  /** The stories that point at this one, and the lists of the desk that hold it by hand. */
  readLinks(input: { readonly id: string }): Promise<LinkedFrom>;
  /** Stories like this article, the nearest first, each with the reason why. */
  suggestStories(input: SuggestionQuery): Promise<readonly Suggestion[]>;
  /** For each title of an outside page the story of the library that it looks like, if there is one. */
  matchTitles(input: TitleQuery): Promise<readonly TitleMatch[]>;
  listTrash(input: Record<never, never>): Promise<readonly TrashedArticle[]>;
  restoreTrashed(input: { readonly key: string }): Promise<RestoreOutcome>;
  /** Newest first. */
  listVersions(input: { readonly id: string }): Promise<readonly Version[]>;
  readVersion(input: { readonly id: string; readonly revision: number }): Promise<ArticleVersion>;
  /** Keeps the version for good, the current one too; null lets it be thinned again. */
  markVersion(input: {
    readonly id: string;
    readonly revision: number;
    readonly milestone: Milestone | null;
  }): Promise<readonly Version[]>;
  listQuarantine(input: Record<never, never>): Promise<readonly QuarantinedFile[]>;
  /** Brings an article that has no valid file back from one of its versions; nothing is written over. */
  recoverArticle(input: { readonly id: string; readonly revision: number }): Promise<RestoreOutcome>;
  /** Answers when it is done or cancelled; progress comes as `jobProgress`. */
  checkLibrary(input: { readonly job: string; readonly isRepair: boolean }): Promise<DoctorOutcome>;
  /** Asks for a place and writes the whole library there as one verified archive. */
  backUpLibrary(input: { readonly job: string }): Promise<BackupOutcome>;
  /** Asks for an archive and an empty folder, restores the library there and opens it. */
  restoreBackup(input: { readonly job: string }): Promise<LibraryOutcome>;
  readBackup(input: Record<never, never>): Promise<BackupState>;
  /** Asks for the folder of the automatic daily backup; `isOn: false` ends it. */
  chooseBackupFolder(input: { readonly isOn: boolean }): Promise<BackupState>;
  cancelJob(input: { readonly job: string }): Promise<Record<never, never>>;
  readPhotos(input: { readonly ids: readonly string[] }): Promise<readonly Photo[]>;
  /** Every photo of the library once, in use or not. */
  listPhotos(input: PhotoQuery): Promise<PhotoRows>;
  /** Where the file of a photo is used, the story that was changed last first; articles in the bin do not count. */
  readPhotoUse(input: { readonly photoId: string }): Promise<PhotoUse>;
  /** The photo's credit, framing and rights, everywhere it is placed; what is absent stays. */
  editPhoto(input: { readonly photoId: string; readonly change: PhotoChange }): Promise<Photo>;
  /** The same bytes always give the same photo record. */
  importPhoto(input: NamedBytes): Promise<PhotoOutcome>;
  /** Puts a film into the library, by its hash. Nothing is decoded, and no address is ever fetched. */
  importFilm(input: NamedBytes): Promise<FilmOutcome>;
  /** The file that a photo record waits for: answers the photo of these bytes, which takes over the record's credit. */
  attachPhoto(input: NamedBytes & { readonly photoId: string }): Promise<PhotoOutcome>;
  /** What the page of this article shows beside it, filled from the library as it is now. */
  readPage(input: { readonly article: Article }): Promise<PageContext>;
  readDesk(input: Record<never, never>): Promise<DeskSettings>;
  saveDesk(input: { readonly settings: DeskSettings }): Promise<DeskSettings>;
  /** How many articles stand where in the saved tree, and hold which tag. */
  countArticles(input: Record<never, never>): Promise<DeskCounts>;
  /** Asks for a place and writes sections, tags and kinds there as the one file that another desk imports. */
  exportSections(input: { readonly desk: SectionsOfDesk }): Promise<CopyOutcome>;
  importDumps(input: { readonly files: readonly NamedBytes[] }): Promise<ImportOutcome>;
  readExportFolder(input: Record<never, never>): Promise<Destinations>;
  /** Shows the system's folder dialog; the choice is remembered. */
  chooseExportFolder(input: Record<never, never>): Promise<Destinations>;
  /** `at` is the place in the list of known destinations: no call takes a path. */
  changeDestination(input: {
    readonly at: number;
    readonly change: DestinationChange;
  }): Promise<Destinations>;
  /** Which of these articles an export to the folder chosen now would write otherwise than their bundles have them. */
  findChanged(input: ChangedQuery): Promise<ChangedSince>;
  /**
   * Asks for a bundle, or takes the one asked for last again, and opens its articles; `onDifferent` is for those of
   * which the library holds another text. Progress comes as `jobProgress`; `cancelJob` stops it between two articles.
   */
  importBundle(input: {
    readonly job: string;
    readonly from: 'zip' | 'folder' | 'again';
    readonly onDifferent: OnDifferent;
  }): Promise<BundleImport | { readonly status: 'cancelled' }>;
  exportArticles(input: {
    readonly job: string;
    readonly ids: readonly string[];
    readonly isZip: boolean;
    /** The articles of the library that the related lists and teasers of these name go with them; those named by these in turn do not. */
    readonly withSideStories?: boolean | undefined;
    readonly formats: readonly ExportFormat[];
    /** A typed reason lets the export go on in spite of errors and is kept in the bundle's report, with each of them. */
    readonly override: string | null;
    /** The reasons of single errors, in place of that for all. */
    readonly reasons?: readonly OverrideReason[] | undefined;
  }): Promise<ExportOutcome>;
  /** Bundles already exported that an export would write otherwise now. */
  listStale(input: Record<never, never>): Promise<readonly StaleExport[]>;
  /** The body as photo tables, the pictures inside, and as plain text: for the clipboard. */
  renderForCms(input: { readonly article: Article }): Promise<CmsCopy>;
  /** Copies as the browser’s own menu does: the page is asked what, and needs no permission for it. */
  runCopy(input: Record<never, never>): Promise<Record<never, never>>;
  cancelExport(input: { readonly job: string }): Promise<Record<never, never>>;
  /** Shows the last exported bundle in the system's file manager. */
  revealExport(input: Record<never, never>): Promise<Record<never, never>>;
  /** `lastArticle` is the article that was open last; empty for none. */
  readPreferences(
    input: Record<never, never>,
  ): Promise<Preferences & { readonly systemLanguage: InterfaceLanguage; readonly lastArticle: string }>;
  savePreferences(input: Preferences): Promise<Record<never, never>>;
  keepLastArticle(input: { readonly id: string }): Promise<Record<never, never>>;
  /** http, https and mailto only; the host is shown and asked first. */
  openLink(input: { readonly url: string }): Promise<Record<never, never>>;
  /** The answer to the event `flush`. */
  flushed(input: { readonly answer: FlushAnswer }): Promise<Record<never, never>>;
};

/**
 * Whether the window may close: all of it is `saved`, or some is `notSaved` and the editor is asked. It is `waiting`
 * for what still comes in and asks for patience, or it `stays`, as the editor wishes.
 */
export type FlushAnswer = 'saved' | 'notSaved' | 'waiting' | 'stays';

/** No call can be forgotten: the preload loops over these keys. */
export const deskCalls = {
  readLibrary: true,
  chooseLibrary: true,
  listArticles: true,
  readStories: true,
  createArticle: true,
  openArticle: true,
  saveArticle: true,
  keepDraft: true,
  dropDraft: true,
  saveCopy: true,
  trashArticle: true,
  readLinks: true,
  suggestStories: true,
  matchTitles: true,
  listTrash: true,
  restoreTrashed: true,
  listVersions: true,
  readVersion: true,
  markVersion: true,
  listQuarantine: true,
  recoverArticle: true,
  checkLibrary: true,
  backUpLibrary: true,
  restoreBackup: true,
  readBackup: true,
  chooseBackupFolder: true,
  cancelJob: true,
  readPhotos: true,
  listPhotos: true,
  readPhotoUse: true,
  editPhoto: true,
  importPhoto: true,
  attachPhoto: true,
  importFilm: true,
  readPage: true,
  readDesk: true,
  saveDesk: true,
  countArticles: true,
  exportSections: true,
  importDumps: true,
  readExportFolder: true,
  chooseExportFolder: true,
  changeDestination: true,
  findChanged: true,
  importBundle: true,
  exportArticles: true,
  listStale: true,
  renderForCms: true,
  runCopy: true,
  cancelExport: true,
  revealExport: true,
  readPreferences: true,
  savePreferences: true,
  keepLastArticle: true,
  openLink: true,
  flushed: true,
} satisfies Record<keyof Desk, true>;

export type DeskEvents = {
  /** A menu item was chosen. */
  command: { readonly id: CommandId };
  /** The window is about to close: save everything, then call `flushed`. */
  flush: Record<never, never>;
  /** The derived index changed: lists are asked for again. */
  libraryChanged: Record<never, never>;
  exportProgress: ExportProgress;
  jobProgress: JobProgress;
};

export const deskEvents = {
  command: true,
  flush: true,
  libraryChanged: true,
  exportProgress: true,
  jobProgress: true,
} satisfies Record<keyof DeskEvents, true>;

/** The channel of a call and of an event: known to the preload and the gate only. */
export const callChannel = (call: keyof Desk) => `desk:${call}`;
export const eventChannel = (event: keyof DeskEvents) => `desk:on:${event}`;

export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** What the preload exposes as `window.desk`. */
export type DeskBridge = {
  readonly [Call in keyof Desk]: (
    input: Parameters<Desk[Call]>[0],
  ) => Promise<Reply<Awaited<ReturnType<Desk[Call]>>>>;
} & {
  /** Answers the function that stops listening. */
  readonly on: <Name extends keyof DeskEvents>(
    name: Name,
    listener: (event: DeskEvents[Name]) => void,
  ) => () => void;
};
