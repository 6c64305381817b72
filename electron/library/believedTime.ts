const day = 24 * 3_600_000;
/** Further ahead than this of all that was written before, a time may be a clock's mistake. */
const leap = 7 * day;

/**
 * The time that clearing away goes by: now, unless the clock has leapt ahead of what it said before. After a leap it
 * is believed once what was written since then spans a day: until then the time before the leap counts, which keeps
 * more. `times` are those of what was written, in the order in which it was; one that cannot be read counts for nothing.
 */
export function believedTime(times: readonly number[], now: number): number {
  const [first = now, ...others] = [...times, now].filter(Number.isFinite);
  let believed = first;
  let doubted: { readonly since: number; readonly last: number } | undefined;
  for (const time of others) {
    if (time <= believed + leap) {
      believed = Math.max(believed, time);
      doubted = undefined;
    } else if (doubted === undefined || time < doubted.since || time > doubted.last + leap) {
      doubted = { since: time, last: time };
    } else {
      doubted = { ...doubted, last: Math.max(time, doubted.last) };
      if (doubted.last - doubted.since >= day) believed = doubted.last;
    }
  }
  return Math.min(believed, now);
}
