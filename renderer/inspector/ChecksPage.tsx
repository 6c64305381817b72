import { CircleCheck } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { Check, CheckLevel } from '../../shared/article/check';
import { checkText } from '../../shared/strings/checks';
import { useLanguage, useText } from '../strings';
import { CheckLine } from '../CheckLine';
import { useCheckRun } from './CheckRun';
import styles from './ChecksPage.module.css';
import page from './Inspector.module.css';
import { goToPlace } from './goToPlace';

const order: Readonly<Record<CheckLevel, number>> = { error: 0, warning: 1, note: 2 };

type Row = { readonly id: string; readonly check: Check };

/** The gravest first; of one level, in the order of the page. */
function rowsOf(checks: readonly Check[]): readonly Row[] {
  return [...checks]
    .sort((one, other) => order[one.level] - order[other.level])
    .map((check, index) => ({ id: `${index}`, check }));
}

export function ChecksPage() {
  const t = useText();
  const checks = useCheckRun();
  const language = useLanguage();
  if (checks === null) return <p className={page.empty}>{t('inspector.checksRunning')}</p>;
  const hasErrors = checks.some(({ level }) => level === 'error');
  return (
    <div className={styles.checks}>
      {!hasErrors && (
        <p className={styles.good}>
          <CircleCheck aria-hidden />
          {t('inspector.checksNone')}
        </p>
      )}
      {checks.length > 0 && (
        <ListBox
          aria-label={t('inspector.checksList')}
          items={rowsOf(checks)}
          className={styles.list ?? ''}
          selectionMode="none"
        >
          {({ id, check }) => (
            <ListBoxItem
              id={id}
              textValue={checkText(check, language)}
              className={styles.item ?? ''}
              onAction={() => goToPlace(check.where)}
            >
              <CheckLine check={check} />
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </div>
  );
}
