import { useText } from '../../strings';
import { ProgressBar } from '../../ui/ProgressBar';
import { exportShare } from './exportShare';
import type { ExportState } from './useExport';

type ExportRunningProps = { readonly state: Extract<ExportState, { type: 'saving' | 'running' }> };

export function ExportRunning({ state }: ExportRunningProps) {
  const t = useText();
  const progress = state.type === 'running' ? state.progress : null;
  if (progress === null) {
    const label = state.type === 'saving' ? 'exportDialog.saving' : 'exportDialog.progress';
    return <ProgressBar label={t(label)} value={null} />;
  }
  const { step, done, total } = progress;
  const percent = Math.round(exportShare(progress) * 100);
  return (
    <ProgressBar
      label={
        total > 1
          ? t('exportDialog.stepOf', { step: t(`exportDialog.${step}`), done, total })
          : t(`exportDialog.${step}`)
      }
      value={percent / 100}
      valueText={`${percent}%`}
    />
  );
}
