import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveBy } from '../../../../renderer/ui/ReorderList';
import { rowsInSight } from '../../../../renderer/ui/useWindowedRows';

describe('a list of any length', () => {
  it('draws every row in sight and few others', () => {
    fc.assert(
      fc.property(fc.nat(3_000_000), fc.nat(2000), fc.nat(50_000), (top, height, count) => {
        const rowHeight = 76;
        const { first, last } = rowsInSight({ top, height }, count, rowHeight);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThan(Math.max(1, count));
        expect(last - first).toBeLessThanOrEqual(height / rowHeight + 14);
        const firstInSight = Math.floor(top / rowHeight);
        const lastInSight = Math.floor((top + height) / rowHeight);
        if (firstInSight < count) expect(first).toBeLessThanOrEqual(firstInSight);
        if (firstInSight < count) expect(last).toBeGreaterThanOrEqual(Math.min(count - 1, lastInSight));
      }),
    );
  });

  it('draws nothing of an empty list', () => {
    const { first, last } = rowsInSight({ top: 0, height: 800 }, 0, 76);
    expect(last).toBeLessThan(first);
  });
});

describe('an ordered list', () => {
  it('swaps an item with its neighbour', () => {
    expect(moveBy(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
    expect(moveBy(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
  });

  it('stays as it is at its ends and for strangers', () => {
    expect(moveBy(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(moveBy(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
    expect(moveBy(['a', 'b'], 'x', 1)).toEqual(['a', 'b']);
  });
});
