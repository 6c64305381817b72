import type { ReactNode } from 'react';
import { CheckNotes } from './CheckNotes';
import styles from './Inspector.module.css';

type FieldPlaceProps = { readonly field: string; readonly children: ReactNode };

/** A field of the article, where a check finds it, with what the checks say of it underneath. */
export function FieldPlace({ field, children }: FieldPlaceProps) {
  return (
    <div data-field={field} className={styles.field}>
      {children}
      <CheckNotes of={({ where }) => where.type === 'field' && where.field === field} />
    </div>
  );
}
