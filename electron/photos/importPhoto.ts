import { type PhotoFile, blankPhoto } from '../../shared/article/photo';
import type { NamedBytes, PhotoOutcome } from '../../shared/desk';
import { allSpellings } from '../../shared/vietnamese/spellings';
import type { Library } from '../library/library';
import { checkPhoto } from './checkPhoto';
import { fillCredit } from './fillCredit';
import { keepOriginal } from './keepOriginal';

const underWay = new Map<string, Promise<PhotoOutcome>>();

async function keepPhoto(library: Library, file: PhotoFile, bytes: Uint8Array): Promise<PhotoOutcome> {
  const id = file.sha256.slice(0, 32);
  const { metadata, isRead } = await keepOriginal(library, file, bytes);
  const known = await library.readPhoto(id);
  if (known?.file) return { status: 'imported', photo: known, isNew: false, isMetadataRead: true };
  const agencies = allSpellings((await library.readDesk()).agencies);
  const waiting = known ?? { ...blankPhoto(id), addedAt: new Date().toISOString() };
  const photo = { ...waiting, file, credit: fillCredit(waiting.credit, metadata, agencies), metadata };
  await library.savePhoto(photo);
  return { status: 'imported', photo, isNew: true, isMetadataRead: isRead };
}

/** The same photo dropped twice at once is imported once and found once. */
async function keepInTurn(library: Library, file: PhotoFile, bytes: Uint8Array): Promise<PhotoOutcome> {
  const key = `${library.folder}\n${file.sha256}`;
  const turn = (underWay.get(key) ?? Promise.resolve())
    .catch(() => undefined)
    .then(() => keepPhoto(library, file, bytes));
  underWay.set(key, turn);
  try {
    return await turn;
  } finally {
    if (underWay.get(key) === turn) underWay.delete(key);
  }
}

/**
 * Takes a photo into the library. Its id is the beginning of the hash of its bytes, so the same bytes always give the
 * same record, whose credit stays as the desk left it. A refused photo changes nothing.
 */
export async function importPhoto(library: Library, input: NamedBytes): Promise<PhotoOutcome> {
  const checked = await checkPhoto(input);
  return checked.status === 'refused' ? checked : keepInTurn(library, checked.file, input.bytes);
}
