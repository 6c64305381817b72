import type { Article, ArticleKind, StoredArticle, TextBase } from '../../shared/article/article';
import type { ArticleExport } from '../../shared/article/exported';
import type { DeskSettings, StoryAtAddress, StoryCard } from '../../shared/article/page';
import type { Photo } from '../../shared/article/photo';
import type { ArticleVersion, Milestone, MilestoneType, Version } from '../../shared/article/version';
import type { ArticleQuery, ArticleRows, LibraryMode, SaveOutcome, TrashOutcome } from '../../shared/desk';
import type { OpenReport } from '../../shared/openReport';
import type { TitleMatch, TitleQuery } from '../../shared/likeness/alikeHeadlines';
import type { PhotoUse, PhotoQuery, PhotoRows } from '../../shared/photoQuery';
import type { DeskCounts } from '../../shared/sections/deskCounts';
import type { Suggestion, SuggestionQuery } from '../../shared/suggestion';
import type {
  DoctorReport,
  QuarantinedFile,
  RecoveredDraft,
  RestoreOutcome,
  TrashedArticle,
} from '../../shared/upkeep';

/** The newest articles that fit, for page lists filled by rule. Empty fields do not filter. */
export type NewestQuery = {
  readonly section: string;
  readonly subsection: string;
  readonly kinds: readonly ArticleKind[];
  readonly excluding: readonly string[];
  readonly limit: number;
  /** Keys of tags, of which a story needs one. */
  readonly tags?: readonly string[];
  /** A moment, in milliseconds: only what was published, or changed where it is not published, since then. */
  readonly since?: number | null;
  readonly isPublished?: boolean;
};

/** A version as its gzipped file holds it. */
export type PackedVersion = { readonly revision: number; readonly bytes: Buffer };

export type PackedHistory = {
  readonly versions: readonly PackedVersion[];
  readonly milestones: Readonly<Record<string, Milestone>>;
};

export type ReceivedArticle = PackedHistory & {
  readonly article: Article;
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: string;
};

/**
 * One open library folder. Only one process writes it at a time: the holder of library.lock.
 * Every write resolves only after the disk has said so; in a read-only library every write
 * throws DeskError('libraryReadOnly').
 */
export type Library = {
  readonly folder: string;
  readonly mode: LibraryMode;
  /** Whether its folder was no longer there when it was last looked for. */
  readonly isAway: boolean;
  readonly report: OpenReport;
  /** Resolves when the derived index has caught up with the files. */
  indexed(): Promise<void>;
  /** The same, but whoever waits for it does so a few seconds at most. */
  indexRead(): Promise<void>;
  /** Called after every change of the derived index, at most a few times a second; answers the function that stops it. */
  onChanged(listener: () => void): () => void;
  list(query: ArticleQuery): Promise<ArticleRows>;
  newest(query: NewestQuery): Promise<readonly StoryCard[]>;
  /** In the order of the ids; ids that are not in the library are left out. */
  readStories(ids: readonly string[]): Promise<readonly StoryCard[]>;
  /** The articles that are published at these addresses, which are given as `addressKey` writes them. */
  findAddresses(keys: readonly string[]): Promise<readonly StoryAtAddress[]>;
  /** Articles whose related list, teasers, links or own page lists point at this one, by its id or its public address. */
  linksTo(id: string): Promise<readonly StoryCard[]>;
  /** Stories like this article, the nearest first: not itself, none it points at already, none withdrawn. */
  suggest(query: SuggestionQuery): Promise<readonly Suggestion[]>;
  /** For each title the story it looks like, if there is one; withdrawn ones do not count. */
  matchTitles(query: TitleQuery): Promise<readonly TitleMatch[]>;
  /** Writes revision 1. Throws if the id exists already. */
  createArticle(article: Article): Promise<StoredArticle>;
  /** Throws DeskError articleMissing, articleDamaged or articleNewerFormat. */
  readArticle(id: string): Promise<StoredArticle>;
  /** A bare number takes any text that stands under it for the one that is meant. */
  saveArticle(article: Article, base: number | TextBase): Promise<SaveOutcome>;
  trashArticle(id: string): Promise<TrashOutcome>;
  /** Typing that is not saved yet; kept in the second copy where the library folder cannot be written. */
  keepDraft(article: Article, base: number | TextBase): Promise<void>;
  /** What was not shown to the editor stays. */
  dropDraft(id: string): Promise<void>;
  readDraft(id: string): Promise<RecoveredDraft | null>;
  listTrash(): Promise<readonly TrashedArticle[]>;
  restoreTrashed(key: string): Promise<RestoreOutcome>;
  /** Of all versions by their names, those that only the second copy holds among them; none where the disk refuses. */
  listRevisions(id: string): Promise<readonly number[]>;
  /** Newest first, those that only the second copy holds among them. */
  listVersions(id: string): Promise<readonly Version[]>;
  /** Throws DeskError articleMissing where no such version is left. */
  readVersion(id: string, revision: number): Promise<ArticleVersion>;
  markVersion(id: string, revision: number, milestone: Milestone | null): Promise<readonly Version[]>;
  /** Keeps the version for good for a reason of the app's own, unless it is a milestone already; passes over what the disk refuses. */
  keepVersion(id: string, revision: number, type: MilestoneType): Promise<void>;
  /** Every version the library itself holds, the oldest first, as its file; and which are kept for good. */
  packHistory(id: string): Promise<PackedHistory>;
  /**
   * Writes an article of another library with its history, under its own revision. `standing`: nothing was written,
   * because an article of that id stands here or its revision is taken. Versions are checked before by `unpackVersion`.
   */
  receiveArticle(received: ReceivedArticle): Promise<'received' | 'standing'>;
  listQuarantine(): Promise<readonly QuarantinedFile[]>;
  recoverArticle(id: string, revision: number): Promise<RestoreOutcome>;
  /** Throws the signal's reason when it is aborted. */
  check(options: {
    readonly isRepair: boolean;
    readonly signal: AbortSignal;
    readonly onProgress: (done: number, total: number) => void;
  }): Promise<DoctorReport>;
  /** Every photo once, in use or not, and those still to come that a page shows; rights are those of today. */
  listPhotos(query: PhotoQuery): Promise<PhotoRows>;
  /** Where the file of a photo is used, under whatever record; the articles in the bin do not count. */
  photoUse(id: string): Promise<PhotoUse>;
  readPhoto(id: string): Promise<Photo | undefined>;
  /** Every record of these files: older libraries hold a photo under several. */
  photosOfFiles(sha256s: readonly string[]): Promise<readonly Photo[]>;
  /** Creates or replaces the record. */
  savePhoto(photo: Photo): Promise<void>;
  /** Write once: an original of that hash that is already there is left alone. */
  writeMedia(sha256: string, extension: string, bytes: Uint8Array): Promise<void>;
  /** The absolute path of an original, or undefined when the file is not there. */
  findMedia(sha256: string): Promise<string | undefined>;
  /** How many articles stand where in the tree as it was saved last, and hold which tag. */
  countArticles(): Promise<DeskCounts>;
  /** Remembers the last export of an article to a folder, in place of the one before; passes over what the disk refuses. */
  keepExport(record: ArticleExport): Promise<void>;
  /** The last of each article to each folder. */
  readExports(): Promise<readonly ArticleExport[]>;
  readDesk(): Promise<DeskSettings>;
  saveDesk(settings: DeskSettings): Promise<void>;
  /** Waits for the writes under way, releases the lock. */
  close(): Promise<void>;
};
