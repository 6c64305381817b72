import { type Canvas, openCanvas, paint, texture, veil } from '../canvas';
import { drawNoise } from '../noise';
import { between, pick, type Random, times } from '../random';
import { ellipse, glow, rect, ridgePath, shape, sheet } from '../shapes';

const { width, height } = sheet;

/** One terrace after another down a slope: a bright edge of water or rice, then the dark bank under it. */
function terraceSteps(random: Random, ripe: readonly [string, ...string[]]): string {
  const steps = 34;
  const phases = [random() * 6, random() * 6, random() * 6];
  return times(steps, (index) => {
    const t = index / (steps - 1);
    const level = height * (0.4 + 0.66 * t ** 1.5);
    const wave = 26 + 120 * t;
    const points = times(81, (step) => {
      const x = (step / 80) * width;
      const s = x / width;
      const swing =
        Math.sin(s * 5.2 + (phases[0] ?? 0) + t * 1.7) * wave +
        Math.sin(s * 11 + (phases[1] ?? 0) - t * 2.6) * wave * 0.36 +
        Math.sin(s * 23 + (phases[2] ?? 0) + t * 6) * wave * 0.12;
      return [x, level + swing * (0.5 + 0.5 * Math.sin(s * Math.PI))] as const;
    });
    const down = (by: number) => points.map(([x, y]) => `${x.toFixed(1)},${(y + by).toFixed(1)}`).join(' L');
    const bank = 2.5 + 12 * t;
    return (
      shape(`M0,${height + 400} L${down(0)} L${width},${height + 400} Z`, `fill="${pick(random, ripe)}"`) +
      shape(
        `M${down(0)}`,
        `fill="none" stroke="#fdf6c8" stroke-opacity="${0.25 + 0.3 * random()}" stroke-width="${0.8 + 2 * t}"`,
      ) +
      shape(
        `M${down(bank * 0.4)}`,
        `fill="none" stroke="#22330f" stroke-opacity="0.55" stroke-width="${bank * 0.7}"`,
      )
    );
  }).join('');
}

function huts(random: Random): string {
  return times(3, () => {
    const [x, y] = [between(random, 200, 1400), between(random, 560, 820)];
    const s = 0.5 + (y - 500) / 420;
    return [
      ellipse(x + 30 * s, y + 30 * s, 52 * s, 8 * s, 'fill="#1c2410" fill-opacity="0.5"'),
      rect(x, y, 60 * s, 30 * s, 'fill="#5b4430"'),
      rect(x + 24 * s, y + 8 * s, 13 * s, 22 * s, 'fill="#231810"'),
      shape(
        `M${x - 12 * s},${y + 4 * s} L${x + 12 * s},${y - 26 * s} L${x + 50 * s},${y - 26 * s} L${x + 72 * s},${y + 4 * s} Z`,
        'fill="#7d6a4c"',
      ),
      shape(
        `M${x + 12 * s},${y - 26 * s} L${x + 50 * s},${y - 26 * s} L${x + 72 * s},${y + 4 * s} L${x + 34 * s},${y + 4 * s} Z`,
        'fill="#8f7b58"',
      ),
    ].join('');
  }).join('');
}

/** Rice terraces in the northern mountains, golden or under water. */
export async function riceTerraces(random: Random): Promise<Canvas> {
  const ripe = pick(random, [
    ['#b9a032', '#c8ad3c', '#a8992f', '#d2b94a', '#8f9a35'],
    ['#6f9a3a', '#7fa944', '#5c8a35', '#93b84e', '#a7bb52'],
    ['#8fa8a8', '#a9bcb6', '#7c9893', '#c4cfc4', '#7f9a5a'],
  ] as const);
  let canvas = await openCanvas([
    [0, '#8fb2cf'],
    [0.42, '#f1ead6'],
    [1, '#f1ead6'],
  ]);
  const clouds = drawNoise(random, { width: 400, height: 267, across: 5, down: 9, octaves: 5 });
  canvas = veil(canvas, clouds, [255, 255, 255], (noise, v) => (noise - 0.42) * 3 * (0.5 - v), { to: 0.5 });
  canvas = await paint(
    canvas,
    { svg: shape(ridgePath(random, { top: 190, bottom: 400, roughness: 0.6 }), 'fill="#9fb4bd"'), blur: 2 },
    {
      svg: shape(ridgePath(random, { top: 270, bottom: 450, roughness: 0.55, trees: 5 }), 'fill="#6f8f86"'),
      blur: 1.2,
    },
    {
      svg: shape(ridgePath(random, { top: 360, bottom: 480, roughness: 0.5, trees: 9 }), 'fill="#3f6247"'),
      blur: 0.8,
    },
    { svg: terraceSteps(random, ripe), blur: 0.6 },
    { svg: glow('sun', between(random, 200, 1400), 240, 900, '#fff2cf', 0.5), blend: 'screen', softness: 6 },
  );
  const blades = drawNoise(random, { width: 1200, height: 800, across: 200, down: 130, octaves: 2 });
  canvas = texture(canvas, blades, (v) => 0.1 + (v - 0.42) * 0.5, { from: 0.42 });
  const light = drawNoise(random, { width: 200, height: 133, across: 4, down: 4, octaves: 2 });
  canvas = texture(canvas, light, () => 0.32, { from: 0.42 });
  const fog = drawNoise(random, { width: 300, height: 200, across: 3, down: 8, octaves: 4 });
  canvas = veil(
    canvas,
    fog,
    [244, 243, 236],
    (noise, v) => Math.max(0, noise - 0.4) * 2.4 * Math.exp(-(((v - 0.4) / 0.07) ** 2)),
    { from: 0.25, to: 0.56 },
  );
  return paint(canvas, { svg: huts(random), blur: 0.6 });
}
