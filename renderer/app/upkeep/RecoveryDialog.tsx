import type { ReactNode } from 'react';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import part from '../../ui/Part.module.css';
import { type Dialog as DialogToShow, showDialog, useWorkspace } from '../../workspace';
import { Sentence } from './Sentence';
import { type Found, foundIn } from './recoveryReport';
import styles from './upkeep.module.css';

const close = () => showDialog(null);
const shownNames = 20;

/** After a bad start: what was found, in plain words, and the three ways on. */
export function RecoveryDialog() {
  const t = useText();
  const report = useWorkspace(({ library }) => library?.report);
  const found = report === undefined ? [] : foundIn(report, t);
  return (
    <Dialog
      title={t('upkeep.recoveryTitle')}
      isWide
      onClose={close}
      foot={<Button onPress={close}>{t('upkeep.close')}</Button>}
    >
      <div className={styles.body}>
        {found.length === 0 ? (
          <Sentence tone="good">{t('upkeep.recoveryNothing')}</Sentence>
        ) : (
          <FoundThings found={found} />
        )}
        <NextSteps />
      </div>
    </Dialog>
  );
}

function FoundThings({ found }: { readonly found: readonly Found[] }) {
  const t = useText();
  return (
    <div className={part.part}>
      <Sentence tone="heed">{t('upkeep.recoveryFound')}</Sentence>
      <ul className={styles.lines}>
        {found.map(({ sentence, names }) => (
          <li key={sentence}>
            {sentence}
            <Names names={names} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Names({ names }: { readonly names: readonly string[] }) {
  const t = useText();
  if (names.length === 0) return null;
  const rest = names.length - shownNames;
  return (
    <details className={styles.names}>
      <summary>{t('upkeep.names')}</summary>
      <ul className={styles.lines}>
        {names.slice(0, shownNames).map((name) => (
          <li key={name}>{name}</li>
        ))}
        {rest > 0 && <li>{t('upkeep.moreFindings', { count: rest })}</li>}
      </ul>
    </details>
  );
}

function NextSteps() {
  const t = useText();
  return (
    <section className={part.part} aria-label={t('upkeep.nextSteps')}>
      <h3 className={part.heading}>{t('upkeep.nextSteps')}</h3>
      <ol className={styles.steps}>
        <Step to={{ type: 'bringBack' }} help={t('upkeep.stepBringBackHelp')} isFirst>
          {t('upkeep.stepBringBack')}
        </Step>
        <Step to={{ type: 'checkLibrary' }} help={t('upkeep.stepCheckHelp')}>
          {t('upkeep.stepCheck')}
        </Step>
        <Step to={{ type: 'backup', start: 'backUp' }} help={t('upkeep.stepBackupHelp')}>
          {t('upkeep.stepBackup')}
        </Step>
      </ol>
    </section>
  );
}

type StepProps = {
  readonly to: DialogToShow;
  readonly help: string;
  readonly isFirst?: boolean;
  readonly children: ReactNode;
};

function Step({ to, help, isFirst = false, children }: StepProps) {
  return (
    <li className={styles.step}>
      <Button tone={isFirst ? 'accent' : 'plain'} autoFocus={isFirst} onPress={() => showDialog(to)}>
        {children}
      </Button>
      <span className={part.hint}>{help}</span>
    </li>
  );
}
