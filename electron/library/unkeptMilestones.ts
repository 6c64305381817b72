import type { Milestone } from '../../shared/article/version';
import { DeskError } from '../../shared/problems';
import { isDiskError } from './disk';
import type { RecordContent } from './record';
import type { Room } from './room';

/** A version that is to be kept for good; `content` where it had to be put by. */
export type WantedMilestone = {
  readonly id: string;
  readonly revision: number;
  readonly milestone: Milestone;
  readonly content: RecordContent | undefined;
};

/** Milestones that the disk refused: told until they are kept, tried again until the library is closed. */
export type UnkeptMilestones = {
  add(wanted: WantedMilestone): void;
  /** Tries once more; nothing is tried again after that. */
  close(): Promise<void>;
};

/** In milliseconds, until what the disk refused is tried again. */
const retryAfter = 10_000;

export const isRefusal = (error: unknown) => isDiskError(error) || error instanceof DeskError;

export function openUnkeptMilestones(
  room: Room,
  keep: (wanted: WantedMilestone) => Promise<void>,
): UnkeptMilestones {
  const unkept = new Map<string, WantedMilestone>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function retry(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    for (const [key, wanted] of [...unkept]) {
      try {
        await keep(wanted);
        unkept.delete(key);
        room.found({ type: 'kept', id: wanted.id, revision: wanted.revision });
      } catch (error) {
        if (!isRefusal(error)) throw error;
      }
    }
  }

  function retryLater(): void {
    if (isClosed || unkept.size === 0 || timer !== undefined) return;
    timer = setTimeout(() => void retry().then(retryLater), retryAfter);
    timer.unref();
  }

  return {
    add(wanted) {
      const { id, revision } = wanted;
      unkept.set(`${id} ${revision}`, wanted);
      room.found({ type: 'notKept', id, revision });
      retryLater();
    },
    close() {
      isClosed = true;
      return retry();
    },
  };
}
