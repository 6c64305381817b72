import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInstant, writeInstant } from '../../../../renderer/inspector/localTime';

const hanoi = 'Asia/Ho_Chi_Minh';

describe('a moment in the inspector', () => {
  it('is shown in the time of the desk, wherever it was written', () => {
    expect(readInstant('2026-11-22T03:30:00Z', hanoi)?.toString()).toBe('2026-11-22T10:30:00');
    expect(readInstant('2026-11-22T10:30:00+07:00', 'Europe/Paris')?.toString()).toBe('2026-11-22T04:30:00');
  });

  it('is stored with the offset of the desk', () => {
    const time = readInstant('2026-11-22T03:30:00Z', hanoi);
    expect(time && writeInstant(time, hanoi)).toBe('2026-11-22T10:30:00+07:00');
  });

  it('knows summer time', () => {
    const time = readInstant('2026-07-01T10:00:00+02:00', 'Europe/Paris');
    expect(time && writeInstant(time, 'Europe/Paris')).toBe('2026-07-01T10:00:00+02:00');
  });

  it('of no time, or of text that is no time, is none', () => {
    expect(readInstant(null)).toBeUndefined();
    expect(readInstant('mai sáng')).toBeUndefined();
  });

  it('stays the same moment, to the minute, when it is read and written', () => {
    const zones = fc.constantFrom(hanoi, 'UTC', 'America/St_Johns', 'Australia/Lord_Howe');
    const times = fc.date({ min: new Date('2001-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(times, zones, (date, zone) => {
        date.setUTCSeconds(0, 0);
        const time = readInstant(date.toISOString(), zone);
        const back = time && Date.parse(writeInstant(time, zone));
        // An hour that a change of clocks repeats is the earlier one.
        expect([0, 30 * 60_000, 3_600_000]).toContain(date.getTime() - Number(back));
      }),
    );
  });
});
