import { ImageOff } from 'lucide-react';
import type { Photo } from '../../../shared/article/photo';
import { type PhotoSize, photoAddress } from '../../../shared/article/photoAddress';
import styles from './LibraryPicture.module.css';

/** The words beside it say what it is. */
export function LibraryPicture({ photo, size }: { readonly photo: Photo; readonly size: PhotoSize }) {
  if (photo.file === null) {
    return (
      <span className={styles.missing} data-size={size}>
        <ImageOff aria-hidden />
      </span>
    );
  }
  const address = photoAddress(photo, size);
  return (
    <img key={address} className={styles.picture} data-size={size} src={address} alt="" draggable={false} />
  );
}
