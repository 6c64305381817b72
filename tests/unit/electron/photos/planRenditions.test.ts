import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRenditions } from '../../../../electron/photos/planRenditions';
import { cutPixels } from '../../../../shared/article/framing';
import { cropShapes, plainFraming } from '../../../../shared/article/photo';
import type { Placement } from '../../../../shared/article/placements';

const side = fc.integer({ min: 1, max: 30_000 });
const whole: readonly Placement[] = [{ crop: null, layout: 'column' }];
const isShape = (role: string) => cropShapes.some((shape) => shape === role);
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

  it('come in the widths that the desk wants, within bounds, and as AVIF where it wants that', () => {
    const plan = (widths: readonly number[], hasAvif = false) =>
      planRenditions({ width: 2000, height: 1000 }, plainFraming, whole, { widths, hasAvif })
        .filter(({ role }) => role === 'width')
        .map(({ width, format }) => `${width} ${format}`);
    expect(plan([900, 400, 900])).toEqual(['400 jpeg', '400 webp', '900 jpeg', '900 webp']);
    expect(plan([1000, 3000]).filter((name) => name.endsWith('jpeg'))).toEqual(['1000 jpeg', '2000 jpeg']);
    expect(plan([1, 9000])).toEqual(plan([]));
    expect(plan([])).toEqual(plan([480, 800, 1200, 1600]));
    expect(plan([400], true)).toEqual(['400 jpeg', '400 avif', '400 webp']);
  });

  it('are never enlarged, whatever widths are wanted', () => {
    const wanted = fc.record({
      widths: fc.array(fc.integer({ min: 1, max: 10_000 })),
      hasAvif: fc.boolean(),
    });
    fc.assert(
      fc.property(side, side, wanted, (width, height, asked) => {
        const plan = planRenditions({ width, height }, plainFraming, whole, asked);
        expect(plan.some(({ role, format }) => role === 'width' && format === 'jpeg')).toBe(true);
        for (const one of plan) expect(one.width).toBeLessThanOrEqual(width);
      }),
    );
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

  it('of an infographic reach its own width, so that its small print can be read', () => {
    const plan = planRenditions({ width: 2400, height: 9600 }, plainFraming, [
      { crop: null, layout: 'infographic' },
    ]);
    const widths = plan.filter(
      ({ crop, role, format }) => crop === null && format === 'jpeg' && !isShape(role),
    );
    expect(widths.map(({ role, width }) => `${role} ${width}`)).toEqual([
      ...['width 480', 'width 800', 'width 1200', 'width 1600', 'full 2400'],
    ]);
  });

  it('of the largest infographic stop where browsers and memory do', () => {
    const layout = 'infographic';
    const plan = planRenditions({ width: 10_000, height: 10_000 }, plainFraming, [{ crop: null, layout }]);
    const full = plan.filter(({ role }) => role === 'full');
    expect(full.map(({ width, height, format }) => [width, height, format])).toEqual([
      [5477, 5477, 'jpeg'],
      [5477, 5477, 'webp'],
    ]);
  });

  it('are JPEG alone where WebP holds no side that long', () => {
    const plan = planRenditions({ width: 1000, height: 20_000 }, plainFraming, whole);
    const formats = plan
      .filter(({ role }) => role === 'width')
      .map(({ width, format }) => `${width} ${format}`);
    expect(formats).toEqual(['480 jpeg', '480 webp', '800 jpeg', '800 webp', '1000 jpeg']);
  });

  it('are cut from the photo as it is turned, each crop of a placement for itself', () => {
    const framing = { ...plainFraming, quarterTurns: 1 as const };
    const crop = { x: 0, y: 0, width: 0.5, height: 0.5 };
    const plan = planRenditions({ width: 4000, height: 3000 }, framing, [
      ...whole,
      { crop, layout: 'column' },
    ]);
    const widest = plan.filter(({ role, format }) => role === 'width' && format === 'jpeg');
    expect(widest.map(({ crop: of, width, height }) => [of, width, height])).toContainEqual([
      crop,
      1500,
      2000,
    ]);
    expect(widest.map(({ crop: of, width, height }) => [of, width, height])).toContainEqual([
      null,
      1600,
      2133,
    ]);
    expect(plan.every(({ turning }) => turning.quarterTurns === 1)).toBe(true);
  });

  it('never enlarge what they are cut from, whatever the crop', () => {
    const share = fc.double({ min: 0.001, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(side, side, share, share, share, share, (width, height, x, y, wide, tall) => {
        const crop = { x, y, width: wide, height: tall };
        for (const one of planRenditions({ width, height }, plainFraming, [
          { crop, layout: 'infographic' },
        ])) {
          const part = cutPixels({ width, height }, one.cut);
          expect(one.width).toBeLessThanOrEqual(part.width);
          expect(one.height).toBeLessThanOrEqual(part.height);
        }
      }),
    );
  });
});
