import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDuration, writeDuration, writeIsoDuration } from '../../../../shared/article/duration';

it('writes a duration as players do, and for machines', () => {
  expect([5, 65, 3723].map(writeDuration)).toEqual(['0:05', '1:05', '1:02:03']);
  expect([5, 60, 3723, 7200].map(writeIsoDuration)).toEqual(['PT5S', 'PT1M', 'PT1H2M3S', 'PT2H']);
});

it('never writes a running film as nothing', () => {
  expect([writeDuration(0.2), writeIsoDuration(0.2)]).toEqual(['0:01', 'PT1S']);
});

it.each(['', '0', '0:00', '1:60', '1:2:3:4', '-1:00', 'ba phút', '1:', '1:123', '99999'])(
  'reads no duration in %j',
  (text) => {
    expect(readDuration(text)).toBeNull();
  },
);

it('reads what it wrote', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seconds) => {
      expect(readDuration(` ${writeDuration(seconds)} `)).toBe(seconds);
    }),
  );
});
