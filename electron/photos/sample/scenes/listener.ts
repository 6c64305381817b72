import { pick, type Random } from '../random';
import { ellipse, rect, shape } from '../shapes';

/** A head and shoulders seen from behind, and the back of the chair. */
export function listener(random: Random, x: number, y: number, size: number): string {
  const suit = pick(random, ['#171b24', '#20242e', '#2a2430', '#1c2b38', '#33302c']);
  const hair = pick(random, ['#0d0c0c', '#15110f', '#1c1815', '#3a3834']);
  return [
    shape(
      `M${x - size},${y + size * 1.5} C${x - size},${y + size * 0.5} ${x - size * 0.5},${y + size * 0.36} ${x},${y + size * 0.34} C${x + size * 0.5},${y + size * 0.36} ${x + size},${y + size * 0.5} ${x + size},${y + size * 1.5} Z`,
      `fill="${suit}"`,
    ),
    rect(x - size * 0.17, y + size * 0.1, size * 0.34, size * 0.4, 'fill="#8a6248"'),
    ellipse(x, y - size * 0.08, size * 0.38, size * 0.47, `fill="${hair}"`),
    ellipse(x, y + size * 0.26, size * 0.26, size * 0.14, 'fill="#8f674c"'),
  ].join('');
}
