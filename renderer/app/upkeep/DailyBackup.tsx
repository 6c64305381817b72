import { problemText } from '../../../shared/strings/problems';
import type { BackupState } from '../../../shared/upkeep';
import { desk } from '../../desk';
import { attempt } from '../../problems';
import { useLanguage, useText } from '../../strings';
import { Button } from '../../ui/Button';
import part from '../../ui/Part.module.css';
import { Answered } from './Answered';
import { Sentence } from './Sentence';
import { momentOf } from './moment';
import styles from './upkeep.module.css';
import { useAnswer } from './useAnswer';

const readBackup = () => desk.readBackup({});

/** The backup that happens by itself, once a day, where the editor wants it. */
export function DailyBackup() {
  const t = useText();
  const { answer, askAgain } = useAnswer(readBackup);
  const choose = async (isOn: boolean) => {
    await attempt(() => desk.chooseBackupFolder({ isOn }));
    askAgain();
  };
  return (
    <section className={part.part}>
      <h3 className={part.heading}>{t('upkeep.dailyTitle')}</h3>
      <Answered answer={answer}>
        {(state) => <Daily state={state} onChoose={(isOn) => void choose(isOn)} />}
      </Answered>
    </section>
  );
}

type DailyProps = { readonly state: BackupState; readonly onChoose: (isOn: boolean) => void };

function Daily({ state: { folder, lastAt, isLastDamaged, problem }, onChoose }: DailyProps) {
  const t = useText();
  const language = useLanguage();
  if (folder === null) {
    return (
      <>
        <p className={part.hint}>{t('upkeep.dailyOff')}</p>
        <div className={styles.actions}>
          <Button onPress={() => onChoose(true)}>{t('upkeep.dailyChoose')}</Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p className={styles.counts}>{t('upkeep.dailyOn', { folder })}</p>
      <p className={part.hint}>
        {lastAt === null ? t('upkeep.dailyNever') : t('upkeep.dailyLast', momentOf(lastAt, language))}
      </p>
      {isLastDamaged && <Sentence tone="bad">{t('upkeep.dailyDamaged')}</Sentence>}
      {problem !== null && (
        <Sentence tone="bad">{t('upkeep.dailyProblem', { reason: problemText(problem, language) })}</Sentence>
      )}
      <div className={styles.actions}>
        <Button onPress={() => onChoose(true)}>{t('upkeep.dailyChange')}</Button>
        <Button onPress={() => onChoose(false)}>{t('upkeep.dailyStop')}</Button>
      </div>
    </>
  );
}
