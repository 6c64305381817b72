import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellReachedBy } from '../../../../renderer/ui/VirtualGrid';

const shape = { columns: 4, page: 12, count: 10 };
const from = (cursor: number) => (key: string) => cellReachedBy(key, cursor, shape);

describe('the keys of a grid', () => {
  it('walk along rows and columns', () => {
    expect(['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'].map(from(5))).toEqual([6, 4, 9, 1]);
    expect(['Home', 'End', 'PageDown', 'PageUp'].map(from(5))).toEqual([0, 9, 9, 0]);
    expect(from(5)('a')).toBeUndefined();
  });

  it('stay at the edge, and reach the last row also where it is short', () => {
    expect(['ArrowUp', 'ArrowLeft'].map(from(0))).toEqual([0, 0]);
    expect(from(2)('ArrowUp')).toBe(2);
    expect(from(7)('ArrowDown')).toBe(9);
    expect(['ArrowDown', 'ArrowRight'].map(from(9))).toEqual([9, 9]);
  });

  it('never leave the grid, and down is taken back by up in a full column', () => {
    const keys = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp'];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(),
        fc.constantFrom(...keys),
        (count, columns, place, key) => {
          const cursor = place % count;
          const grid = { columns, page: columns * 3, count };
          const next = cellReachedBy(key, cursor, grid) ?? -1;
          expect(next).toBeGreaterThanOrEqual(0);
          expect(next).toBeLessThan(count);
          if (cursor + columns < count) {
            expect(cellReachedBy('ArrowUp', cellReachedBy('ArrowDown', cursor, grid) ?? -1, grid)).toBe(
              cursor,
            );
          }
        },
      ),
    );
  });
});
