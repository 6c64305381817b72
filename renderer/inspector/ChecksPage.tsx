import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { GridList, GridListItem, type PressEvent, VisuallyHidden } from 'react-aria-components';
import type { Check, CheckLevel } from '../../shared/article/check';
import { fixOf } from '../../shared/article/fixCheck';
import { commands } from '../../shared/commands';
import { checkText } from '../../shared/strings/checks';
import { keysText } from '../keys';
import { useLanguage, useText } from '../strings';
import { Button } from '../ui/Button';

import { useWorkspace } from '../workspace';
import { CheckLine } from '../CheckLine';
import { useCheckContext, useCheckRun } from './CheckRun';
import styles from './ChecksPage.module.css';
import page from './Inspector.module.css';
import { fixNow } from './fixNow';
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
  const [said, setSaid] = useState('');
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
      {checks.length > 0 && <CheckList checks={checks} onSay={setSaid} />}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}

type CheckListProps = { readonly checks: readonly Check[]; readonly onSay: (said: string) => void };

function CheckList({ checks, onSay }: CheckListProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <GridList aria-label={t('inspector.checksList')} items={rowsOf(checks)} className={styles.list ?? ''}>
      {({ id, check }) => (
        <GridListItem
          id={id}
          textValue={checkText(check, language)}
          className={styles.item ?? ''}
          onAction={() => goToPlace(check.where)}
        >
          <CheckLine check={check} />
          <FixButton check={check} onSay={onSay} />
        </GridListItem>
      )}
    </GridList>
  );
}

type FixButtonProps = { readonly check: Check; readonly onSay: (said: string) => void };

/** Where it is safe, the check is mended on the spot. */
function FixButton({ check, onSay }: FixButtonProps) {
  const t = useText();
  const context = useCheckContext();
  const canWrite = useWorkspace(({ editor, save }) => editor !== null && save.type !== 'readOnly');
  const fix = fixOf(check);
  if (fix === undefined || context === null || !canWrite) return null;
  // The button may go with what it mended; its row stays in the list, or hands the focus on.
  const mend = ({ target }: PressEvent) => {
    target.closest<HTMLElement>('[role="row"]')?.focus();
    const isFixed = fixNow(check, fix, context);
    const key = keysText(commands.undo.key);
    onSay(isFixed ? t('inspector.checkFixed', { key }) : t('inspector.checkNotFixed'));
  };
  return (
    <div className={styles.fix}>
      <Button isSmall onPress={mend}>
        {t(`checkFix.${fix}`)}
      </Button>
    </div>
  );
}
