import type { Photo } from '../article/photo';
import type { PlacedAs } from '../article/placements';

/**
 * What a photo is printed for: the figure in the body, an infographic in all its pixels, the small picture beside a teaser or a list
 * item, the mark in the page's head, and the crops that search engines (16:9, 4:3, 1:1) and social cards (1200×630) ask for.
 */
export const photoUses = [
  'figure',
  'full',
  'thumbnail',
  'logo',
  'wide',
  'standard',
  'square',
  'card',
] as const;
export type PhotoUse = (typeof photoUses)[number];

export type PictureFile = { readonly href: string; readonly width: number };

/** `src` with its size is the fallback; `sources` are better formats, best first, each in several widths. */
export type Picture = {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly files: readonly PictureFile[];
  readonly sources: readonly { readonly type: string; readonly files: readonly PictureFile[] }[];
};

/**
 * Where the page finds a photo: the preview answers addresses of the app's own protocol, the export
 * relative files, whose words are those of the place. Without a place it is the photo as it is first placed. Undefined
 * when there is no file for that use.
 */
export type PageMedia = (photo: Photo, use: PhotoUse, place?: PlacedAs) => Picture | undefined;

export const noMedia: PageMedia = () => undefined;
