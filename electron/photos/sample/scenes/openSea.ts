import { type Canvas, openCanvas, paint, texture, veil } from '../canvas';
import { drawNoise } from '../noise';
import { between, pick, type Random, times } from '../random';
import { circle, ellipse, rect, shape, sheet } from '../shapes';

const { width, height } = sheet;

function patrolShip(x: number, y: number, scale: number): string {
  const s = (value: number) => value * scale;
  const hull = `M${x - s(10)},${y - s(52)} L${x + s(300)},${y - s(48)} L${x + s(392)},${y - s(72)} L${x + s(340)},${y + s(4)} L${x + s(10)},${y + s(4)} Z`;
  return [
    shape(hull, 'fill="#eef2f3"'),
    shape(`M${x + s(290)},${y - s(49)} l26,-3 l-22,56 l-26,0 Z`, 'fill="#c5402f"'),
    shape(
      `M${x + s(8)},${y - s(6)} L${x + s(346)},${y - s(6)} L${x + s(340)},${y + s(4)} L${x + s(10)},${y + s(4)} Z`,
      'fill="#2a3c4a"',
    ),
    rect(x + s(70), y - s(86), s(170), s(38), 'fill="#e3e8ea"'),
    rect(x + s(120), y - s(118), s(92), s(34), 'fill="#f4f6f7"'),
    rect(x + s(124), y - s(110), s(84), s(9), 'fill="#22343f"'),
    rect(x + s(162), y - s(176), s(5), s(60), 'fill="#9aa5ab"'),
    rect(x + s(150), y - s(160), s(30), s(4), 'fill="#9aa5ab"'),
    rect(x + s(84), y - s(108), s(22), s(24), 'fill="#3b6ea0"'),
    times(9, (index) => circle(x + s(84 + index * 17), y - s(66), s(3.4), 'fill="#31444f"')).join(''),
    rect(x + s(166), y - s(182), s(26), s(15), 'fill="#d62f26"'),
  ].join('');
}

/** Open sea under tall clouds, a patrol vessel on its way. */
export async function openSea(random: Random): Promise<Canvas> {
  const horizon = between(random, 0.48, 0.56);
  const opened = await openCanvas([
    [0, pick(random, ['#2f6fa8', '#3f7fb4', '#2a5f94'])],
    [horizon, '#cfe2ea'],
    [horizon + 0.001, '#3f7f98'],
    [0.75, '#1d5a7a'],
    [1, '#0e3a55'],
  ]);
  const clouds = drawNoise(random, { width: 400, height: 267, across: 5, down: 6, octaves: 6 });
  const clouded = veil(
    opened,
    clouds,
    [255, 255, 255],
    (noise, v) => (noise - 0.47) * 5 * (0.35 + (v / horizon) * 0.65),
    { to: horizon },
  );
  const shaded = veil(clouded, clouds, [120, 140, 160], (noise, v) => (noise - 0.6) * 2.2 * (v / horizon), {
    to: horizon,
  });
  const swell = drawNoise(random, { width: 900, height: 500, across: 14, down: 70, octaves: 4 });
  const near = (v: number) => Math.max(0, (v - horizon) / (1 - horizon));
  const waves = texture(shaded, swell, (v) => 0.25 + 0.55 * near(v), { from: horizon });
  const foam = veil(waves, swell, [235, 246, 250], (noise, v) => (noise - 0.63) * 7 * near(v), {
    from: horizon,
  });
  const x = between(random, 250, 800);
  const y = height * (horizon + 0.07);
  return paint(
    foam,
    { svg: rect(0, height * horizon - 10, width, 24, 'fill="#dfeaf0" fill-opacity="0.6"'), softness: 8 },
    { svg: patrolShip(x, y, between(random, 1.2, 1.6)), blur: 0.7 },
    { svg: ellipse(x + 260, y + 16, 380, 10, 'fill="#f2f8fa" fill-opacity="0.75"'), softness: 4 },
  );
}
