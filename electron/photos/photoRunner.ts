import { assertNever } from '../../shared/problems';
import type { PhotoAnswer, PhotoJob, PhotoReply } from './photoJobs';
import type { StartPhotoLine } from './photoLine';

/** What became of a job. `died`: the worker ended in the middle of it, or before it could begin. */
export type PhotoOutcome =
  | { readonly type: 'answered'; readonly answer: PhotoAnswer }
  | { readonly type: 'failed'; readonly error: Error }
  | { readonly type: 'died'; readonly hadStarted: boolean };

export type PhotoTask = {
  readonly id: number;
  readonly job: PhotoJob;
  readonly onProgress: ((done: number) => void) | undefined;
};

/** One worker and the job it has in hand, one at a time. */
export type PhotoRunner = {
  /** Never rejects. Where no step is done in the longest time, the photo counts as damaged and the worker is ended. */
  run(task: PhotoTask): Promise<PhotoOutcome>;
  /** Does nothing when that job is not in hand any more. */
  cancel(id: number): void;
  isAlive(): boolean;
  close(): Promise<void>;
};

function failureOf({ message, code }: Extract<PhotoReply, { readonly type: 'failed' }>): PhotoOutcome {
  const error = new Error(message);
  return { type: 'failed', error: code === undefined ? error : Object.assign(error, { code }) };
}

export const damagedPhoto: PhotoAnswer = { status: 'refused', code: 'photoDamaged' };

type TaskInHand = {
  readonly task: PhotoTask;
  readonly timer: NodeJS.Timeout;
  readonly settle: (outcome: PhotoOutcome) => void;
};

export function openPhotoRunner(startLine: StartPhotoLine, longestStep: number): PhotoRunner {
  let isAlive = true;
  let hadStarted = false;
  let inHand: TaskInHand | undefined;

  function take(reply: PhotoReply): void {
    switch (reply.type) {
      case 'ready':
        hadStarted = true;
        break;
      case 'progress':
        inHand?.timer.refresh();
        inHand?.task.onProgress?.(reply.done);
        break;
      case 'answer':
        inHand?.settle({ type: 'answered', answer: reply.answer });
        break;
      case 'failed':
        inHand?.settle(failureOf(reply));
        break;
      default:
        assertNever(reply);
    }
  }

  function end(): void {
    isAlive = false;
    inHand?.settle({ type: 'died', hadStarted });
  }

  const line = startLine({ onReply: take, onEnd: end });

  function giveUp(): void {
    isAlive = false;
    inHand?.settle({ type: 'answered', answer: damagedPhoto });
    void line.kill();
  }

  async function run(task: PhotoTask): Promise<PhotoOutcome> {
    const timer = setTimeout(giveUp, longestStep);
    try {
      return await new Promise<PhotoOutcome>((settle) => {
        inHand = { task, timer, settle };
        line.post({ type: 'job', id: task.id, job: task.job });
      });
    } finally {
      inHand = undefined;
      clearTimeout(timer);
    }
  }

  return {
    run,
    cancel: (id) => {
      if (inHand?.task.id === id) line.post({ type: 'cancel', id });
    },
    isAlive: () => isAlive,
    close: async () => {
      isAlive = false;
      inHand?.settle({ type: 'failed', error: new Error('the photo workers are closed') });
      await line.kill();
    },
  };
}
