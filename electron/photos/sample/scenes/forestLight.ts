import { type Canvas, openCanvas, paint, texture, veil } from '../canvas';
import { drawNoise } from '../noise';
import { between, type Random, times } from '../random';
import { glow, shape, sheet } from '../shapes';

const { width, height } = sheet;

function trunk(random: Random, x: number, wide: number, colour: string): string {
  const lean = between(random, -40, 40);
  const path = `M${x - wide * 0.7},${height} C${x - wide * 0.45},${height * 0.7} ${x + lean - wide * 0.4},${height * 0.3} ${x + lean - wide * 0.32},-20 L${x + lean + wide * 0.32},-20 C${x + lean + wide * 0.4},${height * 0.3} ${x + wide * 0.45},${height * 0.7} ${x + wide * 0.7},${height} Z`;
  const branches = times(3, () => {
    const y = between(random, 60, 460);
    const reach = between(random, 60, 190) * (random() < 0.5 ? -1 : 1);
    return shape(
      `M${x + lean * (1 - y / height)},${y} q${reach * 0.5},-20 ${reach},-90`,
      `stroke="${colour}" stroke-width="${wide * 0.16}" fill="none"`,
    );
  }).join('');
  return shape(path, `fill="${colour}"`) + branches;
}

/** A forest in the morning: trunk behind trunk, the sun coming through. */
export async function forestLight(random: Random): Promise<Canvas> {
  let canvas = await openCanvas([
    [0, '#dfe8c8'],
    [0.6, '#9fb98a'],
    [1, '#3d5230'],
  ]);
  const sunX = between(random, 400, 1200);
  for (let depth = 0; depth < 4; depth += 1) {
    const t = depth / 3;
    const colour = ['#a9bd9a', '#6f8a68', '#3f5a3f', '#1b2a1e'][depth] ?? '#1b2a1e';
    const count = [26, 17, 10, 5][depth] ?? 5;
    const trunks = times(count, () =>
      trunk(random, random() * width, 14 + 46 * t * between(random, 0.7, 1.3), colour),
    ).join('');
    canvas = await paint(canvas, { svg: trunks, blur: 3 - t * 2.3 });
    const fog = drawNoise(random, { width: 240, height: 160, across: 4, down: 5, octaves: 4 });
    canvas = veil(
      canvas,
      fog,
      [232, 238, 208],
      (noise, v) => (noise - 0.25) * (0.75 - t * 0.62) * (1.1 - v * 0.6),
    );
  }
  const rays = times(11, (index) => {
    const from = sunX + (index - 5) * 30;
    const to = sunX + (index - 5) * 250 + between(random, -60, 60);
    return shape(
      `M${from},-40 L${from + 26},-40 L${to + between(random, 60, 170)},${height} L${to},${height} Z`,
      `fill="#fff6cf" fill-opacity="${between(random, 0.1, 0.32).toFixed(2)}"`,
    );
  }).join('');
  canvas = await paint(
    canvas,
    { svg: rays, blend: 'screen', softness: 6 },
    { svg: glow('sun', sunX, 0, 760, '#fffbe0', 0.9), blend: 'screen', softness: 8 },
  );
  const leaves = drawNoise(random, { width: 1000, height: 700, across: 110, down: 80, octaves: 3 });
  canvas = veil(canvas, leaves, [38, 62, 28], (noise, v) => (noise - 0.5) * 3.2 * (v - 0.74) * 3.4, {
    from: 0.74,
  });
  canvas = veil(
    canvas,
    leaves,
    [196, 214, 120],
    (noise, v) =>
      Math.max(0, 0.44 - noise) * 2.6 * (Math.max(0, (v - 0.78) * 3) + Math.max(0, 0.24 - v) * 2.4),
  );
  return texture(canvas, leaves, (v) => 0.08 + Math.max(0, v - 0.7) * 0.8);
}
