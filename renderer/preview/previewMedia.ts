import { addressedSize, photoAddress, type PhotoSize } from '../../shared/article/photoAddress';
import type { PageMedia, PhotoUse } from '../../shared/export/pageMedia';

const sizes: Readonly<Partial<Record<PhotoUse, PhotoSize>>> = {
  figure: 'screen',
  full: 'full',
  thumbnail: 'thumbnail',
};

/** Photos straight from the library. Shapes for search engines and social cards are made by the export only. */
export const previewMedia: PageMedia = (photo, use, place) => {
  const crop = place?.crop ?? null;
  const size = sizes[use];
  if (size === undefined || photo.file === null) return undefined;
  const pixels = addressedSize(photo.file, photo.framing, size, crop);
  return { src: photoAddress(photo, size, crop), ...pixels, files: [], sources: [] };
};
