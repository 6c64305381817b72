import type { Version } from '../../shared/article/version';

export type DayGroup = {
  /** 2026-11-22, local time. */
  readonly day: string;
  readonly versions: readonly Version[];
};

const two = (number: number) => String(number).padStart(2, '0');

export function localDay(instant: string): string {
  const date = new Date(instant);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * Versions under the day they were saved on. The order stays that of the revisions: where a clock went back,
 * a day may stand twice.
 */
export function groupByDay(versions: readonly Version[]): readonly DayGroup[] {
  const groups: { day: string; versions: Version[] }[] = [];
  for (const version of versions) {
    const day = localDay(version.savedAt);
    const last = groups.at(-1);
    if (last?.day === day) last.versions.push(version);
    else groups.push({ day, versions: [version] });
  }
  return groups;
}
