import type { Milestone } from '../../shared/article/version';
import { DeskError } from '../../shared/problems';
import { milestonesPlace, quarantineFolder } from './layout';
import { type Marks, marks, withMark } from './marks';
import { marksRules } from './recordRules';
import type { Records } from './records';
import type { Room } from './room';
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

export function openMilestones(room: Room, records: Records): Milestones {
  /** Undefined where what stands there is damaged. */
  async function load(id: string): Promise<{ readonly revision: number; readonly marks: Marks } | undefined> {
    try {
      const content = await records.read(milestonesPlace(id), marksRules);
      if (content === null) return { revision: 0, marks: {} };
      return { revision: content.revision, marks: marks.parse(content.body) };
    } catch (error) {
      if (error instanceof DeskError && error.code === marksRules.damaged) return undefined;
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
        const body = withMark(loaded?.marks ?? {}, revision, milestone);
        const base = loaded?.revision ?? 'any';
        const outcome = await records.save(milestonesPlace(id), marksRules, body, base);
        if (outcome.status === 'saved') return;
      }
    },
  };
}
