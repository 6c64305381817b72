import { type Canvas, gradientStops, openCanvas, paint, veil } from '../canvas';
import { drawNoise } from '../noise';
import { pick, type Random } from '../random';
import { linear, ridgePath, shape, sheet } from '../shapes';

const { width } = sheet;

/** A road over a pass at dusk, drawn by the lights of the cars. */
export async function mountainRoad(random: Random): Promise<Canvas> {
  let canvas = await openCanvas([
    [0, '#1c2f52'],
    [0.36, pick(random, ['#c77b62', '#b98a9a', '#d09a5c'])],
    [0.5, '#e8b98a'],
    [1, '#141a24'],
  ]);
  const clouds = drawNoise(random, { width: 400, height: 267, across: 5, down: 16, octaves: 5 });
  canvas = veil(canvas, clouds, [255, 190, 150], (noise) => (noise - 0.5) * 2.6, { to: 0.5 });
  const ridges = [
    { top: 240, bottom: 430, fill: '#7d6f86' },
    { top: 320, bottom: 520, fill: '#4f4c66' },
    { top: 430, bottom: 620, fill: '#2c3044' },
  ];
  canvas = await paint(
    canvas,
    ...ridges.map(({ top, bottom, fill }, index) => ({
      svg: shape(ridgePath(random, { top, bottom, roughness: 0.6, trees: index * 3 }), `fill="${fill}"`),
      blur: 1.6 - index * 0.4,
    })),
    {
      svg: `<defs>${linear(
        'slope',
        gradientStops([
          [0, '#232a38'],
          [1, '#0b0f16'],
        ]),
      )}</defs>${shape(ridgePath(random, { top: 560, bottom: 660, roughness: 0.35, trees: 8 }), 'fill="url(#slope)"')}`,
    },
  );
  const side = pick(random, [1, -1]);
  const at = (x: number) => (side === 1 ? x : width - x);
  const road = `M${at(1680)},610 C${at(1100)},650 ${at(980)},640 ${at(800)},660 S${at(560)},710 ${at(900)},745 S${at(1330)},800 ${at(820)},850 S${at(240)},930 ${at(620)},1090`;
  const line = (colour: string, wide: number, opacity: number, dx = 0) =>
    `<g transform="translate(${dx},${Math.abs(dx) * 0.3})">${shape(road, `fill="none" stroke="${colour}" stroke-width="${wide}" stroke-opacity="${opacity}"`)}</g>`;
  return paint(
    canvas,
    { svg: line('#3a3d46', 64, 1) + line('#4a4d57', 54, 0.6), blur: 2 },
    { svg: line('#ff8c3a', 40, 0.5), blend: 'screen', softness: 8 },
    {
      svg:
        line('#ff5a3a', 4, 0.95, -13) +
        line('#ffb36a', 2.4, 0.9, -7) +
        line('#fff2c8', 3.4, 0.95, 11) +
        line('#ffe0a0', 2, 0.9, 18),
      blend: 'screen',
      blur: 1.2,
    },
  );
}
