import { setTimeout } from 'node:timers/promises';
import { DeskError } from '../../shared/problems';
import { isDiskError } from './disk';
import { type KeptTexts, rulesOfKept } from './keptTexts';
import type { Place } from './layout';
import { openQueue } from './queue';
import type { Records } from './records';
import type { Room } from './room';
import { surveyRecord } from './survey';

export type MakeUpParts = {
  readonly room: Room;
  readonly records: Records;
  readonly kept: KeptTexts;
};

/**
 * Keeps the text of a record that was never kept: saved by an app that kept none, under a disk that refused it, or put
 * back by hand. What is damaged, or waits, is left to those who repair it.
 */
export async function makeUpText({ room, records, kept }: MakeUpParts, place: Place): Promise<void> {
  if (!room.canWrite()) return;
  try {
    await records.inTurn(place, async () => {
      await room.fence();
      const { held, damaged, hasNewerFormat } = await surveyRecord(room, place, rulesOfKept(place).isUsable);
      const stands = held?.generation === 'current' && damaged.length === 0 && !hasNewerFormat;
      if (stands) await kept.keep(place, held.content);
    });
  } catch (error) {
    if (!isDiskError(error) && !(error instanceof DeskError)) throw error;
  }
}

/** Thousands may have to be made up when a library is opened for the first time: saves go first. */
const pause = 5;

export function openMakingUp(parts: MakeUpParts) {
  const queue = openQueue();
  let isStopped = false;
  async function makeUp(places: readonly Place[]): Promise<void> {
    for (const place of places) {
      if (isStopped) return;
      await makeUpText(parts, place);
      await setTimeout(pause);
    }
  }
  return {
    add: (places: readonly Place[]) => void queue.run('all', () => makeUp(places)),
    stop() {
      isStopped = true;
      return queue.drained();
    },
  };
}

export type MakingUp = ReturnType<typeof openMakingUp>;
