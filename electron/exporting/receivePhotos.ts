import { isDeepStrictEqual } from 'node:util';
import type { Photo } from '../../shared/article/photo';
import { filmBytes } from '../../shared/article/film';
import type { BundleNote } from '../../shared/bundle';
import { DeskError } from '../../shared/problems';
import { readFilm } from '../films/readFilm';
import type { Library } from '../library/library';
import { checkPhoto } from '../photos/checkPhoto';
import { maximumBytes, photoExtensions } from '../photos/photoLimits';
import { bundleLimits } from './bundleReader';
import { sha256 as hashOf } from './manifest';
import type { ReadChecked } from './readChecked';
import type { CarriedArticle, CarriedPhoto } from './readCarrier';

type Receiving = { readonly library: Library; readonly read: ReadChecked; readonly slug: string };

/** A file of the bundle that was found sound, and what the library is to keep it as. */
type Original = { readonly name: string; readonly sha256: string; readonly extension: string };

/** What one photo or film of a bundle brings, so far only looked at. */
type Arrival = {
  readonly original?: Original;
  readonly record?: Photo;
  readonly notes: readonly BundleNote[];
};

const dataName = (slug: string, file: string) => `data/${slug}/${file}`;
const nothing: Arrival = { notes: [] };

/** The original passes every question that a photo from anywhere is asked. */
async function lookAtPhoto(
  { record, file, originalName }: CarriedPhoto,
  { library, read, slug }: Receiving,
): Promise<Arrival> {
  const what = originalName || record.id;
  const known = await library.readPhoto(record.id);
  if (known?.file) {
    const isSame = isDeepStrictEqual({ ...known, file: null }, { ...record, file: null });
    return isSame ? nothing : { notes: [{ code: 'photoKept', what }] };
  }
  const words = known ?? { ...record, file: null };
  const wordsOnly = known === undefined ? { record: words } : {};
  if (file === null) return { ...wordsOnly, notes: [] };
  const name = dataName(slug, file);
  const bytes = await read(name, maximumBytes);
  const checked = bytes && (await checkPhoto({ name: originalName, bytes }));
  if (checked?.status !== 'sound') return { ...wordsOnly, notes: [{ code: 'photoRefused', what }] };
  const { sha256, format } = checked.file;
  return {
    original: { name, sha256, extension: photoExtensions[format] },
    record: { ...words, file: checked.file },
    notes: [],
  };
}

async function lookAtFilm(
  { sha256, file }: CarriedArticle['films'][number],
  { library, read, slug }: Receiving,
): Promise<Arrival> {
  if ((await library.findMedia(sha256)) !== undefined) return nothing;
  const name = dataName(slug, file);
  const bytes = await read(name, filmBytes);
  const film = bytes && readFilm(bytes);
  const isIt = bytes !== undefined && film?.type === 'film' && hashOf(bytes) === sha256;
  if (!isIt) return { notes: [{ code: 'filmRefused', what: file }] };
  return { original: { name, sha256, extension: film.format }, notes: [] };
}

type Looking = Omit<Receiving, 'slug'> & { readonly signal: AbortSignal; readonly onDone: () => void };

/**
 * The photos and films of one article, looked at and not yet written. A record that the library has already, with its
 * file, stays as it is here.
 */
export async function lookAtMedia(
  { slug, photos, films }: CarriedArticle,
  { library, read, signal, onDone }: Looking,
): Promise<readonly Arrival[]> {
  const receiving = { library, read, slug };
  const looks = [
    ...photos.map((photo) => () => lookAtPhoto(photo, receiving)),
    ...films.map((film) => () => lookAtFilm(film, receiving)),
  ];
  const arrivals: Arrival[] = [];
  for (const look of looks) {
    signal.throwIfAborted();
    arrivals.push(await look());
    onDone();
  }
  signal.throwIfAborted();
  return arrivals;
}

/** Originals first: until its record is there, nobody sees one, so that whatever stops this leaves no photo behind. */
export async function receiveMedia(
  arrivals: readonly Arrival[],
  { library, read }: Pick<Receiving, 'library' | 'read'>,
): Promise<readonly BundleNote[]> {
  for (const { original } of arrivals) {
    if (original === undefined) continue;
    const { name, sha256, extension } = original;
    const bytes = await read(name, bundleLimits.fileBytes);
    if (bytes === undefined) throw new DeskError('bundleUnreadable', name);
    await library.writeMedia(sha256, extension, bytes);
  }
  for (const { record } of arrivals) if (record !== undefined) await library.savePhoto(record);
  return arrivals.flatMap(({ notes }) => notes);
}
