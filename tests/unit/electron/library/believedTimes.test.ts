import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { believedTimes } from '../../../../electron/library/believedTimes';

const hour = 3_600_000;
const day = 24 * hour;
const believedTime = (times: readonly number[], now: number) => believedTimes(times, now).now;
const today = Date.parse('2026-11-22T05:00:00.000Z');

describe('the time that clearing away goes by', () => {
  it('is now while the clock goes on as it did', () => {
    expect(believedTime([], today)).toBe(today);
    expect(believedTime([today - 6 * day, today - hour, Number.NaN], today)).toBe(today);
  });

  it('stays behind after a leap until what was written since spans a day', () => {
    const before = today - 100 * day;
    expect(believedTime([before], today)).toBe(before);
    expect(believedTime([before, today - 23 * hour], today)).toBe(before);
    expect(believedTime([before, today - 25 * hour], today)).toBe(today);
    expect(believedTime([before, today - 30 * day, today - 15 * day], today)).toBe(before);
  });

  it('is now again when the clock was put right', () => {
    expect(believedTime([today - hour, today + 100 * day, today - hour / 2], today)).toBe(today);
  });

  /** Saves of one day, then some under clocks that leapt ahead one after the other. */
  const leaps = fc.array(fc.integer({ min: 8, max: 9_000 }), { minLength: 1, maxLength: 8 });
  const saves = fc.array(fc.integer({ min: 0, max: day }), { minLength: 1, maxLength: 40 });

  it('never follows single saves under clocks that leap', () => {
    fc.assert(
      fc.property(saves, leaps, (ages, days) => {
        const honest = ages.map((age) => today + age).sort((one, other) => one - other);
        let time = today + day;
        const leapt = days.map((each) => (time += each * day));
        const last = honest.at(-1) ?? today;
        expect(believedTime([...honest, ...leapt.slice(0, -1)], leapt.at(-1) ?? today)).toBe(last);
      }),
    );
  });

  it('never lies ahead of the clock', () => {
    const time = fc.integer({ min: today - 400 * day, max: today + 400 * day });
    fc.assert(
      fc.property(fc.array(time), time, (times, now) => {
        expect(believedTime(times, now)).toBeLessThanOrEqual(now);
      }),
    );
  });

  it('makes nothing older, however long the clock was wrong', () => {
    const week = Array.from({ length: 8 }, (_, index) => today + index * day);
    const wrong = Array.from({ length: 5 }, (_, index) => today + (200 + index) * day);
    const { now, times } = believedTimes([...week, ...wrong], today + 205 * day);
    const ages = times.map((time) => (now - time) / day);
    expect(ages).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 5, 4, 3, 2, 1]);
  });

  it('tells apart what was written before the clock was put back, and after', () => {
    const times = [today, today + 20 * day, today + day, Number.NaN, today + 20 * day];
    expect(believedTimes(times, today + 20 * day).eras).toEqual([0, 0, 1, 1, 1]);
  });

  it('leaves the times alone where the clock never leapt', () => {
    const step = fc.integer({ min: -day, max: 7 * day });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let time = today;
        const times = steps.map((each) => (time += each));
        expect(believedTimes(times, time)).toEqual({ now: time, times, eras: times.map(() => 0) });
      }),
    );
  });
});
