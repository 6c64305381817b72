import { type Canvas, openCanvas, paint, reflect, veil } from '../canvas';
import { drawNoise } from '../noise';
import { between, pick, type Random, times } from '../random';
import { circle, glow, rect, shape, sheet } from '../shapes';

const { width, height } = sheet;

function tower(random: Random, x: number, ground: number, wide: number, tall: number, fill: string): string {
  const columns = Math.floor(wide / 11);
  const rows = Math.floor(tall / 15);
  const colours = ['#ffd98a', '#ffe9b8', '#ffc46b', '#cfe6ff'] as const;
  const lit = pick(random, [0.28, 0.4, 0.55]);
  const windows = times(rows * columns, (index) => {
    if (random() > lit) return '';
    const [column, row] = [index % columns, Math.floor(index / columns)];
    return rect(
      x + 4 + column * 11,
      ground - tall + 8 + row * 15,
      6.5,
      8,
      `fill="${pick(random, colours)}" fill-opacity="${between(random, 0.35, 1).toFixed(2)}"`,
    );
  }).join('');
  const top =
    random() < 0.3
      ? rect(x + wide / 2 - 2, ground - tall - 46, 4, 48, `fill="${fill}"`) +
        circle(x + wide / 2, ground - tall - 48, 3, 'fill="#ff5a4a"')
      : '';
  return rect(x, ground - tall, wide, tall, `fill="${fill}"`) + windows + top;
}

/** A suspension bridge with its string of lights. */
function bridge(ground: number): string {
  const deck = ground - 34;
  const towers = [width * 0.12, width * 0.38];
  const cables = towers
    .map((x) =>
      times(11, (index) => {
        const away = (index - 5) * 34;
        return shape(
          `M${x},${deck - 170} L${x + away},${deck}`,
          'stroke="#c9b48a" stroke-width="1.6" stroke-opacity="0.8"',
        );
      }).join(''),
    )
    .join('');
  const lamps = times(34, (index) => circle(index * 26, deck - 4, 2.6, 'fill="#ffe3a8"')).join('');
  return (
    rect(-20, deck, width * 0.56, 9, 'fill="#232842"') +
    towers.map((x) => rect(x - 5, deck - 176, 10, 210, 'fill="#3a3f5e"')).join('') +
    cables +
    lamps
  );
}

/** A city across the river after dark. */
export async function cityAtNight(random: Random): Promise<Canvas> {
  const horizon = between(random, 0.6, 0.66);
  const ground = height * horizon;
  let canvas = await openCanvas([
    [0, '#0b1530'],
    [horizon * 0.6, pick(random, ['#2a3566', '#38305f', '#1f3f66'])],
    [horizon, pick(random, ['#8a5a6a', '#a8705a', '#6f6a8f'])],
    [1, '#101830'],
  ]);
  const clouds = drawNoise(random, { width: 400, height: 267, across: 4, down: 12, octaves: 5 });
  canvas = veil(canvas, clouds, [120, 104, 140], (noise) => (noise - 0.5) * 1.6, { to: horizon });
  const skyline = (low: number, high: number, fill: string) =>
    times(30, (index) =>
      tower(
        random,
        index * 56 - 30 + between(random, -16, 16),
        ground,
        between(random, 40, 84),
        between(random, low, high),
        fill,
      ),
    ).join('');
  const landmark = width * between(random, 0.3, 0.7);
  canvas = await paint(
    canvas,
    { svg: glow('haze', width / 2, ground, 900, '#ffb27a', 0.5), blend: 'screen', softness: 8 },
    { svg: skyline(60, 210, '#2c3050'), blur: 2.2 },
    { svg: skyline(40, 300, '#191d36'), blur: 0.9 },
    {
      svg:
        tower(random, landmark, ground, 92, 470, '#141a33') +
        shape(`M${landmark},${ground - 470} l46,-70 l46,70 Z`, 'fill="#141a33"'),
    },
    { svg: rect(0, ground - 10, width, 12, 'fill="#0c1020"') },
    {
      svg: times(40, (index) => glow(`l${index}`, index * 41 + 8, ground - 14, 26, '#ffcf8f', 0.9)).join(''),
      blend: 'screen',
    },
    { svg: bridge(ground), blur: 0.8 },
  );
  const ripples = drawNoise(random, { width: 500, height: 420, across: 10, down: 70, octaves: 3 });
  return reflect(canvas, ripples, {
    horizon: horizon + 0.001,
    colour: [12, 18, 40],
    far: 0.05,
    near: 0.5,
    waves: 44,
  });
}
