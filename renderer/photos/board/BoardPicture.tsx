import { PhotoPicture } from '../../PhotoPicture';
import type { Photo } from '../../../shared/article/photo';
import type { PhotoSize } from '../../../shared/article/photoAddress';
import styles from './BoardPicture.module.css';

type BoardPictureProps = {
  readonly photo: Photo | null;
  readonly size: PhotoSize;
  /** Empty where words beside the picture say what it is. */
  readonly alt?: string;
};

export function BoardPicture(props: BoardPictureProps) {
  return <PhotoPicture {...props} className={styles.picture} />;
}
