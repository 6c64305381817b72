import { ImageOff } from 'lucide-react';
import type { Photo } from '../../../shared/article/photo';
import { type PhotoSize, photoAddress } from '../../../shared/article/photoAddress';
import styles from './BoardPicture.module.css';

type BoardPictureProps = {
  readonly photo: Photo | null;
  readonly size: PhotoSize;
  /** Empty where words beside the picture say what it is. */
  readonly alt?: string;
};

export function BoardPicture({ photo, size, alt = '' }: BoardPictureProps) {
  if (photo === null || photo.file === null)
    return (
      <span className={styles.missing} data-size={size}>
        <ImageOff aria-hidden />
      </span>
    );
  const address = photoAddress(photo, size);
  return (
    <img
      key={address}
      className={styles.picture}
      data-size={size}
      src={address}
      alt={alt}
      loading="lazy"
      draggable={false}
    />
  );
}
