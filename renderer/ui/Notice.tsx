import type { ReactNode } from 'react';
import styles from './Notice.module.css';
import { joinClasses } from './joinClasses';

export type NoticeTone = 'note' | 'warning' | 'danger' | 'success';

type NoticeProps = {
  readonly tone: NoticeTone;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

/** A lasting line about the state of things, with what can be done about it. */
export function Notice({ tone, children, actions }: NoticeProps) {
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={joinClasses(styles.notice, styles[tone])}>
      <div className={styles.words}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
