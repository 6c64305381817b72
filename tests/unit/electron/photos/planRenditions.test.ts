import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRenditions } from '../../../../electron/photos/planRenditions';
import { plainFraming } from '../../../../shared/article/photo';
import type { Placement } from '../../../../shared/article/placements';

const side = fc.integer({ min: 1, max: 30_000 });
const whole: readonly Placement[] = [{ crop: null, layout: 'column' }];
const names = (width: number, height: number) =>
  planRenditions({ width, height }, plainFraming, whole).map(
    (one) => `${one.role} ${one.width}x${one.height} ${one.format}`,
  );

describe('the pictures made of a photo', () => {
  it('are four widths in two formats and four crops of a large one', () => {
    expect(names(6000, 4000)).toEqual([
      ...['width 480x320 jpeg', 'width 480x320 webp', 'width 800x533 jpeg', 'width 800x533 webp'],
      ...['width 1200x800 jpeg', 'width 1200x800 webp', 'width 1600x1067 jpeg', 'width 1600x1067 webp'],
      ...['16x9 1200x675 jpeg', '16x9 1200x675 webp', '4x3 1200x900 jpeg', '4x3 1200x900 webp'],
      ...['1x1 1200x1200 jpeg', '1x1 1200x1200 webp', 'social 1200x630 jpeg', 'social 1200x630 webp'],
    ]);
  });

  it('are its own width when it is small', () => {
    expect(names(300, 200)).toEqual(['width 300x200 jpeg', 'width 300x200 webp']);
    expect(names(1000, 700).filter((name) => name.endsWith('jpeg'))).toEqual([
      ...['width 480x336 jpeg', 'width 800x560 jpeg', 'width 1000x700 jpeg'],
    ]);
  });

  it('are never larger than it, never empty, and each is named once', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const plan = planRenditions({ width, height }, plainFraming, whole);
        expect(plan.length).toBeGreaterThan(0);
        for (const one of plan) {
          expect(one.width).toBeLessThanOrEqual(width);
          expect(one.height).toBeLessThanOrEqual(height);
          expect(Math.min(one.width, one.height)).toBeGreaterThan(0);
        }
        const keys = plan.map((one) => `${one.role}${one.width}${one.format}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
