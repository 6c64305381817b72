import type { NamedBytes, PhotoOutcome } from '../../shared/desk';
import { allSpellings } from '../../shared/vietnamese/spellings';
import type { Library } from '../library/library';
import { checkPhoto } from './checkPhoto';
import { fillCredit } from './fillCredit';
import { keepOriginal } from './keepOriginal';

/**
 * Gives a photo record its file, or another one. The record keeps its id and what its credit says; only the empty
 * fields of the credit are filled from the file.
 */
export async function attachPhoto(
  library: Library,
  input: NamedBytes & { readonly photoId: string },
): Promise<PhotoOutcome> {
  const missing = { code: 'photoMissing', detail: input.photoId } as const;
  if ((await library.readPhoto(input.photoId)) === undefined) return { status: 'refused', problem: missing };
  const checked = await checkPhoto(input);
  if (checked.status === 'refused') return checked;
  const { metadata, isRead } = await keepOriginal(library, checked.file, input.bytes);
  const agencies = allSpellings((await library.readDesk()).agencies);
  const record = await library.readPhoto(input.photoId);
  if (record === undefined) return { status: 'refused', problem: missing };
  const photo = {
    ...record,
    file: checked.file,
    credit: fillCredit(record.credit, metadata, agencies),
    metadata,
  };
  await library.savePhoto(photo);
  return { status: 'imported', photo, isNew: false, isMetadataRead: isRead };
}
