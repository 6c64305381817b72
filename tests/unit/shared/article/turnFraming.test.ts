import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cropSizes, framedSize } from '../../../../shared/article/framing';
import {
  type Cut,
  type Framing,
  cropShapes,
  framing as framingShape,
  plainFraming,
} from '../../../../shared/article/photo';
import {
  carryCut,
  carryFraming,
  mirrorFraming,
  tidyShare,
  turnFraming,
} from '../../../../shared/article/turnFraming';

const landscape = { width: 3000, height: 2000 };
const shares = fc.double({ min: 0, max: 1, noNaN: true }).map(tidyShare);
const cuts = fc.tuple(shares, shares, shares, shares).map(([left, top, width, height]): Cut => {
  const [wide, high] = [Math.max(width, 0.01), Math.max(height, 0.01)];
  return {
    x: tidyShare(left * (1 - wide)),
    y: tidyShare(top * (1 - high)),
    width: wide,
    height: high,
  };
});
const files = fc.record({
  width: fc.integer({ min: 10, max: 20_000 }),
  height: fc.integer({ min: 10, max: 20_000 }),
});
const turnings = fc.record({
  quarterTurns: fc.constantFrom<Framing['quarterTurns'][]>(0, 1, 2, 3),
  isMirrored: fc.boolean(),
});
const focuses = fc.record({ x: shares, y: shares });
const framings = fc
  .tuple(turnings, focuses, fc.array(fc.option(cuts), { minLength: 4, maxLength: 4 }))
  .map(([turning, focus, [wide, standard, square, social]]): Framing => ({
    ...turning,
    focus,
    crops: {
      '16x9': wide ?? null,
      '4x3': standard ?? null,
      '1x1': square ?? null,
      social: social ?? null,
    },
  }));
/** Only the square one: the others change their place where they no longer fit. */
const unshaped = framings.map(({ crops, ...framing }): Framing => ({
  ...framing,
  crops: { ...plainFraming.crops, '1x1': crops['1x1'] },
}));

const four = (file: typeof landscape, framing: Framing, quarters: number) =>
  [1, 2, 3, 4].reduce((now) => turnFraming(file, now, quarters), framing);

describe('turning a photo', () => {
  it('to the right takes what was at the top left to the top right', () => {
    const framing = { ...plainFraming, focus: { x: 0.1, y: 0.2 } };
    expect(turnFraming(landscape, framing, 1)).toEqual({
      ...framing,
      quarterTurns: 1,
      focus: { x: 0.8, y: 0.1 },
    });
  });

  it('to the right turns the file to the left where it is mirrored, since that is what is seen', () => {
    const framing: Framing = {
      ...plainFraming,
      isMirrored: true,
      quarterTurns: 0,
      focus: { x: 0.1, y: 0.2 },
    };
    const turned = turnFraming(landscape, framing, 1);
    expect(turned).toMatchObject({ quarterTurns: 3, isMirrored: true, focus: { x: 0.8, y: 0.1 } });
  });

  it('four times is nothing at all', () => {
    fc.assert(
      fc.property(files, unshaped, (file, framing) => {
        expect(four(file, framing, 1)).toEqual(framing);
        expect(four(file, framing, -1)).toEqual(framing);
      }),
    );
  });

  it('by two quarters twice, or by four at once, is nothing at all for any crop', () => {
    fc.assert(
      fc.property(files, framings, (file, framing) => {
        expect(turnFraming(file, turnFraming(file, framing, 2), 2)).toEqual(framing);
        expect(turnFraming(file, framing, 4)).toEqual(framing);
      }),
    );
  });

  it('there and back is nothing at all', () => {
    fc.assert(
      fc.property(files, unshaped, fc.integer({ min: -9, max: 9 }), (file, framing, quarters) => {
        expect(turnFraming(file, turnFraming(file, framing, quarters), -quarters)).toEqual(framing);
      }),
    );
  });

  it('always gives a framing that may be stored', () => {
    fc.assert(
      fc.property(files, framings, turnings, (file, framing, turning) => {
        expect(framingShape.safeParse(carryFraming(file, framing, turning)).success).toBe(true);
      }),
    );
  });

  it('gives a shaped crop its shape again, and keeps the largest the largest', () => {
    const largest = { x: 0, y: 0.078125, width: 1, height: 0.84375 };
    const framing: Framing = { ...plainFraming, crops: { ...plainFraming.crops, '16x9': largest } };
    const turned = turnFraming(landscape, framing, 1);
    const { width, height } = framedSize(landscape, turned);
    const crop = turned.crops['16x9'];
    if (crop === null) throw new Error('the crop was lost');
    expect((crop.width * width) / (crop.height * height)).toBeCloseTo(16 / 9, 4);
    expect(crop.width).toBe(1);
    expect(crop.y + crop.height / 2).toBeCloseTo(0.5, 6);
  });

  it('keeps the middle of a small crop where it was', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cropShapes),
        fc.double({ min: 0.3, max: 0.7, noNaN: true }),
        (shape, middle) => {
          const side = {
            width: 0.2,
            height: (0.2 * 3000 * cropSizes[shape].height) / cropSizes[shape].width / 2000,
          };
          const crop = { x: tidyShare(middle - 0.1), y: tidyShare(middle - side.height / 2), ...side };
          const framing = { ...plainFraming, crops: { ...plainFraming.crops, [shape]: crop } };
          const turned = turnFraming(landscape, framing, 1).crops[shape];
          if (turned === null) throw new Error('the crop was lost');
          expect(turned.x + turned.width / 2).toBeCloseTo(1 - middle, 5);
          expect(turned.y + turned.height / 2).toBeCloseTo(middle, 5);
        },
      ),
    );
  });
});

describe('mirroring a photo', () => {
  it('takes the left to the right and leaves the height', () => {
    const framing = { ...plainFraming, focus: { x: 0.1, y: 0.2 } };
    expect(mirrorFraming(landscape, framing)).toEqual({
      ...framing,
      isMirrored: true,
      focus: { x: 0.9, y: 0.2 },
    });
  });

  it('twice is nothing at all', () => {
    fc.assert(
      fc.property(files, framings, (file, framing) => {
        expect(mirrorFraming(file, mirrorFraming(file, framing))).toEqual(framing);
      }),
    );
  });
});

describe('a part of a photo', () => {
  it('is carried from look to look as by the single turns that lead there', () => {
    fc.assert(
      fc.property(cuts, turnings, turnings, turnings, (cut, first, second, third) => {
        const byStages = carryCut(carryCut(cut, first, second), second, third);
        expect(byStages).toEqual(carryCut(cut, first, third));
        expect(carryCut(byStages, third, first)).toEqual(cut);
      }),
    );
  });
});
