import { FileText, FolderOpen, Package } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { ImportOutcome } from '../../../shared/importing';
import type { BundleImport, OnDifferent } from '../../../shared/bundle';
import { type Problem, assertNever } from '../../../shared/problems';
import { problemText } from '../../../shared/strings/problems';
import { desk } from '../../desk';
import { problemOf } from '../../problems';
import { useLanguage, useText } from '../../strings';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ProgressBar } from '../../ui/ProgressBar';
import { showDialog } from '../../workspace';
import { JobRunning } from '../upkeep/JobRunning';
import { type JobState, useJob } from '../upkeep/useJob';
import { BundleResult } from './BundleResult';
import styles from './ImportDialog.module.css';
import { ImportResult } from './ImportResult';

type ImportState =
  | { readonly type: 'choosing' }
  | { readonly type: 'running'; readonly count: number }
  | { readonly type: 'done'; readonly outcome: ImportOutcome }
  | { readonly type: 'bundle' }
  | { readonly type: 'failed'; readonly problem: Problem };

const close = () => showDialog(null);

async function importFiles(files: readonly File[]): Promise<ImportState> {
  try {
    const named = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    return { type: 'done', outcome: await desk.importDumps({ files: named }) };
  } catch (error) {
    // A file that vanished between the choice and the read.
    const isGone = error instanceof DOMException;
    return { type: 'failed', problem: isGone ? { code: 'fileMissing' } : problemOf(error) };
  }
}

type BundleOutcome = BundleImport | { readonly status: 'cancelled' };

/** Old pages kept as text become drafts; the report says what was found, what was guessed and what is missing. Bundles become the articles again that they were made of. */
export function ImportDialog() {
  const t = useText();
  const [state, setState] = useState<ImportState>({ type: 'choosing' });
  const bundle = useJob<BundleOutcome>();
  const take = async (files: FileList | null) => {
    if (files === null || files.length === 0) return;
    setState({ type: 'running', count: files.length });
    setState(await importFiles([...files]));
  };
  const takeBundle = (from: 'zip' | 'folder' | 'again', onDifferent: OnDifferent) => {
    setState({ type: 'bundle' });
    void bundle.run((job) => desk.importBundle({ job, from, onDifferent }));
  };
  const isOpening = bundle.state.type === 'running';
  const isRunning = state.type === 'running' || isOpening;
  return (
    <Dialog
      title={t('importDialog.title')}
      isWide
      isAlert={isRunning}
      onClose={isOpening ? bundle.cancel : close}
      foot={
        <>
          {bundle.state.type === 'running' ? (
            <Button isDisabled={bundle.state.isCancelling} onPress={bundle.cancel}>
              {t(bundle.state.isCancelling ? 'upkeep.cancelling' : 'upkeep.cancel')}
            </Button>
          ) : (
            <Button isDisabled={isRunning} onPress={close}>
              {t('importDialog.close')}
            </Button>
          )}
          <Button isDisabled={isRunning} onPress={() => takeBundle('folder', 'ask')}>
            <FolderOpen aria-hidden />
            {t('importDialog.chooseBundleFolder')}
          </Button>
          <Button isDisabled={isRunning} onPress={() => takeBundle('zip', 'ask')}>
            <Package aria-hidden />
            {t('importDialog.chooseBundle')}
          </Button>
          <FileTrigger
            allowsMultiple
            acceptedFileTypes={['.txt', '.md', 'text/plain']}
            onSelect={(files) => void take(files)}
          >
            <Button tone={state.type === 'done' ? 'plain' : 'accent'} isDisabled={isRunning}>
              <FileText aria-hidden />
              {t(state.type === 'done' ? 'importDialog.importMore' : 'importDialog.choose')}
            </Button>
          </FileTrigger>
        </>
      }
    >
      <div className={styles.body}>
        {state.type === 'bundle' ? (
          <BundleBody state={bundle.state} onAgain={(choice) => takeBundle('again', choice)} />
        ) : (
          <ImportBody state={state} />
        )}
      </div>
    </Dialog>
  );
}

function Choosing() {
  const t = useText();
  return (
    <>
      <p>{t('importDialog.intro')}</p>
      <p>{t('importDialog.bundleIntro')}</p>
    </>
  );
}

function Failed({ problem }: { readonly problem: Problem }) {
  return (
    <p role="alert" className={styles.failed}>
      {problemText(problem, useLanguage())}
    </p>
  );
}

type BundleBodyProps = {
  readonly state: JobState<BundleOutcome>;
  readonly onAgain: (choice: OnDifferent) => void;
};

function BundleBody({ state, onAgain }: BundleBodyProps) {
  const t = useText();
  switch (state.type) {
    case 'waiting':
      return <Choosing />;
    case 'running':
      return <JobRunning label={t('importDialog.reading')} progress={state.progress} />;
    case 'failed':
      return <Failed problem={state.problem} />;
    case 'ended':
      if (state.result.status === 'cancelled') return <Choosing />;
      return <BundleResult outcome={state.result} onAgain={onAgain} />;
    default:
      return assertNever(state);
  }
}

function ImportBody({ state }: { readonly state: Exclude<ImportState, { type: 'bundle' }> }) {
  const t = useText();
  switch (state.type) {
    case 'choosing':
      return <Choosing />;
    case 'running':
      return <ProgressBar label={t('importDialog.working', { count: state.count })} value={null} />;
    case 'failed':
      return <Failed problem={state.problem} />;
    case 'done':
      return <ImportResult outcome={state.outcome} />;
    default:
      return assertNever(state);
  }
}
