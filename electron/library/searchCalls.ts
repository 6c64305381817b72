import type { StoryAtAddress, StoryCard } from '../../shared/article/page';
import type { ArticleQuery, ArticleRows } from '../../shared/desk';
import type { TitleMatch, TitleQuery } from '../../shared/likeness/alikeHeadlines';
import type { PhotoPlacement, PhotoRows } from '../../shared/photoQuery';
import type { DeskCounts } from '../../shared/sections/deskCounts';
import type { Suggestion, SuggestionQuery } from '../../shared/suggestion';
import type { IndexerNote, IndexerOptions } from './indexer';
import type { NewestQuery } from './library';
import type { PhotoQuestion } from './photoIndex';

/** What the main process asks of the search worker. */
export type SearchCalls = {
  list(query: ArticleQuery): ArticleRows;
  newest(query: NewestQuery): readonly StoryCard[];
  readStories(ids: readonly string[]): readonly StoryCard[];
  findAddresses(keys: readonly string[]): readonly StoryAtAddress[];
  linksTo(id: string): readonly StoryCard[];
  suggest(question: SuggestionQuery): readonly Suggestion[];
  matchTitles(question: TitleQuery): readonly TitleMatch[];
  counts(input: null): DeskCounts;
  listPhotos(question: PhotoQuestion): PhotoRows;
  placements(photo: string): readonly PhotoPlacement[];
  photoRecords(sha256s: readonly string[]): readonly string[];
  refresh(ids: readonly string[]): void;
  refreshPhoto(id: string): void;
  /** Stories are put where the desk's settings have them now. */
  refreshDesk(input: null): void;
  /** Starts the index again from nothing. */
  rebuild(input: null): void;
  /** Answers once the index has caught up with the files. */
  settled(input: null): void;
  close(input: null): void;
};

export type SearchRequest = {
  [Call in keyof SearchCalls]: {
    readonly number: number;
    readonly call: Call;
    readonly input: Parameters<SearchCalls[Call]>[0];
  };
}[keyof SearchCalls];

/** The first one says what to index. */
export type SearchMessage = IndexerOptions | SearchRequest;

export type SearchReply =
  | { readonly type: 'value'; readonly number: number; readonly value: unknown }
  | { readonly type: 'failed'; readonly number: number; readonly message: string }
  | { readonly type: 'note'; readonly note: IndexerNote };
