import { open, type ZipFile } from 'yauzl';

/** Stops at names that would leave the folder, and at sizes that lie. The caller closes it. */
export function openZip(file: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(
      file,
      { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true },
      (error, zip) => {
        if (error) reject(error);
        else resolve(zip);
      },
    );
  });
}
