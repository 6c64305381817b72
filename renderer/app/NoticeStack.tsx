import { X } from 'lucide-react';
import { useText } from '../strings';
import { IconButton } from '../ui/IconButton';
import styles from './NoticeStack.module.css';
import { dismissNotice, useNotices } from './notices';

export function NoticeStack() {
  const t = useText();
  const notices = useNotices(({ notices }) => notices);
  return (
    <div className={styles.place}>
      <div role="status" className={styles.stack}>
        {notices.map(({ id, text }) => (
          <div key={id} className={styles.notice}>
            <span>{text}</span>
            <IconButton isSmall label={t('app.close')} onPress={() => dismissNotice(id)}>
              <X aria-hidden />
            </IconButton>
          </div>
        ))}
      </div>
    </div>
  );
}
