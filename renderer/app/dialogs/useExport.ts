import { useEffect, useRef, useState } from 'react';
import type { ExportOutcome, ExportProgress } from '../../../shared/desk';
import type { Problem } from '../../../shared/problems';
import { desk, onDesk } from '../../desk';
import { problemOf } from '../../problems';
import { flushAutosave } from '../../editor/autosave';
import type { ExportChoices } from './exportChoices';
import type { givenReasons } from './overrideReasons';

type GivenReasons = ReturnType<typeof givenReasons>;

export type ExportState =
  | { readonly type: 'choosing' }
  | { readonly type: 'saving' }
  | { readonly type: 'running'; readonly progress: ExportProgress | null; readonly isCancelling: boolean }
  | { readonly type: 'notSaved' }
  | { readonly type: 'ended'; readonly outcome: ExportOutcome }
  | { readonly type: 'failed'; readonly problem: Problem };

/** One export at a time: what is open is saved first, and nothing is exported that is not on disk. */
export function useExport(ids: readonly string[]) {
  const [state, setState] = useState<ExportState>({ type: 'choosing' });
  const job = useRef('');
  useEffect(
    () =>
      onDesk('exportProgress', (progress) => {
        if (progress.job !== job.current) return;
        setState((now) => (now.type === 'running' ? { ...now, progress } : now));
      }),
    [],
  );

  const exportNow = async (choices: ExportChoices, given: GivenReasons): Promise<ExportState> => {
    if (!(await flushAutosave())) return { type: 'notSaved' };
    job.current = crypto.randomUUID();
    setState({ type: 'running', progress: null, isCancelling: false });
    const { isZip, withSideStories, formats } = choices;
    const outcome = await desk.exportArticles({
      job: job.current,
      ids,
      isZip,
      withSideStories,
      formats,
      ...given,
    });
    return { type: 'ended', outcome };
  };
  const run = async (choices: ExportChoices, given: GivenReasons) => {
    setState({ type: 'saving' });
    try {
      setState(await exportNow(choices, given));
    } catch (error) {
      setState({ type: 'failed', problem: problemOf(error) });
    }
  };
  const cancel = () => {
    setState((now) => (now.type === 'running' ? { ...now, isCancelling: true } : now));
    desk.cancelExport({ job: job.current }).catch((error: unknown) => {
      setState({ type: 'failed', problem: problemOf(error) });
    });
  };
  return { state, run, cancel, startAgain: () => setState({ type: 'choosing' }) };
}
