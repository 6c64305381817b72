import type { PhotoFormat } from '../../shared/article/photo';
import type { ProblemCode } from '../../shared/problems';
import type { SampleScene } from './sample/sampleScene';

/** One picture to make: the whole frame or its centre, cut to exactly this size. Never larger than the source. */
export type RenderOutput = {
  readonly file: string;
  readonly format: 'jpeg' | 'webp';
  readonly width: number;
  readonly height: number;
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

/** From the pool to a worker. `cancelled` is one shared 32-bit number, 1 once nobody waits for the answer any more. */
export type PhotoRequest = { readonly job: PhotoJob; readonly cancelled: Int32Array };

/** From a worker to the pool. A failure carries the code of the system (ENOSPC, ENOENT) where there is one. */
export type PhotoReply =
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'answer'; readonly answer: PhotoAnswers[keyof PhotoAnswers] }
  | { readonly type: 'failed'; readonly message: string; readonly code: string | undefined };
