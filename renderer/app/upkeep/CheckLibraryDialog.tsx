import { useEffect } from 'react';
import { assertNever } from '../../../shared/problems';
import { problemText } from '../../../shared/strings/problems';
import type { DoctorOutcome } from '../../../shared/upkeep';
import { desk } from '../../desk';
import { flushAutosave } from '../../editor/autosave';
import { useLanguage, useText } from '../../strings';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { showDialog, useWorkspace } from '../../workspace';
import { CheckedLibrary } from './CheckedLibrary';
import { JobRunning } from './JobRunning';
import { Sentence } from './Sentence';
import { canRepair } from './doctorWords';
import { type JobState, useJob } from './useJob';

const close = () => showDialog(null);

/** What is being written is saved first: the check reads the disk, not the window. */
const check = (isRepair: boolean) => async (job: string) => {
  await flushAutosave();
  return desk.checkLibrary({ job, isRepair });
};

/** Begins at once: whoever asks for it wants to know. */
export function CheckLibraryDialog() {
  const t = useText();
  const { state, run, cancel } = useJob<DoctorOutcome>();
  useEffect(() => void run(check(false)), [run]);
  const isBusy = state.type === 'running';
  return (
    <Dialog
      title={t('upkeep.checkTitle')}
      isWide
      isAlert={isBusy}
      onClose={isBusy ? cancel : close}
      foot={<CheckFoot state={state} onRun={(isRepair) => void run(check(isRepair))} onCancel={cancel} />}
    >
      <CheckState state={state} />
    </Dialog>
  );
}

type StateProps = { readonly state: JobState<DoctorOutcome> };

function CheckState({ state }: StateProps) {
  const t = useText();
  const language = useLanguage();
  switch (state.type) {
    case 'waiting':
      return <JobRunning label={t('upkeep.checking')} progress={null} />;
    case 'running':
      return <JobRunning label={t('upkeep.checking')} progress={state.progress} />;
    case 'failed':
      return <Sentence tone="bad">{problemText(state.problem, language)}</Sentence>;
    case 'ended':
      return state.result.status === 'checked' ? (
        <CheckedLibrary report={state.result.report} />
      ) : (
        <p role="status">{t('upkeep.cancelled')}</p>
      );
    default:
      return assertNever(state);
  }
}

type FootProps = StateProps & {
  readonly onRun: (isRepair: boolean) => void;
  readonly onCancel: () => void;
};

function CheckFoot({ state, onRun, onCancel }: FootProps) {
  const t = useText();
  const isReadOnly = useWorkspace(({ library }) => library?.mode.type === 'readOnly');
  if (state.type === 'running' || state.type === 'waiting') {
    const isCancelling = state.type === 'running' && state.isCancelling;
    return (
      <Button isDisabled={isCancelling} onPress={onCancel}>
        {t(isCancelling ? 'upkeep.cancelling' : 'upkeep.cancel')}
      </Button>
    );
  }
  const report =
    state.type === 'ended' && state.result.status === 'checked' ? state.result.report : undefined;
  return (
    <>
      <Button onPress={close}>{t('upkeep.close')}</Button>
      <Button onPress={() => onRun(false)}>{t('upkeep.checkAgain')}</Button>
      {report !== undefined && canRepair(report) && (
        <Button tone="accent" isDisabled={isReadOnly} onPress={() => onRun(true)}>
          {t('upkeep.repair')}
        </Button>
      )}
    </>
  );
}
