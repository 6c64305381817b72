import type { FormatInput, IssueInput } from '../../shared/export/format';
import type { NodeFile } from '../../shared/export/formats';
import { writeDocx } from './writeDocx';
import { writeAtom, writeJsonFeed, writeRss } from './writeFeeds';

/** `folder` is that of the article: its page, its sheet and its photos lie in it already. */
export type NodePage = {
  readonly page: FormatInput;
  readonly folder: string;
};

/** What the window prints once all the rest of an article is there. */
export const printedFile = 'article.pdf';

type Content = string | Uint8Array;
type Writers<Name extends string, Input> = Readonly<
  Record<Name, (input: Input) => Content | Promise<Content>>
>;

/** What writes the files of the formats that need Node, by their names; `shared/export/formats.ts` has the rows. */
export const articleWriters: Writers<Exclude<NodeFile<'article'>, typeof printedFile>, NodePage> = {
  'article.docx': writeDocx,
};

export const issueWriters: Writers<NodeFile<'bundle'>, IssueInput> = {
  'feed.xml': writeRss,
  'feed.atom': writeAtom,
  'feed.json': writeJsonFeed,
};
