/** A file that is ready to be written, by its name from the root of the bag or from the folder of its article. */
export type BundleFile = {
  readonly name: string;
  readonly content: string | Uint8Array;
  /**
   * The very same content lies in the folder of every page: there it becomes one more name of the first file on the
   * disk.
   */
  readonly isShared?: true;
};
