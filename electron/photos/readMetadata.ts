import { noMetadata, type PhotoMetadata } from '../../shared/article/photo';
import type { Exiftool } from './exiftool';
import { metadataFromTags } from './metadataFromTags';
import { readTags } from './readTags';

export type ReadMetadata = { readonly metadata: PhotoMetadata; readonly isRead: boolean };

/**
 * Never refuses a photo for its metadata: `isRead` is false where exiftool is missing on this machine, or what the
 * file says is beyond it.
 */
export async function readMetadata(exiftool: Exiftool, file: string): Promise<ReadMetadata> {
  try {
    return { metadata: metadataFromTags(await readTags(exiftool, file)), isRead: true };
  } catch {
    return { metadata: noMetadata, isRead: false };
  }
}
