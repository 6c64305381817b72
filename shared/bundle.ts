export const bundleProblemCodes = [
  'notABag',
  'unreadable',
  'missing',
  'changed',
  'extra',
  'hostileName',
  'link',
  'tooLarge',
  'pageNotAllowed',
] as const;
export type BundleProblemCode = (typeof bundleProblemCodes)[number];

/** What is wrong with a bundle and where: a name inside it, never a path of this machine. */
export type BundleProblem = { readonly code: BundleProblemCode; readonly file: string };

/** What could not come in as it was, or is another thing here. `what` names a photo, a film, a section, a version. */
export const bundleNoteCodes = [
  'photoRefused',
  'photoKept',
  'filmRefused',
  'sectionByName',
  'sectionUnknown',
  'versionUnreadable',
  'historyLeftOut',
] as const;
export type BundleNoteCode = (typeof bundleNoteCodes)[number];
export type BundleNote = { readonly code: BundleNoteCode; readonly what: string };

/**
 * What became of one article of a bundle. `received`: with its history, as it was. `differs`: the library holds another
 * text of it, and nothing was touched; the editor may take the bundle's as a copy, or save it over with the text that
 * stood kept for good. `unreadable`: it is not an article that this app understands.
 */
export type BroughtArticle = {
  readonly id: string;
  readonly headline: string;
  readonly result:
    | 'received'
    | 'alreadyHere'
    | 'differs'
    | 'copied'
    | 'savedOver'
    | 'unreadable'
    | 'newerFormat';
  readonly notes: readonly BundleNote[];
};

/** What is done with an article of which the library holds another text. */
export const onDifferent = ['ask', 'copy', 'save'] as const;
export type OnDifferent = (typeof onDifferent)[number];

export type BundleImport =
  /** Nothing was written: the bundle is not whole, or not harmless. */
  | { readonly status: 'refused'; readonly bundle: string; readonly problems: readonly BundleProblem[] }
  /** `articles` is empty where the bundle holds none that can be opened: another program made it, or it is a withdrawal. */
  | { readonly status: 'read'; readonly bundle: string; readonly articles: readonly BroughtArticle[] }
  /** As the editor asked: `articles` are in, each whole with its photos and its history; of the others nothing is. */
  | { readonly status: 'stopped'; readonly bundle: string; readonly articles: readonly BroughtArticle[] };
