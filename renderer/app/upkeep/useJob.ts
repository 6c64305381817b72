import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../shared/problems';
import type { JobProgress } from '../../../shared/upkeep';
import { desk, onDesk } from '../../desk';
import { problemOf } from '../../problems';

export type JobState<Result> =
  | { readonly type: 'waiting' }
  | { readonly type: 'running'; readonly progress: JobProgress | null; readonly isCancelling: boolean }
  | { readonly type: 'ended'; readonly result: Result }
  | { readonly type: 'failed'; readonly problem: Problem };

/** One long piece of work of the main process at a time, with its progress; cancelling it is an answer like others. */
export function useJob<Result>() {
  const [state, setState] = useState<JobState<Result>>({ type: 'waiting' });
  const current = useRef('');
  useEffect(
    () =>
      onDesk('jobProgress', (progress) => {
        if (progress.job !== current.current) return;
        setState((now) => (now.type === 'running' ? { ...now, progress } : now));
      }),
    [],
  );
  const run = useCallback(async (work: (job: string) => Promise<Result>) => {
    const job = crypto.randomUUID();
    current.current = job;
    setState({ type: 'running', progress: null, isCancelling: false });
    const end = await work(job).then(
      (result): JobState<Result> => ({ type: 'ended', result }),
      (error: unknown): JobState<Result> => ({ type: 'failed', problem: problemOf(error) }),
    );
    if (current.current === job) setState(end);
  }, []);
  const cancel = () => {
    setState((now) => (now.type === 'running' ? { ...now, isCancelling: true } : now));
    desk.cancelJob({ job: current.current }).catch((error: unknown) => {
      setState({ type: 'failed', problem: problemOf(error) });
    });
  };
  return { state, run, cancel };
}
