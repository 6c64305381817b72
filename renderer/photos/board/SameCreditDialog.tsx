import { useState } from 'react';
import { writeCredit } from '../../../shared/vietnamese/credit';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { useWorkspace } from '../../workspace';
import styles from './SameCreditDialog.module.css';
import type { BoardRow } from './boardRows';
import { BoardPicture } from './BoardPicture';
import { rowName } from './rowName';
import type { SameCreditPlan } from './sameCredit';

type SameCreditDialogProps = {
  readonly plan: SameCreditPlan;
  /** With those to overwrite too; null where nothing is to be changed. */
  readonly onClose: (overwritten: readonly BoardRow[] | null) => void;
};

/** Asks before another credit is overwritten: only those ticked are. */
export function SameCreditDialog({ plan, onClose }: SameCreditDialogProps) {
  const t = useText();
  const language = useWorkspace(({ open }) => open?.fields.language ?? 'vi');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { credit, fills, others } = plan;
  const overwritten = others.filter(({ key }) => ticked.has(key));
  const count = fills.length + overwritten.length;
  const tick = (key: string, isTicked: boolean) =>
    setTicked(new Set(isTicked ? [...ticked, key] : [...ticked].filter((each) => each !== key)));
  const foot = (
    <>
      <Button onPress={() => onClose(null)}>{t('photoBoard.cancel')}</Button>
      <Button autoFocus tone="accent" isDisabled={count === 0} onPress={() => onClose(overwritten)}>
        {t('photoBoard.sameApply', { count })}
      </Button>
    </>
  );
  return (
    <Dialog title={t('photoBoard.sameTitle')} onClose={() => onClose(null)} foot={foot}>
      <p className={styles.credit}>{writeCredit(credit, language)}</p>
      <p>
        {fills.length === 0 ? t('photoBoard.sameNone') : t('photoBoard.sameFills', { count: fills.length })}
      </p>
      <div className={styles.ask}>
        <p>{t('photoBoard.sameOthers')}</p>
        <Button isSmall tone="quiet" onPress={() => setTicked(new Set(others.map(({ key }) => key)))}>
          {t('photoBoard.sameTickAll')}
        </Button>
      </div>
      <ul className={styles.others}>
        {others.map((row) => (
          <li key={row.key} className={styles.other}>
            <span className={styles.picture}>
              <BoardPicture photo={row.photo} size="thumbnail" />
            </span>
            <Checkbox isSelected={ticked.has(row.key)} onChange={(isTicked) => tick(row.key, isTicked)}>
              {t('photoBoard.sameOther', {
                name: rowName(row, t),
                credit: row.credit === null ? '' : writeCredit(row.credit, language),
              })}
            </Checkbox>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
