import type { ReactNode } from 'react';
import styles from './Said.module.css';

/** Words that are read out and take no room. */
export function Said({ children }: { readonly children: ReactNode }) {
  return <span className={styles.said}>{children}</span>;
}
