import { addressedSize, photoAddress, type PhotoSize } from '../../shared/article/photoAddress';
import type { PageMedia, PhotoUse } from '../../shared/export/pageMedia';

const sizes: Readonly<Partial<Record<PhotoUse, PhotoSize>>> = {
  figure: 'screen',
  full: 'full',
  thumbnail: 'thumbnail',
  logo: 'logo',
};

/**
 * Photos straight from the library, but for those whose address is among the `lost`. Shapes for search engines and
 * social cards are made by the export only.
 */
export function previewMedia(lost: ReadonlySet<string>): PageMedia {
  return (photo, use, place) => {
    const crop = place?.crop ?? null;
    const size = sizes[use];
    if (size === undefined || photo.file === null) return undefined;
    const src = photoAddress(photo, size, crop);
    if (lost.has(src)) return undefined;
    return { src, ...addressedSize(photo.file, photo.framing, size, crop), files: [], sources: [] };
  };
}
