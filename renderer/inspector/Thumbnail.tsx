import { ImageOff } from 'lucide-react';
import type { Photo } from '../../shared/article/photo';
import styles from './Thumbnail.module.css';

type ThumbnailProps = {
  readonly photo: Photo | undefined;
  /** Empty where words beside the picture say what it is. */
  readonly alt?: string;
  readonly isLarge?: boolean;
};

export function Thumbnail({ photo, alt = '', isLarge = false }: ThumbnailProps) {
  const size = isLarge ? 'screen' : 'thumbnail';
  const file = photo?.file ?? null;
  if (photo === undefined || file === null) {
    return (
      <span className={styles.missing} data-large={isLarge}>
        <ImageOff aria-hidden />
      </span>
    );
  }
  return (
    <img
      // A replaced file is another picture under the same id.
      key={file.sha256}
      className={styles.picture}
      data-large={isLarge}
      src={`app-media://photo/${photo.id}?size=${size}&file=${file.sha256.slice(0, 8)}`}
      alt={alt}
    />
  );
}
