import { photo as photoSchema, type PhotoFile } from '../../../shared/article/photo';
import { photosOf, videosOf } from '../../../shared/article/walk';
import { DeskError } from '../../../shared/problems';
import { photoExtensions } from '../../photos/photoLimits';
import { checkArticle } from '../checkArticle';

/** What other files a sound record speaks of: photos by their ids, originals by the names of their files. */
export type Needs = { readonly photos: readonly string[]; readonly media: readonly string[] };

export const nothing: Needs = { photos: [], media: [] };

const nameOfOriginal = ({ sha256, format }: PhotoFile) => `${sha256}.${photoExtensions[format]}`;

/** Undefined for what is no photo record. */
export function readPhotoNeeds(body: unknown): Needs | undefined {
  const photo = photoSchema.safeParse(body).data;
  return photo && { photos: [], media: photo.file === null ? [] : [nameOfOriginal(photo.file)] };
}

/** Undefined for what is no article. */
export function readArticleNeeds(body: unknown): Needs | undefined {
  try {
    const article = checkArticle(body, '');
    const films = videosOf(article.body).flatMap(({ source }) =>
      source.type === 'file' ? [`${source.sha256}.${source.format}`] : [],
    );
    return { photos: photosOf(article), media: films };
  } catch (error) {
    if (error instanceof DeskError) return undefined;
    throw error;
  }
}
