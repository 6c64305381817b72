import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton';
import styles from './PaneHead.module.css';
import { joinClasses } from './joinClasses';

type PaneHeadProps = {
  readonly title: string;
  /** What the pane is about, or a field. */
  readonly about: ReactNode;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** More lines. */
  readonly children?: ReactNode;
};

/** The head of a pane that takes the whole room; Escape closes it too. */
export function PaneHead({ title, about, closeLabel, onClose, children }: PaneHeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <h1 className={styles.title}>{title}</h1>
        <div className={joinClasses(styles.about, typeof about === 'string' && styles.words)}>{about}</div>
        <IconButton label={closeLabel} keys="Esc" onPress={onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
      {children}
    </header>
  );
}
