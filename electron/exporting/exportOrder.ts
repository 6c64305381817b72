import type { OverrideReason } from '../../shared/article/overrides';
import type { ExportProgress, ExportStep } from '../../shared/desk';
import type { ExportFormat } from '../../shared/export/formats';
import type { Library } from '../library/library';
import type { PrintPage } from './printPage';

export type ExportOrder = {
  readonly library: Library;
  readonly ids: readonly string[];
  /** The folder the bundle is put into. */
  readonly out: string;
  readonly isZip: boolean;
  /** As the desk’s call has it. */
  readonly withSideStories?: boolean | undefined;
  readonly formats: readonly ExportFormat[];
  /** Why every error is let go that has no reason of its own. */
  readonly override: string | null;
  readonly reasons?: readonly OverrideReason[] | undefined;
  readonly cacheFolder: string;
  readonly exportedBy: string;
  readonly now: Date;
  /** Without it a PDF is refused. */
  readonly printPage?: PrintPage | undefined;
  readonly onProgress?: ((progress: Omit<ExportProgress, 'job'>) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** One export under way: says how far it is, and stops between two steps when it is cancelled. */
export type ExportRun = ExportOrder & {
  readonly signal: AbortSignal;
  readonly say: (step: ExportStep, done: number, total: number) => void;
};

/** Articles whose records are read or written at once: each waits for the disk more than it works. */
export const articlesAtOnce = 8;
