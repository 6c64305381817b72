import { FileText } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { ImportOutcome } from '../../../shared/desk';
import { type Problem, assertNever } from '../../../shared/problems';
import { problemText } from '../../../shared/strings/problems';
import { desk } from '../../desk';
import { problemOf } from '../../problems';
import { useLanguage, useText } from '../../strings';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ProgressBar } from '../../ui/ProgressBar';
import { showDialog } from '../../workspace';
import styles from './ImportDialog.module.css';
import { ImportResult } from './ImportResult';

type ImportState =
  | { readonly type: 'choosing' }
  | { readonly type: 'running'; readonly count: number }
  | { readonly type: 'done'; readonly outcome: ImportOutcome }
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

/** Old pages kept as text become drafts; the report says what was found, what was guessed and what is missing. */
export function ImportDialog() {
  const t = useText();
  const [state, setState] = useState<ImportState>({ type: 'choosing' });
  const take = async (files: FileList | null) => {
    if (files === null || files.length === 0) return;
    setState({ type: 'running', count: files.length });
    setState(await importFiles([...files]));
  };
  const isRunning = state.type === 'running';
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
        <ImportBody state={state} />
      </div>
    </Dialog>
  );
}

function ImportBody({ state }: { readonly state: ImportState }) {
  const t = useText();
  const language = useLanguage();
  switch (state.type) {
    case 'choosing':
      return <p>{t('importDialog.intro')}</p>;
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
