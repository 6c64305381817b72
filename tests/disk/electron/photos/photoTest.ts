import { afterAll, beforeAll } from 'vitest';
import { chooseExportWorker } from '../../../../electron/exporting/exportLine';
import type { Library } from '../../../../electron/library/library';
import { openLibrary } from '../../../../electron/library/openLibrary';
import { choosePhotoTools, closePhotoTools } from '../../../../electron/photos/photoTools';
import { builtFile } from '../../../built.mjs';
import { newFolder, removeFolders } from './testPhotos';

const libraries: Library[] = [];

export async function openTestLibrary(folder = newFolder()): Promise<Library> {
  const workerFile = await builtFile('searchWorker');
  const library = await openLibrary(folder, { create: true, workerFile, reserveBytes: 4096 });
  libraries.push(library);
  return library;
}

let shared: Promise<Library> | undefined;

/** One library for all tests of a file that do not look at each other's photos. */
export function sharedLibrary(): Promise<Library> {
  shared ??= openTestLibrary();
  return shared;
}

/** The real workers and the real exiftool, for one file of tests. */
export function openPhotoRoom(options: { readonly exiftoolPath?: string } = {}): void {
  beforeAll(async () => {
    choosePhotoTools({ workerFile: await builtFile('photoWorker'), ...options });
    chooseExportWorker(await builtFile('exportWorker'));
  }, 60_000);
  afterAll(async () => {
    await Promise.all(libraries.splice(0).map((library) => library.close()));
    await closePhotoTools();
    removeFolders();
  });
}
