import { useCallback, useEffect, useState } from 'react';
import type { LibraryOutcome } from '../../../shared/desk';
import { assertNever } from '../../../shared/problems';
import { problemText } from '../../../shared/strings/problems';
import type { BackupOutcome } from '../../../shared/upkeep';
import { desk } from '../../desk';
import { flushAutosave, keepTyping } from '../../editor/autosave';
import { intakesEnded } from '../../editor/intakes';
import { useLanguage, useText } from '../../strings';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import part from '../../ui/Part.module.css';
import { readWorkspace, showDialog } from '../../workspace';
import { enterLibrary } from '../articles';
import { DailyBackup } from './DailyBackup';
import { JobRunning } from './JobRunning';
import { Sentence } from './Sentence';
import { formatSize } from './formatSize';
import styles from './upkeep.module.css';
import { type JobState, useJob } from './useJob';

const close = () => showDialog(null);

type Work = BackupOutcome | LibraryOutcome | { readonly status: 'unsaved' };

async function backUp(job: string): Promise<Work> {
  await flushAutosave();
  return desk.backUpLibrary({ job });
}

/** Typing that a dead library cannot take waits as a draft outside it, where the restored one finds it. */
async function canLeave(): Promise<boolean> {
  await intakesEnded();
  if (await flushAutosave()) return true;
  const { save } = readWorkspace();
  const dead = ['libraryGone', 'libraryReplaced', 'diskFailed'];
  const isDead = save.type === 'notSaved' && dead.includes(save.problem.code);
  return isDead && (await keepTyping());
}

/** The open article is safe before its library makes room for another. */
async function restore(job: string): Promise<Work> {
  if (!(await canLeave())) return { status: 'unsaved' };
  const outcome = await desk.restoreBackup({ job });
  if (outcome.status === 'opened') await enterLibrary(outcome.library);
  return outcome;
}

const works = { backUp, restore } as const;
const labels = { backUp: 'upkeep.backingUp', restore: 'upkeep.restoring' } as const;

type BackupDialogProps = { readonly start: 'choosing' | 'backUp' | 'restore' };

/** Back up, restore or move, and the daily backup: what was asked for begins at once, the rest stands ready. */
export function BackupDialog({ start }: BackupDialogProps) {
  const t = useText();
  const { state, run, cancel } = useJob<Work>();
  const [work, setWork] = useState<keyof typeof works>('backUp');
  const begin = useCallback(
    (name: keyof typeof works) => {
      setWork(name);
      void run(works[name]);
    },
    [run],
  );
  useEffect(() => {
    if (start !== 'choosing') begin(start);
  }, [begin, start]);
  const isBusy = state.type === 'running';
  return (
    <Dialog
      title={t('upkeep.backupTitle')}
      isWide
      isAlert={isBusy}
      onClose={isBusy ? cancel : close}
      foot={<BackupFoot state={state} onCancel={cancel} />}
    >
      <div className={styles.body}>
        <BackupState state={state} label={t(labels[work])} />
        {!isBusy && (
          <>
            <section className={part.part}>
              <h3 className={part.heading}>{t('upkeep.backUpOnceTitle')}</h3>
              <p className={part.hint}>{t('upkeep.backUpNowHelp')}</p>
              <div className={styles.actions}>
                <Button tone="accent" onPress={() => begin('backUp')}>
                  {t('upkeep.backUpNow')}
                </Button>
              </div>
            </section>
            <DailyBackup />
            <section className={part.part}>
              <h3 className={part.heading}>{t('upkeep.restoreTitle')}</h3>
              <p className={part.hint}>{t('upkeep.restoreHelp')}</p>
              <div className={styles.actions}>
                <Button onPress={() => begin('restore')}>{t('upkeep.restoreNow')}</Button>
              </div>
            </section>
          </>
        )}
      </div>
    </Dialog>
  );
}

type StateProps = { readonly state: JobState<Work> };

function BackupState({ state, label }: StateProps & { readonly label: string }) {
  const language = useLanguage();
  switch (state.type) {
    case 'waiting':
      return null;
    case 'running':
      return <JobRunning label={label} progress={state.progress} />;
    case 'failed':
      return <Sentence tone="bad">{problemText(state.problem, language)}</Sentence>;
    case 'ended':
      return <WorkDone outcome={state.result} />;
    default:
      return assertNever(state);
  }
}

function WorkDone({ outcome }: { readonly outcome: Work }) {
  const t = useText();
  const language = useLanguage();
  switch (outcome.status) {
    case 'written': {
      const { path, articles, files, bytes, damaged } = outcome;
      const size = formatSize(bytes, language);
      return (
        <>
          <Place sentence={t('upkeep.backedUp', { articles, files, size })} label={t('upkeep.writtenTo')}>
            {path}
          </Place>
          {damaged > 0 && <Sentence tone="bad">{t('upkeep.backedUpDamaged', { damaged })}</Sentence>}
        </>
      );
    }
    case 'opened':
      return (
        <Place sentence={t('upkeep.restoredTo')} label={t('upkeep.restoredTo')}>
          {outcome.library.folder}
        </Place>
      );
    case 'unsaved':
      return <Sentence tone="bad">{t('upkeep.restoreUnsaved')}</Sentence>;
    case 'cancelled':
      return <p role="status">{t('upkeep.cancelled')}</p>;
    default:
      return assertNever(outcome);
  }
}

type PlaceProps = { readonly sentence: string; readonly label: string; readonly children: string };

function Place({ sentence, label, children }: PlaceProps) {
  return (
    <div className={part.part}>
      <Sentence tone="good">{sentence}</Sentence>
      <output aria-label={label} className={styles.path}>
        {children}
      </output>
    </div>
  );
}

function BackupFoot({ state, onCancel }: StateProps & { readonly onCancel: () => void }) {
  const t = useText();
  if (state.type !== 'running') return <Button onPress={close}>{t('upkeep.close')}</Button>;
  return (
    <Button isDisabled={state.isCancelling} onPress={onCancel}>
      {t(state.isCancelling ? 'upkeep.cancelling' : 'upkeep.cancel')}
    </Button>
  );
}
