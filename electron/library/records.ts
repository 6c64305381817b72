import { Low } from 'lowdb';
import { DeskError } from '../../shared/problems';
import { type Place } from './layout';
import { openQueue } from './queue';
import type { RecordContent } from './record';
import { type RecordCodes, RecordFile } from './recordFile';
import type { Room } from './room';
import type { HeldRecord } from './survey';

/**
 * The revision the writer has loaded, 0 for a new record; 'any' replaces whatever stands. `{ above }` brings a
 * record back of which nothing valid stands, under a higher revision than it ever had.
 */
type Base = number | 'any' | { readonly above: number };

export type RecordSave =
  | { readonly status: 'saved'; readonly record: HeldRecord; readonly before: HeldRecord | undefined }
  | { readonly status: 'conflict'; readonly content: RecordContent | null };

/** Every record of the library, each through lowdb and its own file; work on one record never overlaps. */
export type Records = {
  /** null where there is nothing. */
  read(place: Place, codes: RecordCodes): Promise<RecordContent | null>;
  save(place: Place, codes: RecordCodes, body: unknown, base: Base): Promise<RecordSave>;
  /** Runs between the reads and writes of this record. */
  inTurn<T>(place: Place, work: () => Promise<T>): Promise<T>;
  drained(): Promise<void>;
};

/** A write that failed after its text had reached the disk: the next save from the same base goes on from it. */
type Unconfirmed = { readonly base: Base; readonly checksum: string };

/** The newest text above a revision that history holds of a record. */
export type NewerVersion = (place: Place, above: number) => Promise<RecordContent | undefined>;

const noVersion: NewerVersion = () => Promise.resolve(undefined);

export function openRecords(room: Room, newerVersion: NewerVersion = noVersion): Records {
  const queue = openQueue();
  const unconfirmed = new Map<string, Unconfirmed>();

  const fileOf = (place: Place, codes: RecordCodes) =>
    new RecordFile(room, place, codes, (above) => newerVersion(place, above));

  async function open(place: Place, codes: RecordCodes) {
    const file = fileOf(place, codes);
    const low = new Low<RecordContent | null>(file, null);
    await low.read();
    return { file, low };
  }

  /** What replaces whatever stands may also replace what damage left behind: that is in quarantine by now. */
  async function openToReplace(place: Place, codes: RecordCodes) {
    try {
      return await open(place, codes);
    } catch (error) {
      if (!(error instanceof DeskError) || error.code !== codes.damaged) throw error;
      const file = fileOf(place, codes);
      return { file, low: new Low<RecordContent | null>(file, null) };
    }
  }

  function isExpected(place: Place, held: HeldRecord | undefined, base: Base): boolean {
    if (typeof base === 'object') return held === undefined;
    if (base === 'any' || (held?.content.revision ?? 0) === base) return true;
    const left = unconfirmed.get(place.base);
    return left?.checksum === held?.checksum && left?.base === base;
  }

  async function save(place: Place, codes: RecordCodes, body: unknown, base: Base) {
    await room.fence();
    const { file, low } = await (typeof base === 'number' ? open : openToReplace)(place, codes);
    const before = file.held;
    if (!isExpected(place, before, base)) return { status: 'conflict', content: low.data } as const;
    const above = typeof base === 'object' ? base.above : (before?.content.revision ?? 0);
    low.data = { revision: above + 1, savedAt: new Date().toISOString(), savedBy: room.savedBy, body };
    try {
      await low.write();
    } finally {
      const { held } = file;
      if (held !== undefined && held !== before)
        unconfirmed.set(place.base, { base, checksum: held.checksum });
    }
    unconfirmed.delete(place.base);
    if (file.held === undefined) throw new Error('a written record is held');
    return { status: 'saved', record: file.held, before } as const;
  }

  return {
    read: (place, codes) => queue.run(place.base, async () => (await open(place, codes)).low.data),
    save: (place, codes, body, base) => queue.run(place.base, () => save(place, codes, body, base)),
    inTurn: (place, work) => queue.run(place.base, work),
    drained: () => queue.drained(),
  };
}
