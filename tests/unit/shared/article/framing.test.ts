import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cropOf,
  cropSizes,
  cutAround,
  cutPixels,
  fitWithin,
  fullSize,
  framedSize,
  isBigEnough,
  isSameCut,
  tidyCut,
  wholePhoto,
} from '../../../../shared/article/framing';
import { cropShapes, cut, type Cut, plainFraming } from '../../../../shared/article/photo';

const side = fc.integer({ min: 1, max: 30_000 });
const size = fc.record({ width: side, height: side });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const point = fc.record({ x: share, y: share });
const shape = fc.constantFrom(...cropShapes);
const anyCut: fc.Arbitrary<Cut> = fc
  .record({ x: share, y: share, right: share, bottom: share })
  .map(({ x, y, right, bottom }) => ({
    x: Math.min(x, right),
    y: Math.min(y, bottom),
    width: Math.abs(right - x),
    height: Math.abs(bottom - y),
  }))
  .filter(({ width, height }) => width > 0 && height > 0);

describe('a crop around the focal point', () => {
  it('stays inside, has the shape, and is the largest there is', () => {
    fc.assert(
      fc.property(size, shape, point, (photo, name, focus) => {
        const { x, y, width, height } = cutAround(photo, cropSizes[name], { focus });
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1 + 1e-9);
        expect(Math.max(width, height)).toBeCloseTo(1, 9);
        const ratio = (width * photo.width) / (height * photo.height);
        expect(ratio / (cropSizes[name].width / cropSizes[name].height)).toBeCloseTo(1, 6);
      }),
    );
  });

  it('holds the focal point, in its middle where the edges allow', () => {
    fc.assert(
      fc.property(size, shape, point, (photo, name, focus) => {
        const { x, y, width, height } = cutAround(photo, cropSizes[name], { focus });
        for (const [at, from, length] of [
          [focus.x, x, width],
          [focus.y, y, height],
        ] as const) {
          expect(at).toBeGreaterThanOrEqual(from - 1e-9);
          expect(at).toBeLessThanOrEqual(from + length + 1e-9);
          const isAtEdge = from < 1e-9 || from + length > 1 - 1e-9;
          if (!isAtEdge) expect(at).toBeCloseTo(from + length / 2, 9);
        }
      }),
    );
  });

  it('gives way to the crop of the desk', () => {
    const own = { x: 0.1, y: 0.1, width: 0.5, height: 0.5 };
    const framing = { ...plainFraming, crops: { ...plainFraming.crops, '16x9': own } };
    expect(cropOf({ width: 3200, height: 1800 }, framing, '16x9')).toBe(own);
    expect(cropOf({ width: 3200, height: 1800 }, framing, '1x1')).toMatchObject({ height: 1 });
  });

  it('lies in the photo as it is turned', () => {
    const framing = { ...plainFraming, quarterTurns: 1 as const };
    expect(framedSize({ width: 4000, height: 3000 }, framing)).toEqual({ width: 3000, height: 4000 });
    expect(cropOf({ width: 4000, height: 3000 }, framing, '4x3')).toMatchObject({ width: 1, height: 0.5625 });
  });
});

describe('a cut', () => {
  it('in five decimals is still a cut inside the photo, within a third of a pixel', () => {
    fc.assert(
      fc.property(anyCut, (any) => {
        const tidied = tidyCut(any);
        expect(cut.safeParse(tidied).success).toBe(true);
        expect(tidied.x + tidied.width).toBeLessThanOrEqual(1 + 1e-9);
        expect(tidied.y + tidied.height).toBeLessThanOrEqual(1 + 1e-9);
        expect(Math.abs(tidied.x - any.x)).toBeLessThanOrEqual(1.1e-5);
        expect(Math.abs(tidied.width - any.width)).toBeLessThanOrEqual(2.1e-5);
        expect(tidyCut(tidied)).toEqual(tidied);
        expect(isSameCut(any, tidied)).toBe(true);
      }),
    );
  });

  it('that is none is the whole photo', () => {
    expect(isSameCut(null, wholePhoto)).toBe(true);
    expect(isSameCut(null, { ...wholePhoto, width: 0.9 })).toBe(false);
  });

  it('in pixels is never nothing and never more than the photo', () => {
    fc.assert(
      fc.property(size, anyCut, (photo, any) => {
        const pixels = cutPixels(photo, any);
        expect(Math.min(pixels.width, pixels.height)).toBeGreaterThanOrEqual(1);
        expect(pixels.width).toBeLessThanOrEqual(photo.width);
        expect(pixels.height).toBeLessThanOrEqual(photo.height);
      }),
    );
  });

  it('is brought down to a longest side and never enlarged', () => {
    fc.assert(
      fc.property(size, fc.integer({ min: 1, max: 5000 }), (photo, longest) => {
        const fitted = fitWithin(photo, longest);
        expect(Math.max(fitted.width, fitted.height)).toBe(
          Math.min(longest, Math.max(photo.width, photo.height)),
        );
        expect(Math.min(fitted.width, fitted.height)).toBeGreaterThanOrEqual(1);
        expect(fitted.width).toBeLessThanOrEqual(photo.width);
      }),
    );
  });
});

describe('all the pixels of an infographic', () => {
  it('are its own to thirty million, and never more, in the same shape', () => {
    expect(fullSize({ width: 2400, height: 12_500 })).toEqual({ width: 2400, height: 12_500 });
    fc.assert(
      fc.property(size, (part) => {
        const full = fullSize(part);
        expect(full.width * full.height).toBeLessThanOrEqual(30_000_000);
        expect(full.width).toBeLessThanOrEqual(part.width);
        expect(full.height).toBeLessThanOrEqual(part.height);
        if (part.width * part.height <= 30_000_000) expect(full).toEqual(part);
        else {
          // A whole pixel of the shorter side is several of the longer one: the shape is as true as pixels allow.
          const [long, short] =
            part.width > part.height ? (['width', 'height'] as const) : (['height', 'width'] as const);
          expect(Math.abs(full[short] - (full[long] * part[short]) / part[long])).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('a shape', () => {
  it('is big enough exactly where the photo has its pixels, also after five decimals', () => {
    fc.assert(
      fc.property(size, point, (pixels, focus) => {
        const big = cropShapes.filter((name) =>
          isBigEnough(pixels, tidyCut(cropOf(pixels, { ...plainFraming, focus }, name)), name),
        );
        const filled = cropShapes.filter(
          (name) => pixels.width >= cropSizes[name].width && pixels.height >= cropSizes[name].height,
        );
        expect(big).toEqual(filled);
      }),
    );
  });
});
