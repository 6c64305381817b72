import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import type { Photo } from '../shared/article/photo';
import { type PhotoSize, photoAddress } from '../shared/article/photoAddress';
import styles from './PhotoPicture.module.css';
import { useText } from './strings';
import { Said } from './ui/Said';
import { joinClasses } from './ui/joinClasses';

type PhotoPictureProps = {
  readonly photo: Photo | null | undefined;
  readonly size: PhotoSize;
  /** Empty where words beside the picture say what it is. */
  readonly alt?: string;
  readonly className?: string | undefined;
};

/** A photo of the library, or what stands for one that has no file, or whose original is gone from the disk. */
export function PhotoPicture({ photo, size, alt = '', className }: PhotoPictureProps) {
  const [lost, setLost] = useState('');
  const file = photo?.file ?? null;
  if (!photo || file === null) return <NoPicture size={size} className={className} />;
  const address = photoAddress(photo, size);
  if (lost === address) return <NoPicture isLost size={size} className={className} />;
  return (
    <img
      // Another picture is another element: the old one is not shown until the new one has come.
      key={address}
      className={joinClasses(styles.picture, className)}
      data-size={size}
      src={address}
      alt={alt}
      loading="lazy"
      draggable={false}
      onError={() => setLost(address)}
    />
  );
}

type NoPictureProps = Pick<PhotoPictureProps, 'size' | 'className'> & { readonly isLost?: boolean };

/** A small picture has no room for words: they are its title, and read aloud. */
function NoPicture({ size, className, isLost = false }: NoPictureProps) {
  const t = useText();
  const words = t('app.originalLost');
  return (
    <span
      className={joinClasses(styles.missing, className)}
      data-size={size}
      title={isLost ? words : undefined}
    >
      <ImageOff aria-hidden />
      {isLost && (size === 'thumbnail' ? <Said>{words}</Said> : <span>{words}</span>)}
    </span>
  );
}
