import { describe, expect, it } from 'vitest';
import { openGate } from '../../../../electron/library/gate';

describe('a gate', () => {
  it('lets so many in at once, the others in order, and goes on after a failure', async () => {
    const gate = openGate(3);
    let inside = 0;
    let most = 0;
    const begun: number[] = [];
    const task = (number: number) => async () => {
      begun.push(number);
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, number % 3));
      inside -= 1;
      if (number % 4 === 1) throw new Error(`${number}`);
      return number;
    };
    const numbers = Array.from({ length: 30 }, (_, number) => number);
    const settled = await Promise.allSettled(numbers.map((number) => gate(task(number))));
    expect(most).toBe(3);
    expect(begun).toEqual(numbers);
    expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(8);
    expect(inside).toBe(0);
  });
});
