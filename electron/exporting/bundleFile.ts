/** A file that is ready to be written. */
export type BundleFile = {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The very same content lies in the folder of every page. */
  readonly isShared?: true;
};
