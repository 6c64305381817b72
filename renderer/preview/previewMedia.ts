import type { Photo } from '../../shared/article/photo';
import type { PageMedia, PhotoUse, Picture } from '../../shared/export/pageMedia';

/** Longer sides, as the media protocol makes them. */
const sides = { thumbnail: 320, screen: 1600 } as const;

function pictureOf(photo: Photo, size: keyof typeof sides): Picture | undefined {
  const { id, file } = photo;
  if (file === null) return undefined;
  const scale = Math.min(1, sides[size] / Math.max(file.width, file.height));
  // The hash makes a replaced file another address.
  const src = `app-media://photo/${id}?size=${size}&v=${file.sha256.slice(0, 8)}`;
  const width = Math.max(1, Math.round(file.width * scale));
  const height = Math.max(1, Math.round(file.height * scale));
  return { src, width, height, files: [], sources: [] };
}

const sizes: Readonly<Partial<Record<PhotoUse, keyof typeof sides>>> = {
  figure: 'screen',
  thumbnail: 'thumbnail',
};

/** Photos straight from the library. Crops for search engines and social cards are made by the export only. */
export const previewMedia: PageMedia = (photo, use) => {
  const size = sizes[use];
  return size === undefined ? undefined : pictureOf(photo, size);
};
