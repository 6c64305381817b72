import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alwaysKept, type DatedVersion, droppedVersions } from '../../../../electron/library/thinVersions';

const now = Date.parse('2026-11-22T05:00:00.000Z');
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const version = (revision: number, time: number, isMilestone = false): DatedVersion => ({
  revision,
  savedAt: time,
  era: 0,
  isMilestone,
});

/** Saves in order, each so long before now; behind them the ten that are kept whatever their age. */
function saves(...ages: readonly number[]): readonly DatedVersion[] {
  const newest = Array.from({ length: alwaysKept }, () => 0);
  return [...ages, ...newest].map((age, index) => version(index + 1, now - age));
}

describe('thinning', () => {
  it('keeps every save of the last hour', () => {
    expect(droppedVersions(saves(...Array.from({ length: 59 }, (_, at) => (59 - at) * minute)), now)).toEqual(
      [],
    );
  });

  it('keeps the oldest of each hour for two days', () => {
    expect(droppedVersions(saves(4 * hour, 4 * hour - minute, 3 * hour, 3 * hour - minute), now)).toEqual([
      2, 4,
    ]);
  });

  it('keeps the oldest of each day for ninety days, and none after that', () => {
    const ages = [100 * day, 91 * day, 60 * day, 60 * day - hour, 59 * day];
    expect(droppedVersions(saves(...ages), now)).toEqual([1, 2, 4]);
  });

  it('keeps milestones for good', () => {
    const old = [version(1, now - 400 * day, true), version(2, now - 399 * day)];
    const all = [...old, ...saves().map((each) => ({ ...each, revision: each.revision + 2 }))];
    expect(droppedVersions(all, now)).toEqual([2]);
  });

  it('keeps the newest ten of a timeline that a clock gone ahead calls old', () => {
    const all = Array.from({ length: 30 }, (_, index) => version(index + 1, now + index * minute));
    const dropped = droppedVersions(all, now + 20 * 365 * day);
    expect(dropped).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });
});

/** Clocks jump: the times of one timeline are in no order. */
const timeline = fc
  .array(fc.record({ age: fc.integer({ min: -2 * day, max: 120 * day }), isMilestone: fc.boolean() }), {
    maxLength: 120,
  })
  .map((all) => all.map(({ age, isMilestone }, index) => version(index + 1, now - age, isMilestone)));

function thinned(all: readonly DatedVersion[], at = now): readonly DatedVersion[] {
  const dropped = new Set(droppedVersions(all, at));
  return all.filter(({ revision }) => !dropped.has(revision));
}

describe('thinning, whatever the clock did,', () => {
  it('never takes a milestone or one of the newest ten', () => {
    fc.assert(
      fc.property(timeline, fc.integer({ min: -9_999 * day, max: 9_999 * day }), (all, jump) => {
        const left = thinned(all, now + jump);
        expect(left).toEqual(expect.arrayContaining(all.filter(({ isMilestone }) => isMilestone)));
        expect(left).toEqual(expect.arrayContaining(all.slice(-alwaysKept)));
      }),
    );
  });

  it('leaves something of every hour of two days and of every day of ninety', () => {
    fc.assert(
      fc.property(timeline, (all) => {
        const left = thinned(all);
        const oldestIn = (list: readonly DatedVersion[], from: number, to: number, length: number) => {
          const slots = new Map<number, number>();
          for (const { revision, savedAt: time } of list) {
            const slot = Math.floor(time / length);
            if (now - time >= from && now - time < to && !slots.has(slot)) slots.set(slot, revision);
          }
          return slots;
        };
        expect(oldestIn(left, hour, 48 * hour, hour)).toEqual(oldestIn(all, hour, 48 * hour, hour));
        expect(oldestIn(left, 48 * hour, 90 * day, day)).toEqual(oldestIn(all, 48 * hour, 90 * day, day));
      }),
    );
  });

  it('changes nothing the second time, in whatever order the versions are given', () => {
    fc.assert(
      fc.property(timeline, (all) => {
        const once = thinned(all);
        expect(thinned(once)).toEqual(once);
        expect([...droppedVersions([...all].reverse(), now)].sort((a, b) => a - b)).toEqual(
          droppedVersions(all, now),
        );
      }),
    );
  });
});
