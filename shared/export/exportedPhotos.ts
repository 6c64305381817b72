import type { Photo } from '../article/photo';
import { layoutOf, placedAs, type PlacedAs } from '../article/placements';
import { figuresOf, leadPhotoOf, placedPhotosOf } from '../article/walk';
import { printableLine } from './escape';
import type { PageScope } from './pageScope';
import { isPlacedAs, type Rendition } from './rendition';

/** A photo that goes out with the article, in the words of one of its places. */
export type ExportedPhoto = {
  readonly photo: Photo;
  readonly caption: string;
  readonly alt: string;
  readonly type: 'picture' | 'graphic';
  readonly place: PlacedAs;
};

/** Of a photo that is placed in several ways, a placement has the files of its own. */
export function isFileOf(rendition: Rendition, place: PlacedAs): boolean {
  const isPlaced = rendition.use === 'figure' || rendition.use === 'full';
  return rendition.use !== 'thumbnail' && (!isPlaced || isPlacedAs(rendition, place));
}

/** Every figure of the article; the lead photo too when it stands in none, nor before a video. */
export function exportedPhotos(scope: PageScope): readonly ExportedPhoto[] {
  const { body } = scope.article;
  const lead = leadPhotoOf(scope.article);
  const isPlaced = placedPhotosOf(body).some(({ photo }) => photo === lead);
  const standing = { photo: lead, caption: '', alt: '', node: {} };
  return [...(isPlaced ? [] : [standing]), ...figuresOf(body)].flatMap(
    ({ photo: id, caption, alt, node }) => {
      const photo = scope.photo(id);
      if (photo === undefined) return [];
      const place = placedAs(scope.article, photo, { caption, alt, node });
      const type = layoutOf(node) === 'infographic' ? 'graphic' : 'picture';
      return [{ photo, caption: printableLine(caption), alt: printableLine(alt), type, place }];
    },
  );
}
