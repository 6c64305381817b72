import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Handle,
  leastShare,
  moveCut,
  scaleCut,
  stretchCut,
} from '../../../../renderer/photos/crop/moveCut';
import { type Cut, cut as cutShape } from '../../../../shared/article/photo';
import { tidyShare } from '../../../../shared/article/turnFraming';

const middle: Cut = { x: 0.3, y: 0.3, width: 0.4, height: 0.2 };
const shares = fc.double({ min: leastShare, max: 1, noNaN: true }).map(tidyShare);
const places = fc.double({ min: 0, max: 1, noNaN: true });
const freeCuts = fc.tuple(places, places, shares, shares).map(([x, y, width, height]): Cut => ({
  x: tidyShare(x * (1 - width)),
  y: tidyShare(y * (1 - height)),
  width,
  height,
}));
const ratios = fc.double({ min: 0.3, max: 3, noNaN: true });
const ratioCuts = fc.tuple(ratios, shares, places, places).map(([ratio, share, x, y]) => {
  const width = Math.max(share * Math.min(1, ratio), leastShare, leastShare * ratio);
  const height = width / ratio;
  return { ratio, cut: { x: x * (1 - width), y: y * (1 - height), width, height } };
});
const steps = fc.record({
  x: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
  y: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
});
const edges = fc.constantFrom<Handle['x'][]>(-1, 0, 1);
const handles = fc.record({ x: edges, y: edges }).filter(({ x, y }) => x !== 0 || y !== 0);

function expectValid(cut: Cut) {
  expect(cutShape.safeParse(cut).success).toBe(true);
  expect(cut.x + cut.width).toBeLessThanOrEqual(1 + 2e-7);
  expect(cut.y + cut.height).toBeLessThanOrEqual(1 + 2e-7);
  expect(Math.min(cut.width, cut.height)).toBeGreaterThanOrEqual(leastShare - 2e-7);
}

describe('moving a crop', () => {
  it('by one hundredth is exact, also after many', () => {
    const moved = Array.from({ length: 10 }).reduce<Cut>(
      (now) => moveCut(now, { x: 0.01, y: -0.01 }),
      middle,
    );
    expect(moved).toEqual({ ...middle, x: 0.4, y: 0.2 });
  });

  it('stops at the edge and keeps its size', () => {
    expect(moveCut(middle, { x: 1, y: -1 })).toEqual({ ...middle, x: 0.6, y: 0 });
    fc.assert(
      fc.property(freeCuts, steps, (cut, by) => {
        const moved = moveCut(cut, by);
        expectValid(moved);
        expect([moved.width, moved.height]).toEqual([cut.width, cut.height]);
      }),
    );
  });
});

describe('scaling a crop', () => {
  it('keeps its middle where there is room', () => {
    expect(scaleCut(middle, 0.2)).toEqual({ x: 0.2, y: 0.25, width: 0.6, height: 0.3 });
  });

  it('gives way inwards at an edge', () => {
    const scaled = scaleCut({ ...middle, x: 0 }, 0.2);
    expect(scaled).toEqual({ x: 0, y: 0.25, width: 0.6, height: 0.3 });
  });

  it('keeps its ratio and never leaves the photo', () => {
    fc.assert(
      fc.property(ratioCuts, fc.double({ min: -1.5, max: 1.5, noNaN: true }), ({ ratio, cut }, by) => {
        const scaled = scaleCut(cut, by, ratio);
        expectValid(scaled);
        expect(scaled.width - scaled.height * ratio).toBeCloseTo(0, 5);
      }),
    );
  });
});

describe('a handle of a crop', () => {
  it('moves one side of a free crop and leaves the others', () => {
    expect(stretchCut(middle, { x: -1, y: 0 }, { x: 0.1, y: 0.5 })).toEqual({
      ...middle,
      x: 0.4,
      width: 0.3,
    });
    expect(stretchCut(middle, { x: 0, y: 1 }, { x: 0.1, y: 0.5 })).toEqual({ ...middle, height: 0.7 });
  });

  it('moves a corner in the ratio, the corner opposite stays', () => {
    const stretched = stretchCut(middle, { x: 1, y: 1 }, { x: 0.2, y: 0 }, 2);
    expect(stretched).toEqual({ x: 0.3, y: 0.3, width: 0.6, height: 0.3 });
    const back = stretchCut(middle, { x: -1, y: -1 }, { x: 0.2, y: 0 }, 2);
    expect(back).toEqual({ x: 0.5, y: 0.4, width: 0.2, height: 0.1 });
  });

  it('never leaves the photo and never makes the crop too small to hold', () => {
    fc.assert(
      fc.property(freeCuts, handles, steps, (cut, handle, by) => {
        const stretched = stretchCut(cut, handle, by);
        expectValid(stretched);
        if (handle.x === 1) expect(stretched.x).toBeCloseTo(cut.x, 6);
        if (handle.x === -1) expect(stretched.x + stretched.width).toBeCloseTo(cut.x + cut.width, 6);
        if (handle.y === 0) expect([stretched.y, stretched.height]).toEqual([cut.y, cut.height]);
      }),
    );
  });

  it('holds the ratio, whatever the hand does', () => {
    fc.assert(
      fc.property(ratioCuts, handles, steps, ({ ratio, cut }, handle, by) => {
        const stretched = stretchCut(cut, handle, by, ratio);
        expectValid(stretched);
        expect(stretched.width - stretched.height * ratio).toBeCloseTo(0, 5);
        if (handle.x === 1) expect(stretched.x).toBeCloseTo(cut.x, 5);
        if (handle.y === -1) expect(stretched.y + stretched.height).toBeCloseTo(cut.y + cut.height, 5);
      }),
    );
  });
});
