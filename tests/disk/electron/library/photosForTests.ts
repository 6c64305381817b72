import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generationFile, photoPlace } from '../../../../electron/library/layout';
import type { Library } from '../../../../electron/library/library';
import { encodeRecord } from '../../../../electron/library/record';
import type { DocumentNode } from '../../../../shared/article/article';
import { blankPhoto, noCredit, noMetadata, noRights, type Photo } from '../../../../shared/article/photo';
import { type PhotoQuery, noPhotoFilter } from '../../../../shared/photoQuery';
import { hashOf, newId, openTestLibrary } from './testLibrary';

export const all: PhotoQuery = {
  ...noPhotoFilter,
  offset: 0,
  limit: 50,
};

type PhotoParts = {
  readonly [Part in 'credit' | 'metadata' | 'rights' | 'framing']?: Partial<Photo[Part]>;
} & {
  /** Null: the file has not come. */
  readonly size?: readonly [number, number] | null;
  readonly name?: string;
  readonly addedAt?: string;
};

export function newPhoto({
  credit,
  metadata,
  rights,
  framing,
  size = [300, 200],
  name = '',
  addedAt = '',
}: PhotoParts = {}): Photo {
  const blank = blankPhoto(newId());
  const [width, height] = size ?? [0, 0];
  const file = {
    sha256: hashOf(Buffer.from(blank.id)),
    format: 'jpeg',
    bytes: 1000,
    width,
    height,
    originalName: name,
  } as const;
  return {
    ...blank,
    file: size === null ? null : file,
    credit: { ...noCredit, ...credit },
    metadata: { ...noMetadata, ...metadata },
    rights: { ...noRights, ...rights },
    framing: { ...blank.framing, ...framing },
    addedAt,
  };
}

export const figure = ({ id }: Photo, caption: string, alt = ''): DocumentNode => ({
  type: 'figure',
  attrs: { photo: id, alt },
  content: caption === '' ? [] : [{ type: 'text', text: caption }],
});

export async function libraryOf(...photos: readonly Photo[]) {
  const library = await openTestLibrary();
  for (const photo of photos) await library.savePhoto(photo);
  return library;
}

export const idsOf = async (library: Library, query: Partial<PhotoQuery> = {}) =>
  (await library.listPhotos({ ...all, ...query })).rows.map(({ photo }) => photo.id);

/** As the library would have left them, without the waiting for the disk. */
export function writePhotos(folder: string, photos: readonly Photo[]) {
  for (const body of photos) {
    const file = path.join(folder, generationFile(photoPlace(body.id), 'current'));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(
      file,
      encodeRecord(body.id, { revision: 1, savedAt: '2026-03-01T02:00:00.000Z', savedBy: '', body }),
    );
  }
}
