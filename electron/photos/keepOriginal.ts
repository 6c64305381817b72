import type { PhotoFile } from '../../shared/article/photo';
import type { Library } from '../library/library';
import { photoExtensions } from './photoLimits';
import { photoTools } from './photoTools';
import { type ReadMetadata, readMetadata } from './readMetadata';

/** Puts a checked original into the library and reads there what it says of itself. */
export async function keepOriginal(
  library: Library,
  file: PhotoFile,
  bytes: Uint8Array,
): Promise<ReadMetadata> {
  await library.writeMedia(file.sha256, photoExtensions[file.format], bytes);
  const original = await library.findMedia(file.sha256);
  if (original === undefined) throw new Error(`the original ${file.sha256} is not where it was written`);
  return readMetadata(photoTools().exiftool, original);
}
