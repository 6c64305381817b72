import styles from './BoardGrid.module.css';
import type { Caption } from './captionText';

type Text = Caption[number];
const hasMark = ({ marks }: Text, name: string) => marks?.some(({ type }) => type === name) === true;

/** A caption with its marks, which the plain field over it does not show. */
export function CaptionWords({ caption }: { readonly caption: Caption }) {
  return (
    <span className={styles.words}>
      {caption.map((text, index) => (
        <span
          key={index}
          data-bold={hasMark(text, 'bold')}
          data-italic={hasMark(text, 'italic')}
          data-link={hasMark(text, 'link')}
        >
          {text.text}
        </span>
      ))}
    </span>
  );
}
