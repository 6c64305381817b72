import { type Photo, type PhotoFile, blankPhoto } from '../../shared/article/photo';
import { takeOver } from '../../shared/article/takeOver';
import type { NamedBytes, PhotoOutcome } from '../../shared/desk';
import { allSpellings } from '../../shared/vietnamese/spellings';
import type { Library } from '../library/library';
import { checkPhoto } from './checkPhoto';
import { fillCredit } from './fillCredit';
import { keepOriginal } from './keepOriginal';

type Arrived = {
  readonly file: PhotoFile;
  readonly bytes: Uint8Array;
  readonly waitingId: string | undefined;
};

const underWay = new Map<string, Promise<PhotoOutcome>>();

/** A photo that is here already answers as it is, with what only the record that waited for it knew. */
async function meetAgain(library: Library, known: Photo, waiting: Photo | undefined): Promise<PhotoOutcome> {
  const photo = waiting === undefined ? known : takeOver(known, waiting);
  if (JSON.stringify(photo) !== JSON.stringify(known)) await library.savePhoto(photo);
  return { status: 'imported', photo, isNew: false, isMetadataRead: true };
}

async function keepPhoto(library: Library, { file, bytes, waitingId }: Arrived): Promise<PhotoOutcome> {
  const id = file.sha256.slice(0, 32);
  const { metadata, isRead } = await keepOriginal(library, file, bytes);
  const known = await library.readPhoto(id);
  const waiting = waitingId === undefined ? undefined : await library.readPhoto(waitingId);
  if (known?.file) return meetAgain(library, known, waiting);
  const agencies = allSpellings((await library.readDesk()).agencies);
  const blank = known ?? { ...blankPhoto(id), addedAt: new Date().toISOString() };
  const desk = waiting === undefined ? blank : takeOver(blank, waiting);
  const photo = { ...desk, file, credit: fillCredit(desk.credit, metadata, agencies), metadata };
  await library.savePhoto(photo);
  return { status: 'imported', photo, isNew: true, isMetadataRead: isRead };
}

/** The same photo dropped twice at once is imported once and found once. */
async function keepInTurn(library: Library, arrived: Arrived): Promise<PhotoOutcome> {
  const key = `${library.folder}\n${arrived.file.sha256}`;
  const turn = (underWay.get(key) ?? Promise.resolve())
    .catch(() => undefined)
    .then(() => keepPhoto(library, arrived));
  underWay.set(key, turn);
  try {
    return await turn;
  } finally {
    if (underWay.get(key) === turn) underWay.delete(key);
  }
}

/**
 * Takes a photo into the library. Its id is the beginning of the hash of its bytes, so the same bytes always give the
 * same record, whose credit stays as the desk left it. A refused photo changes nothing. `waitingId` names a record that
 * knew the photo before its file came: what it says of credit and rights is taken over, and it stays as it is.
 */
export async function importPhoto(
  library: Library,
  input: NamedBytes,
  waitingId?: string,
): Promise<PhotoOutcome> {
  const checked = await checkPhoto(input);
  if (checked.status === 'refused') return checked;
  return keepInTurn(library, { file: checked.file, bytes: input.bytes, waitingId });
}
