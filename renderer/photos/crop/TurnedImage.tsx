import type { Size } from '../../../shared/article/framing';
import type { Cut, Framing } from '../../../shared/article/photo';
import styles from './TurnedImage.module.css';

type TurnedImageProps = {
  /** The upright photo, not turned by the desk. */
  readonly src: string;
  /** As it is turned. */
  readonly size: Size;
  readonly framing: Framing;
};

const percent = (share: number) => `${share * 100}%`;

/** The photo as the desk turned it, at once: the window turns the picture it has and asks for no other. */
export function TurnedImage({ src, size, framing: { quarterTurns, isMirrored } }: TurnedImageProps) {
  const isOnSide = quarterTurns % 2 === 1;
  const ratio = size.width / size.height;
  const mirror = isMirrored ? 'scaleX(-1) ' : '';
  return (
    <img
      className={styles.turned}
      src={src}
      alt=""
      draggable={false}
      style={{
        width: percent(isOnSide ? 1 / ratio : 1),
        height: percent(isOnSide ? ratio : 1),
        transform: `translate(-50%, -50%) ${mirror}rotate(${quarterTurns * 90}deg)`,
      }}
    />
  );
}

/** Only a part of it, as large as the width of its place and `--cut-height` allow. */
export function CutImage({ cut, ...image }: TurnedImageProps & { readonly cut: Cut }) {
  const { size } = image;
  const ratio = (cut.width * size.width) / (cut.height * size.height);
  return (
    <span
      className={styles.window}
      style={{ aspectRatio: ratio, maxWidth: `calc(var(--cut-height) * ${ratio})` }}
    >
      <span
        className={styles.photo}
        style={{
          width: percent(1 / cut.width),
          height: percent(1 / cut.height),
          insetInlineStart: percent(-cut.x / cut.width),
          insetBlockStart: percent(-cut.y / cut.height),
        }}
      >
        <TurnedImage {...image} />
      </span>
    </span>
  );
}
