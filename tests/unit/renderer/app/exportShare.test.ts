import { describe, expect, it } from 'vitest';
import { exportShare } from '../../../../renderer/app/dialogs/exportShare';

describe('the share of an export that is done', () => {
  it('never goes back while the steps come in their order', () => {
    const shares = (['gather', 'check', 'photos', 'write', 'verify'] as const).flatMap((step) =>
      [0, 1, 2, 3].map((done) => exportShare({ step, done, total: 3 })),
    );
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBeCloseTo(1);
  });

  it('of a step with nothing to do is its beginning', () => {
    expect(exportShare({ step: 'photos', done: 0, total: 0 })).toBeCloseTo(0.1);
  });

  it('does not pass the step when more is done than was foreseen', () => {
    expect(exportShare({ step: 'photos', done: 9, total: 3 })).toBeCloseTo(0.75);
  });
});
