import type { Article } from './article';
import type { Credit } from './photo';

/** Why a version is kept for good. `named` carries the editor's own words; the others name the moment before which, or at which, it was kept. */
export const milestoneTypes = [
  'import',
  'bigPaste',
  'replaceAll',
  'restore',
  'export',
  'published',
  'named',
] as const;
export type MilestoneType = (typeof milestoneTypes)[number];
export type Milestone = { readonly type: MilestoneType; readonly name: string };

/** How a version differs from the one before it in the timeline. */
export type VersionChange = {
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
  /** What else changed, for a glance. `format`: emphasis, links, the kind of a block, breaks and points. */
  readonly others: readonly (
    | 'moved'
    | 'format'
    | 'photos'
    | 'captions'
    | 'credits'
    | 'related'
    | 'fields'
    | 'remarks'
  )[];
};

/** One entry of an article's timeline. Versions are ordered by revision, never by a clock. */
export type Version = {
  readonly revision: number;
  readonly savedAt: string;
  /** The user name of the session that saved it; empty for versions older than that record. */
  readonly savedBy: string;
  readonly headline: string;
  readonly words: number;
  readonly milestone: Milestone | null;
  /** null for the oldest version there is. */
  readonly change: VersionChange | null;
  /** `secondCopy`: only the copy outside the library holds it. */
  readonly from: 'library' | 'secondCopy';
};

/** A version with its text, and the credits of its photos as they were. */
export type ArticleVersion = {
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly article: Article;
  readonly credits: Readonly<Record<string, Credit>>;
};
