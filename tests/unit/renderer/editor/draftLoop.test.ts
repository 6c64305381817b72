import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraftLoop } from '../../../../renderer/editor/draftLoop';

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

describe('the draft loop', () => {
  it('asks for nothing while saves take everything', async () => {
    const keep = vi.fn(async () => true);
    const loop = createDraftLoop(keep);
    loop.touch();
    loop.rest(1);
    await wait(60_000);
    expect(keep).not.toHaveBeenCalled();
  });

  it('tries again 5 s after a disk refused even the draft, and stops once it is kept', async () => {
    const answers = [false, false, true];
    const keep = vi.fn(async () => answers.shift() ?? true);
    const loop = createDraftLoop(keep);
    loop.touch();
    loop.need();
    await wait(11_000);
    expect(keep).toHaveBeenCalledTimes(3);
    await wait(60_000);
    expect(keep).toHaveBeenCalledTimes(3);
  });

  it('keeps again what a save left behind when it fails the next time', async () => {
    const keep = vi.fn(async () => true);
    const loop = createDraftLoop(keep);
    loop.touch();
    loop.touch();
    loop.rest(1);
    loop.need();
    await wait(0);
    expect(keep).toHaveBeenCalledTimes(1);
  });

  it('never leaves typing of more than 2 s unkept while it is needed, however fast the keys and the disk', async () => {
    const steps = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 0, max: 200 }), async (pauses, slowness) => {
        const typed: number[] = [];
        let kept = 0;
        const loop = createDraftLoop(async () => {
          const count = typed.length;
          await new Promise((resolve) => setTimeout(resolve, slowness));
          kept = count;
          return true;
        });
        loop.need();
        for (const pause of pauses) {
          typed.push(Date.now());
          loop.touch();
          await wait(pause);
          const oldest = typed[kept];
          if (oldest !== undefined) expect(Date.now() - oldest).toBeLessThanOrEqual(2000 + slowness);
        }
        loop.stop();
      }),
      { numRuns: 100 },
    );
  });
});
