import type { FormatInput, IssueInput } from '../../shared/export/format';
import type { NodeFile } from '../../shared/export/formats';
import type { PrintPage } from './printPage';
import { writeDocx } from './writeDocx';
import { writeAtom, writeJsonFeed, writeRss } from './writeFeeds';
import { writePdf } from './writePdf';

/** `folder` is that of the article: its page, its sheet and its photos lie in it already. */
export type NodePage = {
  readonly page: FormatInput;
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly printPage: PrintPage;
};

type Content = string | Uint8Array;
type Writers<Name extends string, Input> = Readonly<
  Record<Name, (input: Input) => Content | Promise<Content>>
>;

/** What writes the files of the formats that need Node, by their names; `shared/export/formats.ts` has the rows. */
export const articleWriters: Writers<NodeFile<'article'>, NodePage> = {
  'article.docx': writeDocx,
  'article.pdf': writePdf,
};

export const issueWriters: Writers<NodeFile<'bundle'>, IssueInput> = {
  'feed.xml': writeRss,
  'feed.atom': writeAtom,
  'feed.json': writeJsonFeed,
};
