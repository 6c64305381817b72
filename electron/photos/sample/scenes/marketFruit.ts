import { type Canvas, openCanvas, paint, texture } from '../canvas';
import { drawNoise } from '../noise';
import { between, pick, type Random, times } from '../random';
import { bokeh, circle, ellipse, shape, sheet } from '../shapes';
import { listener } from './listener';

const { width } = sheet;

function basket(
  random: Random,
  x: number,
  y: number,
  half: number,
  size: number,
  [light, dark]: readonly [string, string],
): string {
  const id = `f${Math.round(x)}${Math.round(y)}`;
  const paintOf = `<defs><radialGradient id="${id}" cx="0.36" cy="0.3" r="0.8"><stop offset="0" stop-color="#fff3d0"/><stop offset="0.22" stop-color="${light}"/><stop offset="1" stop-color="${dark}"/></radialGradient></defs>`;
  const heap = times(8, (level) => {
    const reach = half * (0.92 - level * 0.07);
    const count = Math.floor((reach * 2) / (size * 1.25));
    return times(count, (index) => {
      const px = x - reach + (index + 0.5 + between(random, -0.2, 0.2)) * ((reach * 2) / count);
      const bow = 1 - ((px - x) / half) ** 2;
      const py = y - bow * size * 1.5 + (level - 3) * size * 0.62;
      return (
        circle(px, py + between(random, -4, 4), size * between(random, 0.86, 1.08), `fill="url(#${id})"`) +
        circle(px - size * 0.04, py - size * 0.55, size * 0.08, 'fill="#3a2a12" fill-opacity="0.5"')
      );
    }).join('');
  }).join('');
  const weave = times(5, (line) =>
    ellipse(
      x,
      y + size * (1.7 + line * 0.42),
      half * (0.98 - line * 0.05),
      size * 0.5,
      `fill="none" stroke="${line % 2 === 0 ? '#b98d55' : '#7d5a30'}" stroke-width="${size * 0.3}"`,
    ),
  ).join('');
  return (
    paintOf +
    ellipse(x, y + size * 3.2, half, size * 0.8, 'fill="#0d0703" fill-opacity="0.6"') +
    heap +
    shape(
      `M${x - half},${y + size * 1.6} Q${x},${y + size * 2.7} ${x + half},${y + size * 1.6} L${x + half * 0.8},${y + size * 4.4} L${x - half * 0.8},${y + size * 4.4} Z`,
      'fill="#94703f"',
    ) +
    weave
  );
}

/** A market seen across its baskets of fruit. */
export async function marketFruit(random: Random): Promise<Canvas> {
  let canvas = await openCanvas([
    [0, '#5d4632'],
    [0.4, '#8f6f4a'],
    [1, '#2b1d12'],
  ]);
  const crowd = times(16, (index) =>
    listener(
      random,
      index * 110 + between(random, -40, 40),
      between(random, 200, 300),
      between(random, 44, 70),
    ),
  ).join('');
  const hats = times(7, () => {
    const [x, y] = [random() * width, between(random, 170, 270)];
    return shape(
      `M${x - 84},${y + 24} L${x},${y - 46} L${x + 84},${y + 24} Q${x},${y + 44} ${x - 84},${y + 24} Z`,
      `fill="${pick(random, ['#d9c08a', '#c9ad74', '#e3cf9f'])}"`,
    );
  }).join('');
  canvas = await paint(
    canvas,
    {
      svg: bokeh(random, {
        count: 34,
        colours: ['#ffe7b0', '#f6c98a', '#fff3da', '#e58a5a'],
        top: 0,
        bottom: 260,
        smallest: 20,
        largest: 70,
      }),
      blend: 'screen',
      softness: 4,
    },
    { svg: crowd + hats, softness: 8 },
  );
  const kinds = [
    ['#f08a24', '#b5520e'],
    ['#d8392f', '#8a1512'],
    ['#f2c533', '#b98511'],
    ['#7fae3c', '#3f6b1c'],
    ['#c2547a', '#7a2447'],
  ] as const;
  const rows = [
    { y: 400, size: 24, blur: 4.5, across: 5 },
    { y: 590, size: 40, blur: 1.6, across: 4 },
    { y: 860, size: 66, blur: 0.7, across: 3 },
  ];
  for (const { y, size, blur, across } of rows) {
    const baskets = times(across + 1, (index) => {
      const x = ((index + 0.5 + between(random, -0.15, 0.15)) / (across + 0.6)) * width;
      return basket(random, x, y, width / across / 2.15, size, pick(random, kinds));
    }).join('');
    canvas = await paint(canvas, { svg: baskets, blur });
  }
  const skin = drawNoise(random, { width: 1000, height: 700, across: 140, down: 90, octaves: 2 });
  return texture(canvas, skin, (v) => 0.04 + 0.1 * v);
}
