import { type Canvas, gradientStops, openCanvas, paint, texture, veil } from '../canvas';
import { drawNoise } from '../noise';
import { between, pick, type Random } from '../random';
import { glow, linear, ridgePath, shape, sheet } from '../shapes';

const { height } = sheet;

type Shade = readonly [red: number, green: number, blue: number];

function mix([r, g, b]: Shade, [r2, g2, b2]: Shade, t: number): string {
  const part = (from: number, to: number) => Math.round(from + (to - from) * t);
  return `rgb(${part(r, r2)},${part(g, g2)},${part(b, b2)})`;
}

/** Range behind range, each paler than the one before it, with fog in the valleys. */
export async function mistyMountains(random: Random): Promise<Canvas> {
  const [top, light, far, near] = pick(random, [
    ['#6f8fb3', '#f6dcc0', [196, 196, 206], [22, 42, 46]],
    ['#88a2b8', '#f3e6d2', [190, 204, 208], [24, 48, 38]],
    ['#7a6f9a', '#f9cfae', [205, 178, 186], [38, 32, 52]],
  ] as const);
  const sunX = between(random, 300, 1300);
  let canvas = await openCanvas([
    [0, top],
    [0.5, light],
    [1, light],
  ]);
  const clouds = drawNoise(random, { width: 400, height: 267, across: 4, down: 14, octaves: 5 });
  canvas = veil(canvas, clouds, [255, 246, 234], (noise, v) => (noise - 0.45) * 2.2 * (1 - v), { to: 0.6 });
  canvas = await paint(canvas, {
    svg: glow('sun', sunX, height * 0.34, 700, '#fff1d6', 0.9),
    blend: 'screen',
    softness: 4,
  });
  const ranges = 6;
  for (let range = 0; range < ranges; range += 1) {
    const t = range / (ranges - 1);
    const bottom = height * (0.42 + 0.52 * t ** 1.15);
    const line = {
      top: bottom - between(random, 120, 300) * (0.7 + t * 0.5),
      bottom,
      roughness: 0.62 - t * 0.25,
      trees: 1 + t * 13,
    };
    const foot = mix(far, near, Math.max(0, t - 0.4));
    const fill = linear(
      'r',
      gradientStops([
        [0, mix(far, near, t ** 1.1)],
        [0.75, foot],
      ]),
    );
    canvas = await paint(canvas, {
      svg: `<defs>${fill}</defs>${shape(ridgePath(random, line), 'fill="url(#r)"')}`,
      blur: t > 0.5 ? 0.6 : 1.2,
    });
    if (range < ranges - 1) {
      const fog = drawNoise(random, { width: 300, height: 200, across: 3, down: 9, octaves: 4 });
      const level = bottom / height;
      canvas = veil(
        canvas,
        fog,
        [236, 232, 228],
        (noise, v) =>
          Math.max(0, noise - 0.38) * 2.2 * Math.exp(-(((v - level) / 0.055) ** 2)) * (1 - t * 0.5),
        { from: level - 0.12, to: level + 0.12 },
      );
    }
  }
  const leaves = drawNoise(random, { width: 900, height: 600, across: 90, down: 60, octaves: 3 });
  return texture(canvas, leaves, (v) => (v - 0.62) * 1.1, { from: 0.62 });
}
