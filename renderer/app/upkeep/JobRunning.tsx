import type { JobProgress } from '../../../shared/upkeep';
import { useText } from '../../strings';
import { ProgressBar } from '../../ui/ProgressBar';

type JobRunningProps = { readonly label: string; readonly progress: JobProgress | null };

export function JobRunning({ label, progress }: JobRunningProps) {
  const t = useText();
  if (progress === null || progress.total === 0) return <ProgressBar label={label} value={null} />;
  const { step, done, total } = progress;
  return <ProgressBar label={t(`jobStep.${step}`)} value={done / total} valueText={`${done} / ${total}`} />;
}
