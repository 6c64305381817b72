import { useState } from 'react';
import { useText } from '../strings';
import { Button } from '../ui/Button';
import styles from './FoldedText.module.css';

/** More than about four lines of a narrow column. */
const longest = 140;

/** A long text shows its beginning until somebody wants all of it. */
export function FoldedText({ text }: { readonly text: string }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const letters = [...text];
  if (letters.length <= longest) return <span className={styles.text}>{text}</span>;
  return (
    <>
      <span className={styles.text}>
        {isOpen ? text : `${letters.slice(0, longest).join('').trimEnd()}…`}
      </span>{' '}
      <Button isSmall tone="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {t(isOpen ? 'inspector.foldText' : 'inspector.unfoldText')}
      </Button>
    </>
  );
}
