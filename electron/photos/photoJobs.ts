import type { Turning } from '../../shared/article/framing';
import type { Cut, PhotoFormat } from '../../shared/article/photo';
import type { ProblemCode } from '../../shared/problems';
import type { SampleScene } from './sample/sampleScene';

/**
 * One picture to make: the photo turned, then this part of it, brought down to exactly this size. Never larger than
 * that part of the source.
 */
export type RenderOutput = {
  readonly file: string;
  /** What is seen through stays so in PNG alone; elsewhere it is white. */
  readonly format: 'jpeg' | 'webp' | 'avif' | 'png';
  readonly width: number;
  readonly height: number;
  readonly turning: Turning;
  /** In shares of the turned photo. */
  readonly cut: Cut;
};

export type PhotoJob =
  | { readonly type: 'inspect'; readonly bytes: Uint8Array; readonly format: PhotoFormat }
  | {
      readonly type: 'render';
      readonly source: string;
      readonly format: PhotoFormat;
      readonly outputs: readonly RenderOutput[];
    }
  | { readonly type: 'draw'; readonly scene: SampleScene; readonly seed: number };

type Refused = {
  readonly status: 'refused';
  readonly code: Extract<ProblemCode, 'photoDamaged' | 'photoTooLarge'>;
};

/** What each job answers; `width` and `height` are those of the photo as it is looked at. */
export type PhotoAnswers = {
  readonly inspect:
    | {
        readonly status: 'sound';
        readonly sha256: string;
        readonly width: number;
        readonly height: number;
      }
    | Refused;
  readonly render: { readonly status: 'rendered' } | Refused;
  readonly draw: { readonly status: 'drawn'; readonly bytes: Uint8Array } | Refused;
};

export type PhotoAnswer = PhotoAnswers[keyof PhotoAnswers];

/** Names one job among those of its worker. */
export type PhotoRequest = { readonly type: 'job'; readonly id: number; readonly job: PhotoJob };

/** From the pool to a worker, which stops at its next step once nobody waits for the answer any more. */
export type PhotoMessage = PhotoRequest | { readonly type: 'cancel'; readonly id: number };

/** From a worker to the pool. A failure carries the code of the system (ENOSPC, ENOENT) where there is one. */
export type PhotoReply =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'answer'; readonly answer: PhotoAnswer }
  | { readonly type: 'failed'; readonly message: string; readonly code: string | undefined };
