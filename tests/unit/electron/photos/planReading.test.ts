import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RenderOutput } from '../../../../electron/photos/photoJobs';
import { planReading, shownPart } from '../../../../electron/photos/planReading';
import { planRenditions } from '../../../../electron/photos/planRenditions';
import { type Framing, plainFraming } from '../../../../shared/article/photo';
import type { Placement } from '../../../../shared/article/placements';
import { carryFraming } from '../../../../shared/article/turnFraming';

type Size = { readonly width: number; readonly height: number };

const side = fc.integer({ min: 1, max: 30_000 });
const photo = fc
  .record({ width: side, height: side })
  .filter(({ width, height }) => width * height <= 100_000_000);
const share = fc.double({ min: 0.001, max: 1, noNaN: true });
const placement: fc.Arbitrary<Placement> = fc.record({
  layout: fc.constantFrom('column' as const, 'infographic' as const),
  crop: fc.option(
    fc.tuple(share, share, share, share).map(([x, y, width, height]) => ({
      x: x * (1 - width),
      y: y * (1 - height),
      width,
      height,
    })),
  ),
});
const turning = fc.record({
  quarterTurns: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
  isMirrored: fc.boolean(),
});

function outputsOf(size: Size, framing: Framing, placements: readonly Placement[]): readonly RenderOutput[] {
  return planRenditions(size, framing, placements).map((planned, index) => ({
    ...planned,
    file: `${index}`,
  }));
}

const area = ({ width, height }: Size) => width * height;

describe('how the pixels of a photo are read', () => {
  it('makes every picture once, of enough pixels, and never keeps a hundred megapixels', () => {
    fc.assert(
      fc.property(photo, turning, fc.array(placement, { maxLength: 3 }), (size, turned, placements) => {
        const outputs = outputsOf(size, carryFraming(size, plainFraming, turned), placements);
        const readings = planReading(size, outputs);
        const made = readings.flatMap((reading) => reading.outputs);
        expect(made.map(({ file }) => file).sort()).toEqual(outputs.map(({ file }) => file).sort());
        for (const { size: scaled, part, outputs: wanted } of readings) {
          expect(area(part ?? scaled)).toBeLessThan(50_000_000);
          for (const output of wanted) {
            const shown = part ?? shownPart(scaled, output);
            const isLying = turned.quarterTurns % 2 === 1;
            expect(shown.width).toBeGreaterThanOrEqual(isLying ? output.height : output.width);
            expect(shown.height).toBeGreaterThanOrEqual(isLying ? output.width : output.height);
            expect(shown.width).toBeLessThanOrEqual(scaled.width);
            expect(shown.height).toBeLessThanOrEqual(scaled.height);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is once for a photo of a camera, whatever is shown of it', () => {
    const size = { width: 6000, height: 4000 };
    const corner: Placement = { crop: { x: 0, y: 0, width: 0.2, height: 0.2 }, layout: 'wide' };
    const all: Placement = { crop: null, layout: 'infographic' };
    expect(planReading(size, outputsOf(size, plainFraming, [corner, all]))).toHaveLength(1);
  });

  it('is part by part where the whole would be too much', () => {
    const size = { width: 10_000, height: 10_000 };
    const corner: Placement = { crop: { x: 0.5, y: 0.5, width: 0.16, height: 0.2 }, layout: 'column' };
    const [whole, part, ...others] = planReading(size, outputsOf(size, plainFraming, [corner]));
    expect(others).toEqual([]);
    expect(whole?.part).toBeNull();
    expect(part?.part).toEqual({ left: 5000, top: 5000, width: 1600, height: 2000 });
    expect(part?.outputs.map(({ width }) => width)).toEqual([1200, 1200, 1600, 1600]);
  });

  it('is not at all where nothing is wanted', () => {
    expect(planReading({ width: 10, height: 10 }, [])).toEqual([]);
  });
});
