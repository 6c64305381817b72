import { z } from 'zod';
import { type Milestone, milestoneTypes } from '../../shared/article/version';

/** The marks of an article's versions as they are kept, by revision. */
export const marks = z.record(
  z.string().regex(/^\d+$/),
  z.strictObject({ type: z.enum(milestoneTypes), name: z.string() }),
);
export type Marks = z.infer<typeof marks>;

export function withMark(before: Marks, revision: number, milestone: Milestone | null): Marks {
  const others = Object.entries(before).filter(([key]) => key !== String(revision));
  return Object.fromEntries(milestone === null ? others : [...others, [String(revision), milestone]]);
}
