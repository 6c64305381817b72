import { type Canvas, openCanvas, paint } from '../canvas';
import { between, pick, type Random, times } from '../random';
import { bokeh, circle, ellipse, glow, shape, sheet } from '../shapes';

const { width, height } = sheet;

function blossom(random: Random, x: number, y: number, size: number, colour: string): string {
  const turn = random() * 72;
  const squeeze = between(random, 0.6, 1);
  const petals = times(5, (index) => {
    const angle = ((turn + index * 72) / 180) * Math.PI;
    const [px, py] = [x + Math.cos(angle) * size * 0.62, y + Math.sin(angle) * size * 0.62 * squeeze];
    return (
      ellipse(px, py, size * 0.6, size * 0.56 * squeeze, `fill="${colour}"`) +
      ellipse(px, py, size * 0.34, size * 0.3 * squeeze, 'fill="#ffffff" fill-opacity="0.28"')
    );
  }).join('');
  const stamens = times(9, (index) =>
    circle(
      x + Math.cos(index * 0.7) * size * 0.32,
      y + Math.sin(index * 0.7) * size * 0.32 * squeeze,
      size * 0.05,
      'fill="#f9d65c"',
    ),
  ).join('');
  return petals + circle(x, y, size * 0.22, 'fill="#c2185b" fill-opacity="0.7"') + stamens;
}

function twig(random: Random, size: number, pinks: readonly [string, ...string[]]): string {
  const [fromX, fromY] = [random() < 0.5 ? -40 : width + 40, between(random, 300, height)];
  const [toX, toY] = [width / 2 + between(random, -300, 300), between(random, 60, 500)];
  const bend = between(random, -200, 120);
  const at = (t: number) => {
    const u = 1 - t;
    const [middleX, middleY] = [(fromX + toX) / 2, (fromY + toY) / 2 + bend];
    return [
      u * u * fromX + 2 * u * t * middleX + t * t * toX,
      u * u * fromY + 2 * u * t * middleY + t * t * toY,
    ] as const;
  };
  const wood = times(24, (index) => {
    const [[x, y], [x2, y2]] = [at(index / 24), at((index + 1) / 24)];
    return shape(
      `M${x},${y} L${x2},${y2}`,
      `stroke="#3b2620" stroke-width="${size * 0.42 * (1.1 - index / 24)}" stroke-linecap="round"`,
    );
  }).join('');
  const flowers = times(15, () => {
    const [x, y] = at(between(random, 0.15, 1));
    return blossom(
      random,
      x + between(random, -60, 60),
      y + between(random, -60, 60),
      size * between(random, 0.8, 1.4),
      pick(random, pinks),
    );
  }).join('');
  return wood + flowers;
}

/** Peach blossom on dark twigs before soft light: the new year. */
export async function peachBlossom(random: Random): Promise<Canvas> {
  let canvas = await openCanvas([
    [0, pick(random, ['#b9cfd6', '#d8c3c8', '#a9bfae'])],
    [1, pick(random, ['#6f7f72', '#8a6f78', '#5f7a86'])],
  ]);
  const pinks = ['#f48fb1', '#f06292', '#f8bbd0', '#fce4ec'] as const;
  canvas = await paint(
    canvas,
    {
      svg: bokeh(random, {
        count: 40,
        colours: [...pinks, '#fff6e0'],
        top: 0,
        bottom: height,
        smallest: 30,
        largest: 110,
      }),
      softness: 5,
    },
    {
      svg: glow('light', between(random, 200, 1400), 150, 800, '#fffaf0', 0.8),
      blend: 'screen',
      softness: 8,
    },
  );
  const layers = [
    { count: 3, size: 26, blur: 7 },
    { count: 3, size: 46, blur: 0.8 },
  ];
  for (const { count, size, blur } of layers) {
    canvas = await paint(canvas, { svg: times(count, () => twig(random, size, pinks)).join(''), blur });
  }
  return canvas;
}
