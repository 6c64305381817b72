import type { PageInput } from '../article/page';
import type { Photo } from '../article/photo';
import type { PageMedia } from './pageMedia';
import type { PageOptions } from './pageScope';
import type { Rendition } from './rendition';

/** The bundle that a file goes into. */
export type ExportedBundle = {
  readonly uuid: string;
  /** ISO instant. */
  readonly exportedAt: string;
  readonly exportedBy: string;
  /** The absolute ASCII address of the folder that holds the folders of the articles, ending in a slash. */
  readonly uri: string;
};

/** One article as every format is made of it. */
export type FormatInput = {
  readonly input: PageInput;
  /** Of the article in the library. */
  readonly revision: number;
  /** The article’s folder in the bundle. */
  readonly slug: string;
  readonly media: PageMedia;
  readonly options: PageOptions;
  /** The absolute ASCII address of a file of the article’s folder. */
  readonly fileUri: (href: string) => string;
  /** The files of a photo, which lie in the article’s folder already; their addresses are relative to it. */
  readonly renditions: (photo: Photo) => readonly Rendition[];
  readonly bundle: ExportedBundle;
};

/** All articles of a bundle, in its order. */
export type IssueInput = {
  readonly bundle: ExportedBundle;
  readonly pages: readonly [FormatInput, ...FormatInput[]];
};

/**
 * `use` is for the dialog: what a newsroom takes every day comes first. `included` says which bundles have the format
 * whether it was chosen or not.
 */
type FormatRow = {
  readonly name: { readonly vi: string; readonly en: string };
  readonly use: 'daily' | 'now and then';
  readonly included: 'always' | 'in issues' | 'when chosen';
};

type Written<Input> =
  /** Each file and the pure function that writes it. */
  | { readonly files: Readonly<Record<string, (input: Input) => string>> }
  /** The names of files that need Node: `electron/exporting/nodeFormats.ts` writes them. */
  | { readonly nodeFiles: readonly string[] };

/** `article`: files in the folder of every article; `bundle`: files beside these folders. */
export type Format = FormatRow &
  (
    | ({ readonly level: 'article' } & Written<FormatInput>)
    | ({ readonly level: 'bundle' } & Written<IssueInput>)
  );
