import { isDeepStrictEqual } from 'node:util';
import { filmBytes } from '../../shared/article/film';
import type { BundleNote } from '../../shared/bundle';
import { importFilm } from '../films/importFilm';
import type { Library } from '../library/library';
import { checkPhoto } from '../photos/checkPhoto';
import { maximumBytes, photoExtensions } from '../photos/photoLimits';
import type { ReadChecked } from './readChecked';
import type { CarriedArticle, CarriedPhoto } from './readCarrier';

type Receiving = { readonly library: Library; readonly read: ReadChecked; readonly slug: string };

const dataName = (slug: string, file: string) => `data/${slug}/${file}`;

/** The original passes every question that a photo from anywhere is asked. */
async function receivePhoto(
  { record, file, originalName }: CarriedPhoto,
  { library, read, slug }: Receiving,
): Promise<readonly BundleNote[]> {
  const what = originalName || record.id;
  const known = await library.readPhoto(record.id);
  if (known?.file) {
    const isSame = isDeepStrictEqual({ ...known, file: null }, { ...record, file: null });
    return isSame ? [] : [{ code: 'photoKept', what }];
  }
  const words = known ?? { ...record, file: null };
  const bytes = file === null ? undefined : await read(dataName(slug, file), maximumBytes);
  if (bytes === undefined) {
    if (known === undefined) await library.savePhoto(words);
    return file === null ? [] : [{ code: 'photoRefused', what }];
  }
  const checked = await checkPhoto({ name: originalName, bytes });
  if (checked.status === 'refused') {
    if (known === undefined) await library.savePhoto(words);
    return [{ code: 'photoRefused', what }];
  }
  await library.writeMedia(checked.file.sha256, photoExtensions[checked.file.format], bytes);
  await library.savePhoto({ ...words, file: checked.file });
  return [];
}

async function receiveFilm(
  { sha256, file }: CarriedArticle['films'][number],
  { library, read, slug }: Receiving,
): Promise<readonly BundleNote[]> {
  if ((await library.findMedia(sha256)) !== undefined) return [];
  const bytes = await read(dataName(slug, file), filmBytes);
  const outcome = bytes && (await importFilm(library, { name: file, bytes }));
  const isIt = outcome?.status === 'imported' && outcome.film.sha256 === sha256;
  return isIt ? [] : [{ code: 'filmRefused', what: file }];
}

/** Photos and films of one article. A record that the library has already, with its file, stays as it is here. */
export async function receivePhotos(
  library: Library,
  read: ReadChecked,
  { slug, photos, films }: CarriedArticle,
): Promise<readonly BundleNote[]> {
  const receiving = { library, read, slug };
  const notes: BundleNote[] = [];
  for (const photo of photos) notes.push(...(await receivePhoto(photo, receiving)));
  for (const film of films) notes.push(...(await receiveFilm(film, receiving)));
  return notes;
}
