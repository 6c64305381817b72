import { z } from 'zod';
import { type Milestone, milestoneTypes } from '../../shared/article/version';
import { DeskError } from '../../shared/problems';
import { hasCode } from './disk';
import { generationFile, generations, milestonesPlace, quarantineFolder } from './layout';
import type { RecordCodes } from './recordFile';
import type { Records } from './records';
import { quarantine, type Room } from './room';
import { namesIn } from './versionFolder';

/** Which versions of an article are kept for good, and why; a durable record of its own beside them. */
export type Milestones = {
  /** What can be read; undefined where the record is damaged. */
  read(id: string): Promise<ReadonlyMap<number, Milestone> | undefined>;
  /** Undefined while marks are damaged or lie in quarantine: then some may be unknown, and nothing may be thinned. */
  readAll(id: string): Promise<ReadonlyMap<number, Milestone> | undefined>;
  /** null lets the version be thinned again. `isYielding` leaves a mark alone that stands already. */
  mark(id: string, revision: number, milestone: Milestone | null, isYielding?: boolean): Promise<void>;
};

const codes: RecordCodes = { damaged: 'articleDamaged', newerFormat: 'articleNewerFormat' };
const marks = z.record(
  z.string().regex(/^\d+$/),
  z.strictObject({ type: z.enum(milestoneTypes), name: z.string() }),
);
type Marks = z.infer<typeof marks>;

function withMark(before: Marks, revision: number, milestone: Milestone | null): Marks {
  const others = Object.entries(before).filter(([key]) => key !== String(revision));
  return Object.fromEntries(milestone === null ? others : [...others, [String(revision), milestone]]);
}

export function openMilestones(room: Room, records: Records): Milestones {
  /** Undefined where what stands there is damaged. */
  async function load(id: string): Promise<{ readonly revision: number; readonly marks: Marks } | undefined> {
    try {
      const content = await records.read(milestonesPlace(id), codes);
      if (content === null) return { revision: 0, marks: {} };
      const parsed = marks.safeParse(content.body);
      return parsed.success ? { revision: content.revision, marks: parsed.data } : undefined;
    } catch (error) {
      if (error instanceof DeskError && error.code === codes.damaged) return undefined;
      throw error;
    }
  }

  async function read(id: string): Promise<ReadonlyMap<number, Milestone> | undefined> {
    const loaded = await load(id);
    if (loaded === undefined) return undefined;
    return new Map(Object.entries(loaded.marks).map(([revision, mark]) => [Number(revision), mark]));
  }

  async function isSetAside(id: string): Promise<boolean> {
    const names = await namesIn(room.disk, room.at(quarantineFolder));
    return names.some((name) => name.startsWith(`milestones-${id}.`));
  }

  /** Reading sets aside what is torn; what was written by another hand, and cannot be read either, follows here. */
  async function setAside(id: string): Promise<void> {
    for (const generation of generations) {
      try {
        await quarantine(room, generationFile(milestonesPlace(id), generation));
      } catch (error) {
        if (!hasCode(error, 'ENOENT')) throw error;
      }
    }
  }

  return {
    read,
    async readAll(id) {
      const marked = await read(id);
      return marked === undefined || (await isSetAside(id)) ? undefined : marked;
    },
    async mark(id, revision, milestone, isYielding = false) {
      for (;;) {
        const loaded = await load(id);
        if (isYielding && loaded?.marks[String(revision)] !== undefined) return;
        if (loaded === undefined) await records.inTurn(milestonesPlace(id), () => setAside(id));
        const body = withMark(loaded?.marks ?? {}, revision, milestone);
        const base = loaded?.revision ?? 'any';
        const outcome = await records.save(milestonesPlace(id), codes, body, base);
        if (outcome.status === 'conflict') continue;
        // Nothing else tells what was marked: there is a generation before from the first mark on.
        if (base === 0) await records.save(milestonesPlace(id), codes, body, 1);
        return;
      }
    },
  };
}
