import type { ArticleVersion, Milestone } from '../../shared/article/version';
import { DeskError } from '../../shared/problems';
import { isDiskError } from './disk';
import type { NotedMilestones } from './notedMilestones';
import type { Room } from './room';

/** A version that is to be kept for good; `version` is undefined where nobody could read it. */
export type WantedMilestone = {
  readonly id: string;
  readonly revision: number;
  readonly milestone: Milestone;
  readonly version: ArticleVersion | undefined;
};

/** Milestones that the disk refused: told until they are kept, tried again in this session and in the next ones. */
export type UnkeptMilestones = {
  add(wanted: WantedMilestone): Promise<void>;
  /** Tries those that earlier sessions have left. */
  takeUp(): Promise<void>;
  /** Tries once more, at last with the room of the reserve: no save comes any more that would need it. */
  close(): Promise<void>;
};

/** In milliseconds, until what the disk refused is tried again. */
const retryAfter = 10_000;

export const isRefusal = (error: unknown) => isDiskError(error) || error instanceof DeskError;

type Kept = 'kept' | 'noArticle' | 'otherText';

type Unkept = { readonly wanted: WantedMilestone; readonly isLeft: boolean };

/**
 * `keep` answers `noArticle` where the article does not stand, as in the bin, and `otherText` where another text has
 * the number of the version: the note of it stays, and it is told of no more.
 */
export function openUnkeptMilestones(
  room: Room,
  notes: NotedMilestones,
  keep: (wanted: WantedMilestone) => Promise<Kept>,
): UnkeptMilestones {
  const unkept = new Map<string, Unkept>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const keyOf = ({ id, revision }: WantedMilestone) => `${id} ${revision}`;

  const tell = (type: 'notKept' | 'settled' | 'keptSince', { id, revision }: WantedMilestone) =>
    room.found({ type, id, revision });

  async function tryOne({ wanted, isLeft }: Unkept): Promise<void> {
    const outcome = await keep(wanted);
    unkept.delete(keyOf(wanted));
    if (outcome === 'kept') await notes.forget(wanted);
    tell(isLeft && outcome === 'kept' ? 'keptSince' : 'settled', wanted);
  }

  async function retry(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    for (const each of [...unkept.values()]) {
      try {
        await tryOne(each);
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
    async add(wanted) {
      unkept.set(keyOf(wanted), { wanted, isLeft: false });
      tell('notKept', wanted);
      await notes.note(wanted);
      retryLater();
    },
    async takeUp() {
      for (const wanted of await notes.list()) unkept.set(keyOf(wanted), { wanted, isLeft: true });
      await retry();
      for (const { wanted } of unkept.values()) tell('notKept', wanted);
      retryLater();
    },
    async close() {
      isClosed = true;
      await retry();
      if (unkept.size > 0 && (await room.releaseReserve().catch(() => false))) await retry();
    },
  };
}
