import type { PageList } from './article/article';
import type { Problem } from './problems';

export type ImportReport = {
  readonly file: string;
  /** What was not understood and is kept as paragraphs, and every guess, in plain sentences' codes. */
  readonly notes: readonly { readonly code: ImportNoteCode; readonly text: string }[];
};
export const importNoteCodes = [
  'keptAsParagraph',
  'photoMissing',
  'captionGuessed',
  'creditNotFound',
  'subsectionsGuessed',
  'linesDroppedDuplicateTitle',
  'looseTitles',
  'bodyNotFound',
  'legacyEncoding',
  'damagedCharacters',
] as const;
export type ImportNoteCode = (typeof importNoteCodes)[number];

export type ImportedArticle = { readonly id: string; readonly headline: string };
export type ImportOutcome = {
  readonly articles: readonly ImportedArticle[];
  readonly pageLists: readonly (PageList & { readonly articleId: string })[];
  readonly report: readonly ImportReport[];
  readonly refused: readonly { readonly file: string; readonly problem: Problem }[];
};
