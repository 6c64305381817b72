import { ImageOff } from 'lucide-react';
import type { Photo } from '../../shared/article/photo';
import { photoAddress } from '../../shared/article/photoAddress';
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
  const address = photoAddress(photo, size);
  return (
    <img
      // Another picture is another element: the old one is not shown until the new one has come.
      key={address}
      className={styles.picture}
      data-large={isLarge}
      src={address}
      alt={alt}
    />
  );
}
