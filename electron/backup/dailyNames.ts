/** A daily backup by its name, behind what tells the library: `2026-03-01.zip`, `2026-03-01-2-damaged.zip`. */
type Daily = { readonly name: string; readonly day: string; readonly era: number; readonly isWhole: boolean };

const kept = 7;
export const damagedEnding = '-damaged';
const pattern = /^(\d{4}-\d{2}-\d{2})(?:-([1-9]\d{0,3}))?(-damaged)?\.zip$/;

function read(start: string, name: string): Daily | undefined {
  if (!name.startsWith(start)) return undefined;
  const [, day, era, damaged] = pattern.exec(name.slice(start.length)) ?? [];
  return day === undefined ? undefined : { name, day, era: Number(era ?? 1), isWhole: damaged === undefined };
}

const byAge = (one: Daily, other: Daily) =>
  one.era - other.era || (one.name < other.name ? -1 : Number(one.name > other.name));

const isWhole = (daily: Daily) => daily.isWhole;

/** The backups of one library in a folder, and the name that the one of today bears. */
export type DailyNames = {
  readonly newest: Daily | undefined;
  /** Without its ending; undefined where there is one of today already. */
  readonly next: string | undefined;
  /** All but the newest seven, and but the last whole one where none of those is. */
  readonly stale: readonly string[];
};

/**
 * What the names tell, whatever the times of the files say. Days of an era ascend: a day to come was written before
 * the clock was put back, and with that a new era begins, whose number stands behind the day. So what is written now is
 * always the newest, also on a day that there has been before.
 */
export function readDailyNames(names: readonly string[], start: string, today: string): DailyNames {
  const all = names
    .map((name) => read(start, name))
    .filter((daily) => daily !== undefined)
    .sort(byAge);
  const newest = all.at(-1);
  const era = newest === undefined ? 1 : newest.era + (newest.day > today ? 1 : 0);
  const isDone = newest?.era === era && newest.day === today;
  const lastWhole = all.slice(-kept).some(isWhole) ? undefined : all.filter(isWhole).at(-1);
  return {
    newest,
    next: isDone ? undefined : `${start}${today}${era === 1 ? '' : `-${era}`}`,
    stale: all
      .slice(0, -kept)
      .filter((daily) => daily !== lastWhole)
      .map(({ name }) => name),
  };
}
