import { type Canvas, gradientStops, openCanvas, paint, texture } from '../canvas';
import { drawNoise } from '../noise';
import { between, pick, type Random, times } from '../random';
import { bokeh, circle, ellipse, glow, radial, shape, sheet } from '../shapes';
import { petal } from './petal';

const { width } = sheet;

function lotus(random: Random, x: number, y: number, size: number): string {
  const ring = (count: number, spread: number, long: number, wide: number, fill: string) =>
    times(count, (index) =>
      petal(
        x,
        y,
        -spread / 2 + (spread * index) / Math.max(1, count - 1) + between(random, -4, 4),
        long * between(random, 0.93, 1.05),
        wide,
        fill,
      ),
    ).join('');
  return [
    shape(
      `M${x},${y} C${x + size * 0.1},${y + size} ${x - size * 0.1},${y + size * 1.6} ${x},${y + size * 3}`,
      `stroke="#4f6b35" stroke-width="${size * 0.07}" fill="none"`,
    ),
    ring(7, 190, size * 0.86, size * 0.24, 'url(#outer)'),
    ring(6, 130, size, size * 0.25, 'url(#middle)'),
    ring(4, 70, size * 0.95, size * 0.25, 'url(#inner)'),
    ring(5, 150, size * 0.55, size * 0.22, 'url(#middle)'),
    ellipse(x, y - size * 0.02, size * 0.2, size * 0.09, 'fill="#5d7a3b"'),
  ].join('');
}

function lotusLeaf(random: Random, x: number, y: number, size: number, tilt: number): string {
  const veins = times(15, (index) => {
    const angle = (index / 15) * Math.PI * 2;
    return shape(
      `M${x},${y} L${x + Math.cos(angle) * size * 0.93},${y + Math.sin(angle) * size * tilt * 0.93}`,
      'stroke="#cfe0a0" stroke-opacity="0.28" stroke-width="2"',
    );
  }).join('');
  const fill = pick(random, ['url(#leafA)', 'url(#leafB)', 'url(#leafC)']);
  return (
    ellipse(x, y + size * 0.1, size * 1.02, size * tilt, 'fill="#0b1a12" fill-opacity="0.45"') +
    ellipse(x, y, size, size * tilt, `fill="${fill}"`) +
    veins +
    ellipse(x, y, size * 0.06, size * tilt * 0.08, 'fill="#dbe6b4"')
  );
}

/** Lotus in a pond, leaves behind it out of focus. */
export async function lotusPond(random: Random): Promise<Canvas> {
  let canvas = await openCanvas([
    [0, '#31523f'],
    [0.5, '#27483a'],
    [1, '#12261f'],
  ]);
  const [tip, heart] = pick(random, [
    ['#e0578c', '#fbe3ec'],
    ['#f3a9c4', '#fff6f4'],
    ['#d63f7a', '#f9cfdd'],
  ]);
  const flower = (id: string, from: string, to: string) =>
    radial(
      id,
      gradientStops([
        [0, to],
        [1, from],
      ]),
      'cx="0.5" cy="0.95" r="1"',
    );
  const leaf = (id: string, light: string, dark: string) =>
    radial(
      id,
      gradientStops([
        [0, light],
        [1, dark],
      ]),
      'cx="0.4" cy="0.35" r="0.8"',
    );
  const paints = `<defs>${flower('outer', tip, heart)}${flower('middle', tip, '#fff6f2')}${flower('inner', tip, '#fffaf0')}${leaf('leafA', '#7fa05a', '#2f5a38')}${leaf('leafB', '#6b9468', '#274f3a')}${leaf('leafC', '#93a85a', '#40612f')}</defs>`;
  const leaves = (count: number, top: number, bottom: number, low: number, high: number) =>
    paints +
    times(count, (index) =>
      lotusLeaf(
        random,
        random() * width,
        top + ((bottom - top) * index) / count,
        between(random, low, high),
        between(random, 0.3, 0.46),
      ),
    ).join('');
  canvas = await paint(
    canvas,
    {
      svg: bokeh(random, {
        count: 22,
        colours: ['#cfe6b0', '#e9f2c8', '#a8cf98'],
        top: 0,
        bottom: 380,
        smallest: 14,
        largest: 54,
      }),
      blend: 'screen',
      softness: 4,
    },
    { svg: leaves(16, 120, 520, 90, 190), softness: 7 },
    {
      svg:
        paints +
        times(4, () =>
          lotus(random, random() * width, between(random, 260, 430), between(random, 60, 100)),
        ).join(''),
      blur: 5,
    },
    { svg: leaves(11, 560, 1100, 170, 330), blur: 0.9 },
  );
  const skin = drawNoise(random, { width: 900, height: 600, across: 60, down: 40, octaves: 4 });
  canvas = texture(canvas, skin, (v) => 0.05 + 0.14 * v);
  const [x, y] = [between(random, 560, 1040), between(random, 560, 640)];
  return paint(
    canvas,
    { svg: glow('light', x, y - 120, 520, '#fff1f4', 0.35), blend: 'screen', softness: 6 },
    { svg: paints + lotus(random, x, y, between(random, 290, 340)), blur: 0.7 },
    {
      svg: times(40, () =>
        circle(
          between(random, 100, 1500),
          between(random, 640, 1040),
          between(random, 2, 6),
          'fill="#f4fbff" fill-opacity="0.6"',
        ),
      ).join(''),
      blur: 0.8,
    },
  );
}
