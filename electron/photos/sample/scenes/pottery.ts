import { type Canvas, gradientStops, openCanvas, paint, texture } from '../canvas';
import { drawNoise } from '../noise';
import { between, pick, type Random, times } from '../random';
import { circle, ellipse, glow, linear, rect, shape, sheet } from '../shapes';
import { petal } from './petal';

const { width, height } = sheet;

type Vase = { readonly body: string; readonly rim: number };

function vase(x: number, foot: number, size: number, belly: number): Vase {
  const half = (part: number) => size * belly * part;
  const left = `M${x - half(0.55)},${foot} C${x - half(1.35)},${foot - size * 0.35} ${x - half(1.25)},${foot - size * 0.8} ${x - half(0.45)},${foot - size * 1.02} L${x - half(0.42)},${foot - size * 1.16}`;
  const right = `L${x + half(0.42)},${foot - size * 1.16} L${x + half(0.45)},${foot - size * 1.02} C${x + half(1.25)},${foot - size * 0.8} ${x + half(1.35)},${foot - size * 0.35} ${x + half(0.55)},${foot} Z`;
  return { body: `${left} ${right}`, rim: half(0.42) };
}

/** A brushed spray of leaves and blossoms in cobalt blue. */
function brushwork(random: Random, x: number, y: number, size: number): string {
  const blue = '#2b4f8f';
  const branch = shape(
    `M${x - size * 0.3},${y + size * 0.36} C${x - size * 0.1},${y + size * 0.1} ${x - size * 0.06},${y - size * 0.1} ${x + size * 0.22},${y - size * 0.34}`,
    `stroke="${blue}" stroke-width="${size * 0.022}" fill="none" stroke-opacity="0.85"`,
  );
  const leaves = times(15, () =>
    petal(
      x + between(random, -0.3, 0.3) * size,
      y + between(random, -0.34, 0.36) * size,
      random() * 360,
      size * between(random, 0.08, 0.15),
      size * 0.03,
      blue,
    ),
  ).join('');
  const blossoms = times(3, () => {
    const [bx, by] = [x + between(random, -0.2, 0.24) * size, y + between(random, -0.3, 0.25) * size];
    return (
      times(6, (index) => petal(bx, by, index * 60, size * 0.085, size * 0.04, '#3d64a8')).join('') +
      circle(bx, by, size * 0.02, 'fill="#e8eef4"')
    );
  }).join('');
  return `<g opacity="0.86">${branch}${leaves}${blossoms}</g>`;
}

/** Blue-and-white pots on a bench, lit from a window. */
export async function pottery(random: Random): Promise<Canvas> {
  const table = height * 0.74;
  let canvas = await openCanvas([
    [0, pick(random, ['#4a3d33', '#39444a', '#4d4438'])],
    [0.7, '#221c18'],
    [1, '#120e0b'],
  ]);
  const clay = (id: string, light: string, dark: string) =>
    linear(
      id,
      gradientStops([
        [0, dark],
        [0.28, light],
        [0.55, light],
        [1, '#3a3733'],
      ]),
      'x2="1" y2="0.12"',
    );
  const paints = `<defs>${clay('white', '#f2eee2', '#8d897c')}${clay('celadon', '#b9cdb6', '#5d7264')}${clay('brown', '#b98a5a', '#4a3020')}${linear(
    'bench',
    gradientStops([
      [0, '#8a6842'],
      [1, '#2c1d10'],
    ]),
  )}</defs>`;
  const glazes = ['white', 'celadon', 'brown', 'white'] as const;
  const shelf = times(8, (index) => {
    const x = 90 + index * 205 + between(random, -30, 30);
    return shape(
      vase(x, 400, between(random, 130, 230), between(random, 0.3, 0.5)).body,
      `fill="url(#${pick(random, glazes)})"`,
    );
  }).join('');
  canvas = await paint(
    canvas,
    {
      svg: glow('window', between(random, 100, 420), 160, 900, '#ffe9c4', 0.75),
      blend: 'screen',
      softness: 8,
    },
    { svg: paints + rect(0, 398, width, 26, 'fill="#3b2a1b"') + shelf, softness: 5 },
    { svg: paints + rect(0, table, width, height - table, 'fill="url(#bench)"'), blur: 2 },
  );
  const wood = drawNoise(random, { width: 900, height: 600, across: 6, down: 120, octaves: 4 });
  canvas = texture(canvas, wood, () => 0.4, { from: table / height });
  const pots = times(3, (index) => {
    const x = 380 + index * 410 + between(random, -60, 60);
    const size = between(random, 380, 500);
    const foot = table + between(random, 60, 130);
    const belly = between(random, 0.32, 0.42);
    const { body, rim } = vase(x, foot, size, belly);
    const glaze = index === 1 ? 'white' : pick(random, glazes);
    const id = `clip${index}`;
    return [
      ellipse(x + 70, foot, size * belly * 1.1, 26, 'fill="#0a0705" fill-opacity="0.55"'),
      shape(body, `fill="url(#${glaze})"`),
      `<clipPath id="${id}"><path d="${body}"/></clipPath><g clip-path="url(#${id})">`,
      glaze === 'brown' ? '' : brushwork(random, x, foot - size * 0.5, size * 0.8),
      glaze === 'brown'
        ? ''
        : times(2, (line) =>
            rect(
              x - size,
              foot - size * (0.96 - line * 0.86),
              size * 2,
              5,
              'fill="#2b4f8f" fill-opacity="0.8"',
            ),
          ).join(''),
      ellipse(
        x - size * belly * 0.5,
        foot - size * 0.66,
        size * 0.05,
        size * 0.2,
        'fill="#ffffff" fill-opacity="0.5"',
      ),
      '</g>',
      ellipse(x, foot - size * 1.16, rim, rim * 0.2, 'fill="#1b1613"'),
      ellipse(x, foot - size * 1.16, rim, rim * 0.2, 'fill="none" stroke="#e9e3d4" stroke-width="4"'),
    ].join('');
  }).join('');
  canvas = await paint(canvas, { svg: paints + pots, blur: 0.7 });
  const crackle = drawNoise(random, { width: 1000, height: 700, across: 120, down: 80, octaves: 3 });
  return texture(canvas, crackle, () => 0.05);
}
