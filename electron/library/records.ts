import { Low } from 'lowdb';
import { DeskError } from '../../shared/problems';
import { type Place } from './layout';
import { openQueue } from './queue';
import type { RecordContent } from './record';
import { type RecordCodes, RecordFile } from './recordFile';
import type { Room } from './room';
import type { HeldRecord } from './survey';

export type RecordSave =
  | { readonly status: 'saved'; readonly record: HeldRecord; readonly before: HeldRecord | undefined }
  | { readonly status: 'conflict'; readonly content: RecordContent | null };

/** Every record of the library, each through lowdb and its own file; work on one record never overlaps. */
export type Records = {
  /** null where there is nothing. */
  read(place: Place, codes: RecordCodes): Promise<RecordContent | null>;
  /** `baseRevision` is the revision the writer has loaded, 0 for a new record, 'any' to replace whatever stands. */
  save(place: Place, codes: RecordCodes, body: unknown, baseRevision: number | 'any'): Promise<RecordSave>;
  /** Runs between the reads and writes of this record. */
  inTurn<T>(place: Place, work: () => Promise<T>): Promise<T>;
  drained(): Promise<void>;
};

/** A write that failed after its text had reached the disk: the next save from the same base goes on from it. */
type Unconfirmed = { readonly baseRevision: number | 'any'; readonly checksum: string };

export function openRecords(room: Room): Records {
  const queue = openQueue();
  const unconfirmed = new Map<string, Unconfirmed>();

  async function open(place: Place, codes: RecordCodes) {
    const file = new RecordFile(room, place, codes);
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
      const file = new RecordFile(room, place, codes);
      return { file, low: new Low<RecordContent | null>(file, null) };
    }
  }

  function isExpected(place: Place, held: HeldRecord | undefined, baseRevision: number | 'any'): boolean {
    if (baseRevision === 'any' || (held?.content.revision ?? 0) === baseRevision) return true;
    const left = unconfirmed.get(place.base);
    return left?.checksum === held?.checksum && left?.baseRevision === baseRevision;
  }

  async function save(place: Place, codes: RecordCodes, body: unknown, baseRevision: number | 'any') {
    await room.fence();
    const { file, low } = await (baseRevision === 'any' ? openToReplace : open)(place, codes);
    const before = file.held;
    if (!isExpected(place, before, baseRevision)) return { status: 'conflict', content: low.data } as const;
    const revision = (before?.content.revision ?? 0) + 1;
    low.data = { revision, savedAt: new Date().toISOString(), savedBy: room.savedBy, body };
    try {
      await low.write();
    } finally {
      const { held } = file;
      if (held !== undefined && held !== before)
        unconfirmed.set(place.base, { baseRevision, checksum: held.checksum });
    }
    unconfirmed.delete(place.base);
    if (file.held === undefined) throw new Error('a written record is held');
    return { status: 'saved', record: file.held, before } as const;
  }

  return {
    read: (place, codes) => queue.run(place.base, async () => (await open(place, codes)).low.data),
    save: (place, codes, body, baseRevision) =>
      queue.run(place.base, () => save(place, codes, body, baseRevision)),
    inTurn: (place, work) => queue.run(place.base, work),
    drained: () => queue.drained(),
  };
}
