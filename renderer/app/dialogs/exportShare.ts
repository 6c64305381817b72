import type { ExportProgress, ExportStep } from '../../../shared/desk';

/** Part of the whole that each step takes, roughly: making photo sizes is most of the work. */
const shares: readonly (readonly [ExportStep, number])[] = [
  ['gather', 0.05],
  ['check', 0.05],
  ['photos', 0.65],
  ['write', 0.15],
  ['verify', 0.1],
];

/** How far the export is, from 0 to 1; never backwards while the steps come in their order. */
export function exportShare({ step, done, total }: Pick<ExportProgress, 'step' | 'done' | 'total'>): number {
  const place = shares.findIndex(([name]) => name === step);
  const before = shares.slice(0, place).reduce((sum, [, share]) => sum + share, 0);
  const within = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0;
  return before + (shares[place]?.[1] ?? 0) * within;
}
