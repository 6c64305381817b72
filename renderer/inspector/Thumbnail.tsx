import type { Photo } from '../../shared/article/photo';
import { PhotoPicture } from '../PhotoPicture';
import styles from './Thumbnail.module.css';

type ThumbnailProps = {
  readonly photo: Photo | undefined;
  /** Empty where words beside the picture say what it is. */
  readonly alt?: string;
  readonly isLarge?: boolean;
};

export function Thumbnail({ photo, alt = '', isLarge = false }: ThumbnailProps) {
  return (
    <PhotoPicture
      photo={photo}
      size={isLarge ? 'screen' : 'thumbnail'}
      alt={alt}
      className={styles.picture}
    />
  );
}
