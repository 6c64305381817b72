import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../ui/Button';
import styles from './ChangeRow.module.css';

type ChangeRowProps = {
  /** What this is: a field, a kind of block. */
  readonly name: string;
  /** What became of it. */
  readonly state?: string;
  readonly notes?: readonly string[];
  readonly picture?: ReactNode;
  readonly restoreName: string;
  /** Left out where nothing can be restored: between two older versions, or in a read-only library. */
  readonly onRestore?: (() => void) | undefined;
  readonly children: ReactNode;
};

/** One difference. It takes the focus when it is jumped to; its button brings the old state back. */
export function ChangeRow({
  name,
  state,
  notes = [],
  picture,
  restoreName,
  onRestore,
  children,
}: ChangeRowProps) {
  const title = state === undefined ? name : `${name} · ${state}`;
  return (
    <li data-change tabIndex={-1} aria-label={title} className={styles.row}>
      {picture}
      <div className={styles.content}>
        <p className={styles.title}>
          {[title, ...notes].map((part) => (
            <span key={part}>{part}</span>
          ))}
        </p>
        <div className={styles.words}>{children}</div>
      </div>
      {onRestore !== undefined && (
        <Button isSmall tone="quiet" onPress={onRestore} aria-label={`${restoreName}: ${title}`}>
          <Undo2 aria-hidden />
          {restoreName}
        </Button>
      )}
    </li>
  );
}
