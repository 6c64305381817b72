import type { NamedBytes, PhotoOutcome } from '../../shared/desk';
import type { Library } from '../library/library';
import { importPhoto } from './importPhoto';

/**
 * Takes in the file that a photo record waited for. Every photo is in the library once, under the hash of its bytes:
 * the answer is that photo, with the credit and rights of the record, for whoever showed the record to show instead.
 */
export async function attachPhoto(
  library: Library,
  { photoId, name, bytes }: NamedBytes & { readonly photoId: string },
): Promise<PhotoOutcome> {
  const record = await library.readPhoto(photoId);
  if (record === undefined) return { status: 'refused', problem: { code: 'photoMissing', detail: photoId } };
  return importPhoto(library, { name, bytes }, record.file === null ? photoId : undefined);
}
