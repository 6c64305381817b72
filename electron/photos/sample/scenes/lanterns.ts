import { type Canvas, openCanvas, paint } from '../canvas';
import { between, pick, type Random, times } from '../random';
import { bokeh, ellipse, glow, rect, shape, sheet } from '../shapes';

const { width } = sheet;

const silk = ['#e5402b', '#f0962e', '#d12f6a', '#f4c53d', '#3f9d7a', '#7a4fb5'] as const;

/** A cloth lantern: a ribbed body lit from inside, caps, a tassel. */
function lantern(random: Random, x: number, y: number, size: number, colour: string): string {
  const id = `n${Math.round(x)}${Math.round(y)}`;
  const gradient = `<defs><radialGradient id="${id}" cy="0.6"><stop offset="0" stop-color="#fff4cf"/><stop offset="0.35" stop-color="${colour}"/><stop offset="1" stop-color="${colour}" stop-opacity="0.82"/></radialGradient></defs>`;
  const wide = size * pick(random, [0.5, 0.62, 0.78]);
  const ribs = times(7, (index) =>
    ellipse(
      x,
      y,
      wide * Math.abs(Math.cos(((index - 3) / 7) * Math.PI)),
      size * 0.6,
      'fill="none" stroke="#4a1206" stroke-opacity="0.28" stroke-width="1.6"',
    ),
  ).join('');
  return [
    gradient,
    shape(`M${x},${y - size * 0.6} L${x},${y - size * 3.2}`, 'stroke="#140c10" stroke-width="1.6"'),
    ellipse(x, y, wide, size * 0.6, `fill="url(#${id})"`),
    ribs,
    rect(x - size * 0.16, y - size * 0.68, size * 0.32, size * 0.12, 'fill="#2c1410"'),
    rect(x - size * 0.14, y + size * 0.56, size * 0.28, size * 0.1, 'fill="#2c1410"'),
    shape(
      `M${x - size * 0.07},${y + size * 0.66} l${size * 0.14},0 l${size * 0.05},${size * 0.7} l${-size * 0.24},0 Z`,
      `fill="${colour}" fill-opacity="0.85"`,
    ),
  ].join('');
}

/** Lanterns over an old street, the street itself out of focus. */
export async function lanterns(random: Random): Promise<Canvas> {
  let canvas = await openCanvas([
    [0, '#120d1c'],
    [0.6, pick(random, ['#3a1f22', '#2c2030', '#40281c'])],
    [1, '#1a1014'],
  ]);
  const warm = ['#ffb45c', '#ff8a4a', '#ffd27a', '#e5533b', '#f7c873'] as const;
  canvas = await paint(
    canvas,
    {
      svg: bokeh(random, { count: 46, colours: warm, top: 420, bottom: 1000, smallest: 16, largest: 60 }),
      blend: 'screen',
      blur: 1.5,
    },
    {
      svg: bokeh(random, { count: 16, colours: silk, top: 60, bottom: 700, smallest: 50, largest: 120 }),
      blend: 'screen',
      softness: 6,
    },
    {
      svg: glow('street', width * between(random, 0.3, 0.7), 900, 700, '#ff9c4a', 0.7),
      blend: 'screen',
      softness: 8,
    },
  );
  const rows = [
    { count: 9, size: 46, y: 250, blur: 4.5 },
    { count: 7, size: 78, y: 330, blur: 2 },
    { count: 4, size: 150, y: 440, blur: 0.6 },
  ];
  for (const { count, size, y, blur } of rows) {
    const hung = times(count, (index) => {
      const x = ((index + between(random, 0.2, 0.8)) / count) * width;
      return { x, y: y + between(random, -90, 90), colour: pick(random, silk) };
    });
    canvas = await paint(
      canvas,
      {
        svg: hung
          .map((one, index) => glow(`h${size}${index}`, one.x, one.y, size * 2.4, one.colour, 0.5))
          .join(''),
        blend: 'screen',
        softness: 6,
      },
      { svg: hung.map((one) => lantern(random, one.x, one.y, size, one.colour)).join(''), blur },
    );
  }
  return canvas;
}
