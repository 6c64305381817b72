import { PhotoPicture } from '../../PhotoPicture';
import type { Photo } from '../../../shared/article/photo';
import type { PhotoSize } from '../../../shared/article/photoAddress';
import styles from './LibraryPicture.module.css';

/** The words beside it say what it is. */
export function LibraryPicture({ photo, size }: { readonly photo: Photo; readonly size: PhotoSize }) {
  return <PhotoPicture photo={photo} size={size} className={styles.picture} />;
}
