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
import { BundleResult } from './BundleResult';
import styles from './ImportDialog.module.css';
import { ImportResult } from './ImportResult';

type ImportState =
  | { readonly type: 'choosing' }
  | { readonly type: 'running'; readonly count: number }
  | { readonly type: 'done'; readonly outcome: ImportOutcome }
  | { readonly type: 'reading' }
  | { readonly type: 'bundle'; readonly outcome: BundleImport }
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

async function openBundle(from: 'zip' | 'folder' | 'again', onDifferent: OnDifferent): Promise<ImportState> {
  try {
    const outcome = await desk.importBundle({ from, onDifferent });
    return outcome.status === 'cancelled' ? { type: 'choosing' } : { type: 'bundle', outcome };
  } catch (error) {
    return { type: 'failed', problem: problemOf(error) };
  }
}

/** Old pages kept as text become drafts; the report says what was found, what was guessed and what is missing. Bundles become the articles again that they were made of. */
export function ImportDialog() {
  const t = useText();
  const [state, setState] = useState<ImportState>({ type: 'choosing' });
  const take = async (files: FileList | null) => {
    if (files === null || files.length === 0) return;
    setState({ type: 'running', count: files.length });
    setState(await importFiles([...files]));
  };
  const takeBundle = async (from: 'zip' | 'folder' | 'again', onDifferent: OnDifferent) => {
    setState({ type: 'reading' });
    setState(await openBundle(from, onDifferent));
  };
  const isRunning = state.type === 'running' || state.type === 'reading';
  return (
    <Dialog
      title={t('importDialog.title')}
      isWide
      isAlert={isRunning}
      onClose={close}
      foot={
        <>
          <Button isDisabled={isRunning} onPress={close}>
            {t('importDialog.close')}
          </Button>
          <Button isDisabled={isRunning} onPress={() => void takeBundle('folder', 'ask')}>
            <FolderOpen aria-hidden />
            {t('importDialog.chooseBundleFolder')}
          </Button>
          <Button isDisabled={isRunning} onPress={() => void takeBundle('zip', 'ask')}>
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
        <ImportBody state={state} onAgain={(choice) => void takeBundle('again', choice)} />
      </div>
    </Dialog>
  );
}

type ImportBodyProps = { readonly state: ImportState; readonly onAgain: (choice: OnDifferent) => void };

function ImportBody({ state, onAgain }: ImportBodyProps) {
  const t = useText();
  const language = useLanguage();
  switch (state.type) {
    case 'choosing':
      return (
        <>
          <p>{t('importDialog.intro')}</p>
          <p>{t('importDialog.bundleIntro')}</p>
        </>
      );
    case 'reading':
      return <ProgressBar label={t('importDialog.reading')} value={null} />;
    case 'bundle':
      return <BundleResult outcome={state.outcome} onAgain={onAgain} />;
    case 'running':
      return <ProgressBar label={t('importDialog.working', { count: state.count })} value={null} />;
    case 'failed':
      return (
        <p role="alert" className={styles.failed}>
          {problemText(state.problem, language)}
        </p>
      );
    case 'done':
      return <ImportResult outcome={state.outcome} />;
    default:
      return assertNever(state);
  }
}
