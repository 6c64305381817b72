const day = 24 * 3_600_000;
/** Further ahead than this of all that was written before, a time may be a clock's mistake. */
const leap = 7 * day;

type Doubt = { readonly since: number; readonly last: number; readonly first: number };

/** What clearing away goes by: the time that it is, and when each thing was written. */
export type BelievedTimes = {
  readonly now: number;
  readonly times: readonly number[];
  /** Before each, how often the clock leapt ahead for good or was put back: how long that took nobody knows. */
  readonly eras: readonly number[];
};

/** A leap that is believed, by the thing that was written first after it. */
type Leap = { readonly first: number; readonly days: number };

/** Where the clock was put back by more than a day. */
function returnsIn(times: readonly number[]): readonly Pick<Leap, 'first'>[] {
  const known = [...times.entries()].filter(([, time]) => Number.isFinite(time));
  return known.flatMap(([first, time], at) => ((known[at - 1]?.[1] ?? time) - time > day ? [{ first }] : []));
}

/**
 * Now, unless the clock has leapt ahead of what it said before. After a leap the time is believed once what was written
 * since then spans a day; until then the time before the leap counts. Also a leap that is believed makes nothing older:
 * a clock may be wrong for long, and whoever wrote nothing for a year has lost nothing by it. All of this keeps more.
 * `times` are those of what was written, in the order in which it was; one that cannot be read counts for nothing.
 */
export function believedTimes(times: readonly number[], now: number): BelievedTimes {
  const leaps: Leap[] = [];
  const returns = returnsIn(times);
  let believed = times.find(Number.isFinite) ?? now;
  let doubted: Doubt | undefined;
  for (const [index, time] of [...times, now].entries()) {
    if (!Number.isFinite(time)) continue;
    if (time <= believed + leap) {
      believed = Math.max(believed, time);
      doubted = undefined;
    } else if (doubted === undefined || time < doubted.since || time > doubted.last + leap) {
      doubted = { since: time, last: time, first: index };
    } else {
      doubted = { ...doubted, last: Math.max(time, doubted.last) };
      if (doubted.last - doubted.since < day) continue;
      leaps.push({ first: doubted.first, days: Math.floor((doubted.since - believed) / day) });
      believed = doubted.last;
    }
  }
  const leaptAfter = (index: number) =>
    leaps.reduce((sum, { first, days }) => (first > index ? sum + days * day : sum), 0);
  return {
    now: Math.min(believed, now),
    times: times.map((time, index) => time + leaptAfter(index)),
    eras: times.map((_, index) => [...leaps, ...returns].filter(({ first }) => first <= index).length),
  };
}
