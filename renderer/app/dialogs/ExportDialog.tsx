import { type ReactNode, useState } from 'react';
import type { ExportOutcome } from '../../../shared/desk';
import { assertNever } from '../../../shared/problems';
import { problemText } from '../../../shared/strings/problems';
import { useLanguage, useText } from '../../strings';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { showDialog } from '../../workspace';
import styles from './ExportDialog.module.css';
import { BlockedExport, type ReasonsProps } from './BlockedExport';
import { ExportForm } from './ExportForm';
import { ExportRunning } from './ExportRunning';
import { ExportedBundle } from './ExportedBundle';
import { type ExportChoices, keepChoices, readChoices } from './exportChoices';
import { givenReasons, isEveryReasonGiven, noReasons, type TypedReasons } from './overrideReasons';
import { type ChangedOnly, useChangedOnly, wantedIds } from './useChangedOnly';
import { type ExportState, useExport } from './useExport';

const close = () => showDialog(null);

type ExportDialogProps = { readonly ids: readonly string[] };

/** From the choice of formats to the bundle on disk; a failure at any step is a sentence and loses nothing. */
export function ExportDialog({ ids }: ExportDialogProps) {
  const t = useText();
  const [choices, setChoices] = useState(readChoices);
  const changed = useChangedOnly(ids, choices.withSideStories);
  const { state, run, cancel, startAgain } = useExport(wantedIds(ids, changed));
  const [reasons, setReasons] = useState(noReasons);
  const start = (typed: TypedReasons) => {
    keepChoices(choices);
    void run(choices, givenReasons(typed));
  };
  const isBusy = state.type === 'saving' || state.type === 'running';
  const title =
    ids.length === 1 ? t('exportDialog.titleOne') : t('exportDialog.titleMany', { count: ids.length });
  return (
    <Dialog
      title={title}
      isWide
      isAlert={isBusy}
      onClose={isBusy ? cancel : close}
      foot={
        <ExportFoot
          state={state}
          onStart={() => start(noReasons)}
          onCancel={cancel}
          onAgain={startAgain}
          reasons={reasons}
          onOverride={() => start(reasons)}
        />
      }
    >
      <div className={styles.body}>
        <ExportBody
          ids={ids}
          changed={changed}
          state={state}
          choices={choices}
          onChoices={setChoices}
          reasons={reasons}
          onReasons={setReasons}
        />
      </div>
    </Dialog>
  );
}

type BodyProps = ExportDialogProps &
  ReasonsProps & {
    readonly changed: ChangedOnly;
    readonly state: ExportState;
    readonly choices: ExportChoices;
    readonly onChoices: (choices: ExportChoices) => void;
  };

function ExportBody({ ids, changed, state, choices, onChoices, reasons, onReasons }: BodyProps): ReactNode {
  const t = useText();
  const language = useLanguage();
  switch (state.type) {
    case 'choosing':
      return <ExportForm ids={ids} changed={changed} choices={choices} onChange={onChoices} />;
    case 'saving':
    case 'running':
      return <ExportRunning state={state} />;
    case 'notSaved':
      return <Sentence text={t('exportDialog.notSaved')} />;
    case 'failed':
      return <Sentence text={problemText(state.problem, language)} />;
    case 'ended':
      return <ExportEnd state={state} reasons={reasons} onReasons={onReasons} />;
    default:
      return assertNever(state);
  }
}

function Sentence({ text }: { readonly text: string }) {
  return (
    <p role="alert" className={styles.failed}>
      {text}
    </p>
  );
}

type EndProps = ReasonsProps & {
  readonly state: Extract<ExportState, { type: 'ended' }>;
};

function ExportEnd({ state: { outcome }, reasons, onReasons }: EndProps) {
  const t = useText();
  switch (outcome.status) {
    case 'exported':
      return <ExportedBundle outcome={outcome} />;
    case 'blocked':
      return <BlockedExport articles={outcome.checks} reasons={reasons} onReasons={onReasons} />;
    case 'cancelled':
      return <p role="status">{t('exportDialog.cancelled')}</p>;
    default:
      return assertNever(outcome);
  }
}

type FootProps = {
  readonly state: ExportState;
  readonly onStart: () => void;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
  readonly reasons: TypedReasons;
  readonly onOverride: () => void;
};

function ExportFoot(props: FootProps) {
  const t = useText();
  const { state, onStart, onCancel, onAgain } = props;
  switch (state.type) {
    case 'choosing':
      return (
        <>
          <Button onPress={close}>{t('exportDialog.cancel')}</Button>
          <Button tone="accent" onPress={onStart}>
            {t('exportDialog.export')}
          </Button>
        </>
      );
    case 'saving':
    case 'running': {
      const isCancelling = state.type === 'running' && state.isCancelling;
      return (
        <Button isDisabled={state.type === 'saving' || isCancelling} onPress={onCancel}>
          {t(isCancelling ? 'exportDialog.cancelling' : 'exportDialog.cancel')}
        </Button>
      );
    }
    case 'notSaved':
    case 'failed':
      return (
        <>
          <Button autoFocus onPress={close}>
            {t('exportDialog.close')}
          </Button>
          <Button tone="accent" onPress={onAgain}>
            {t('exportDialog.back')}
          </Button>
        </>
      );
    case 'ended':
      return <EndFoot {...props} outcome={state.outcome} />;
    default:
      return assertNever(state);
  }
}

type EndFootProps = FootProps & { readonly outcome: ExportOutcome };

function EndFoot({ outcome, onAgain, reasons, onOverride }: EndFootProps) {
  const t = useText();
  const closing = (
    <Button autoFocus onPress={close}>
      {t('exportDialog.close')}
    </Button>
  );
  switch (outcome.status) {
    case 'exported':
      return closing;
    case 'cancelled':
      return (
        <>
          {closing}
          <Button tone="accent" onPress={onAgain}>
            {t('exportDialog.back')}
          </Button>
        </>
      );
    case 'blocked':
      return (
        <>
          {closing}
          <Button onPress={onAgain}>{t('exportDialog.back')}</Button>
          <Button
            tone="danger"
            isDisabled={!isEveryReasonGiven(reasons, outcome.checks)}
            onPress={onOverride}
          >
            {t('exportDialog.overrideExport')}
          </Button>
        </>
      );
    default:
      return assertNever(outcome);
  }
}
