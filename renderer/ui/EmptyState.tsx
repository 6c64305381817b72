import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

type EmptyStateProps = {
  readonly title: string;
  readonly help?: string;
  readonly icon?: ReactNode;
  /** The next steps. */
  readonly children?: ReactNode;
};

/** Where there is nothing yet: says why, and what to do. */
export function EmptyState({ title, help, icon, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon}
      <h2 className={styles.title}>{title}</h2>
      {help !== undefined && <p className={styles.help}>{help}</p>}
      {children !== undefined && <div className={styles.steps}>{children}</div>}
    </div>
  );
}
