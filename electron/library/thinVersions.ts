/** A version as thinning sees it. */
export type DatedVersion = {
  readonly revision: number;
  /** In milliseconds; not a number where nobody knows. */
  readonly savedAt: number;
  readonly isMilestone: boolean;
  /** Between two eras time went by of which the clock does not tell: what was saved in one stands for none of another. */
  readonly era: number;
};

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** However old the clock makes them: a clock that jumped ahead must not cost the whole timeline. */
export const alwaysKept = 10;

/** Undefined where every version is kept; null where none is but the milestones. */
function slotOf(
  { savedAt: time, era }: Pick<DatedVersion, 'savedAt' | 'era'>,
  now: number,
): string | null | undefined {
  const age = now - time;
  // A time that cannot be read or lies ahead tells nothing: such a version is kept.
  if (!(age >= hour)) return undefined;
  if (age < 48 * hour) return `${era} hour ${Math.floor(time / hour)}`;
  if (age < 90 * day) return `${era} day ${Math.floor(time / day)}`;
  return null;
}

/**
 * The revisions that may go: every version is kept for an hour, the oldest of each hour for two days, the
 * oldest of each day for ninety, milestones and the newest ten for good. Ordered by revision, never by clock.
 */
export function droppedVersions(versions: readonly DatedVersion[], now: number): readonly number[] {
  const ordered = [...versions].sort((one, other) => one.revision - other.revision);
  const taken = new Set<string>();
  return ordered.flatMap(({ revision, savedAt, isMilestone, era }, index) => {
    const slot = slotOf({ savedAt, era }, now);
    const isFirst = typeof slot === 'string' && !taken.has(slot);
    if (typeof slot === 'string') taken.add(slot);
    const isKept = slot === undefined || isFirst || isMilestone || index >= ordered.length - alwaysKept;
    return isKept ? [] : [revision];
  });
}
