import { describe, expect, it } from 'vitest';
import { readDay } from '../../../../renderer/ui/readDay';

describe('a day read from a record', () => {
  it('is that day', () => {
    expect(readDay('2026-11-22')?.toString()).toBe('2026-11-22');
    expect(readDay('2028-02-29')?.toString()).toBe('2028-02-29');
  });

  it.each(['', '2026-02-31', '2027-02-29', '2026-13-01', '2026-00-00', '22/11/2026'])(
    'is none where %j is no day of the calendar',
    (text) => {
      expect(readDay(text)).toBeNull();
    },
  );
});
