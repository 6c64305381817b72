import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDailyNames } from '../../../../electron/backup/dailyNames';

const start = 'toasoan-0123abcd-';
const dayOf = (day: number) => `2026-03-${String(day).padStart(2, '0')}`;

const newestName = (names: readonly string[]) => readDailyNames(names, start, dayOf(1)).newest?.name;

/** A look on each of these days; what is written, in the order in which it was, and what is left of it. */
function lookOn(days: readonly number[], isDamaged: (at: number) => boolean = () => false) {
  const written: string[] = [];
  let names: readonly string[] = [];
  for (const [at, day] of days.entries()) {
    const { next } = readDailyNames(names, start, dayOf(day));
    if (next === undefined) continue;
    const name = `${next}${isDamaged(at) ? '-damaged' : ''}.zip`;
    expect(written, 'nothing is written over').not.toContain(name);
    written.push(name);
    names = [...names, name].sort();
    const { stale } = readDailyNames(names, start, dayOf(day));
    names = names.filter((each) => !stale.includes(each));
    expect(readDailyNames(names, start, dayOf(day))).toMatchObject({ next: undefined, stale: [] });
  }
  return { written, left: names };
}

describe('the names of the daily backups', () => {
  it('are those of their days while the clock goes on', () => {
    expect(lookOn([1, 1, 2, 4]).written).toEqual([1, 2, 4].map((day) => `${start}${dayOf(day)}.zip`));
  });

  it('bear a number once the clock was put back to a day that there has been', () => {
    const { written } = lookOn([1, 2, 3, 2, 2, 3, 4, 1]);
    const endings = ['01', '02', '03', '02-2', '03-2', '04-2', '01-3'];
    expect(written).toEqual(endings.map((ending) => `${start}2026-03-${ending}.zip`));
  });

  it('keep what was written last, and a whole one, wherever the clock goes', () => {
    const days = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(days, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (clock, damaged) => {
        const { written, left } = lookOn(clock, (at) => damaged[at] === true);
        const whole = written.findLast((name) => !name.includes('damaged'));
        const newest = written.slice(-7);
        expect(newestName(left)).toBe(newest.at(-1));
        const isLeft = whole !== undefined && !newest.includes(whole);
        expect(left).toEqual((isLeft ? [whole, ...newest] : newest).sort());
      }),
    );
  });

  it('leave out what is of another library, made by hand or no backup', () => {
    const others = [
      'toasoan-2026-03-01-1030.zip',
      'toasoan-99999999-2026-03-01.zip',
      `${start}x.zip`,
      'a.txt',
    ];
    expect(readDailyNames(others, start, dayOf(1))).toMatchObject({
      newest: undefined,
      next: `${start}2026-03-01`,
    });
  });
});
