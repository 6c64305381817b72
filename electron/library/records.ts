import { isDeepStrictEqual } from 'node:util';
import { Low } from 'lowdb';
import { DeskError } from '../../shared/problems';
import { diskProblem } from './disk';
import { openGate } from './gate';
import { generationFile, type Place } from './layout';
import { openQueue } from './queue';
import { highestRevision, type RecordContent } from './record';
import { Overtaken, RecordFile } from './recordFile';
import type { RecordRules } from './recordRules';
import type { Room } from './room';
import { noSpareTexts, type SpareTexts } from './spareTexts';
import type { TextBase } from '../../shared/article/article';
import { type HeldRecord, isSameStamps, stampRecord, type Stamps } from './survey';

/** A record as it was read, with the checksum of its file; empty where none could be written of what stood in for it. */
export type ReadRecord = RecordContent & TextBase;

/**
 * The text the writer has loaded, 0 for a new record; a bare number takes any text under it for that one. 'any'
 * replaces whatever stands. `{ above }` brings a record back of which nothing valid stands, under a higher revision
 * than it ever had; `as` keeps when and by whom it was saved in another library.
 */
type Base =
  | number
  | TextBase
  | 'any'
  | { readonly above: number; readonly as?: Pick<RecordContent, 'savedAt' | 'savedBy'> };

export type RecordSave =
  | { readonly status: 'saved'; readonly record: HeldRecord; readonly before: HeldRecord | undefined }
  | { readonly status: 'conflict'; readonly content: ReadRecord | null };

/** Every record of the library, each through lowdb and its own file; work on one record never overlaps. */
export type Records = {
  /** null where there is nothing. */
  read(place: Place, rules: RecordRules): Promise<ReadRecord | null>;
  save(place: Place, rules: RecordRules, body: unknown, base: Base): Promise<RecordSave>;
  /** Runs between the reads and writes of this record. */
  inTurn<T>(place: Place, work: () => Promise<T>): Promise<T>;
  drained(): Promise<void>;
};

/** What stands for a record; `held` where it is known without reading. */
type Standing = {
  readonly stamps: Stamps;
  readonly held: HeldRecord | undefined;
  readonly isNewest: boolean;
};
/** `isNewest`: this session wrote it, under a higher revision than any that is known of. */
type Remembered = { readonly stamps: Stamps; readonly held: HeldRecord; readonly isNewest: boolean };

/** An article's photos are read together; a system may let a program hold only some hundreds of files open. */
const readsAtOnce = 32;

/** A save that others come before begins again with what they wrote, and is mostly a conflict then. */
const mostAttempts = 4;

/** Records whose text stays at hand: an editor works on one, an import on a few. */
const mostRemembered = 8;

function openMemory() {
  const remembered = new Map<string, Remembered>();
  return {
    recall: (base: string) => remembered.get(base),
    forget: (base: string) => void remembered.delete(base),
    keep(base: string, what: Remembered) {
      remembered.delete(base);
      remembered.set(base, what);
      const [oldest] = remembered.keys();
      if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
    },
  };
}

type Above = Extract<Base, { readonly above: number }>;
const isAbove = (base: Base): base is Above => typeof base === 'object' && 'above' in base;
const isReplacing = (base: Base): base is 'any' | Above => base === 'any' || isAbove(base);

function isText(held: HeldRecord | undefined, base: number | TextBase): boolean {
  if (typeof base === 'number') return (held?.content.revision ?? 0) === base;
  return held?.content.revision === base.revision && held.checksum === base.checksum;
}

const toRead = (content: RecordContent | null, { held }: RecordFile): ReadRecord | null =>
  content && { ...content, checksum: held?.checksum ?? '' };

/** A write that failed after its text had reached the disk: the next save from the same base goes on from it. */
type Unconfirmed = { readonly base: Base; readonly checksum: string };

export function openRecords(room: Room, spare: SpareTexts = noSpareTexts): Records {
  const queue = openQueue();
  const reading = openGate(readsAtOnce);
  const unconfirmed = new Map<string, Unconfirmed>();
  const memory = openMemory();

  const fileOf = (place: Place, rules: RecordRules) => new RecordFile(room, place, rules, spare);

  async function open(place: Place, rules: RecordRules, { stamps, held }: Pick<Standing, 'stamps' | 'held'>) {
    const file = fileOf(place, rules);
    if (held === undefined) file.begin(stamps);
    else file.resume(held, stamps);
    const low = new Low<RecordContent | null>(file, null);
    await low.read();
    return { file, low };
  }

  /** What replaces whatever stands may also replace what damage left behind: that is in quarantine by now. */
  async function openToReplace(place: Place, rules: RecordRules, standing: Standing) {
    try {
      return await open(place, rules, standing);
    } catch (error) {
      if (!(error instanceof DeskError) || error.code !== rules.damaged) throw error;
      const file = fileOf(place, rules);
      return { file, low: new Low<RecordContent | null>(file, null) };
    }
  }

  function isExpected(place: Place, held: HeldRecord | undefined, base: Base): boolean {
    if (isAbove(base)) return held === undefined;
    if (base === 'any' || isText(held, base)) return true;
    const left = unconfirmed.get(place.base);
    return left !== undefined && left.checksum === held?.checksum && isDeepStrictEqual(left.base, base);
  }

  /** Reads every generation, whatever is remembered. */
  async function read(place: Place, rules: RecordRules): Promise<ReadRecord | null> {
    const stamps = await stampsOf(place);
    const { file, low } = await open(place, rules, { stamps, held: undefined });
    if (file.isWhole && file.held !== undefined)
      memory.keep(place.base, { stamps, held: file.held, isNewest: false });
    return toRead(low.data, file);
  }

  /** A save reads the files only where they are not those that were read or written last. */
  async function findStanding(place: Place): Promise<Standing> {
    const stamps = await stampsOf(place);
    const remembered = memory.recall(place.base);
    const isSame = remembered !== undefined && isSameStamps(remembered.stamps, stamps);
    return { stamps, held: isSame ? remembered.held : undefined, isNewest: isSame && remembered.isNewest };
  }

  async function stampsOf(place: Place): Promise<Stamps> {
    try {
      return await stampRecord(room, place);
    } catch (error) {
      throw diskProblem(error, generationFile(place, 'current'));
    }
  }

  async function save(place: Place, rules: RecordRules, body: unknown, base: Base): Promise<RecordSave> {
    for (let left = mostAttempts; left > 0; left -= 1) {
      try {
        return await saveOnce(place, rules, body, base);
      } catch (error) {
        if (!(error instanceof Overtaken)) throw error;
      }
    }
    throw new DeskError('fileBusy', generationFile(place, 'current'));
  }

  /** Asked once for a text that was read: what this session wrote itself is the newest. */
  async function countOn(
    place: Place,
    before: HeldRecord | undefined,
    { isNewest }: Standing,
  ): Promise<number> {
    const standing = before?.content.revision ?? 0;
    if (isNewest) return standing;
    const highest = await spare.highest(place, standing);
    return highest < highestRevision ? highest : standing;
  }

  async function saveOnce(place: Place, rules: RecordRules, body: unknown, base: Base): Promise<RecordSave> {
    const [standing] = await Promise.all([findStanding(place), room.fence()]);
    const { file, low } = await (isReplacing(base) ? openToReplace : open)(place, rules, standing);
    memory.forget(place.base);
    const before = file.held;
    if (!isExpected(place, before, base)) return { status: 'conflict', content: toRead(low.data, file) };
    const above = isAbove(base) ? base.above : await countOn(place, before, standing);
    if (above >= highestRevision) throw new DeskError('articleFull', place.id);
    const now = { savedAt: new Date().toISOString(), savedBy: room.savedBy };
    const stamp = (isAbove(base) ? base.as : undefined) ?? now;
    low.data = { revision: above + 1, ...stamp, body };
    try {
      await low.write();
    } finally {
      const { held } = file;
      if (held !== undefined && held !== before)
        unconfirmed.set(place.base, { base, checksum: held.checksum });
    }
    unconfirmed.delete(place.base);
    if (file.held === undefined) throw new Error('a written record is held');
    if (file.isWhole && file.stamp !== undefined) {
      const stamps = { current: file.stamp, pending: undefined, prev: standing.stamps.current };
      memory.keep(place.base, { stamps, held: file.held, isNewest: true });
    }
    return { status: 'saved', record: file.held, before };
  }

  return {
    read: (place, rules) => queue.run(place.base, () => reading(() => read(place, rules))),
    save: (place, rules, body, base) => queue.run(place.base, () => save(place, rules, body, base)),
    inTurn: (place, work) => queue.run(place.base, work),
    drained: () => queue.drained(),
  };
}
