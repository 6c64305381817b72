import { type Canvas, gradientStops, openCanvas, paint, texture } from '../canvas';
import { drawNoise } from '../noise';
import { between, pick, type Random, times } from '../random';
import { bokeh, circle, ellipse, glow, linear, rect, shape, sheet } from '../shapes';
import { listener } from './listener';

const { width } = sheet;

function row(random: Random, y: number, size: number, gap: number): string {
  const count = Math.ceil(width / gap) + 1;
  return times(count, (index) => {
    const x = index * gap + between(random, -0.1, 0.1) * gap;
    const chair = rect(x - size * 0.95, y + size * 0.9, size * 1.9, size * 2, 'fill="#6d1a20" rx="14"');
    return (random() < 0.86 ? listener(random, x, y + between(random, -6, 6), size) : '') + chair;
  }).join('');
}

/** A conference from the back of the hall: the stage bright, the lights soft. */
export async function conferenceHall(random: Random): Promise<Canvas> {
  const [wall, banner] = pick(random, [
    ['#5a2a2e', '#b3202a'],
    ['#24395f', '#1d4f91'],
    ['#4a3a2c', '#a3271f'],
  ]);
  let canvas = await openCanvas([
    [0, '#2a211d'],
    [0.34, wall],
    [0.62, '#3a2a24'],
    [1, '#0d0a0a'],
  ]);
  const panels = times(24, (index) =>
    rect(index * 70, 120, 66, 430, `fill="#ffffff" fill-opacity="${(0.02 + random() * 0.05).toFixed(3)}"`),
  ).join('');
  const lamps = times(5, (line) =>
    times(15, (index) =>
      circle(800 + (index - 7) * (60 + line * 26), 30 + line * 34, 5 + line * 2.4, 'fill="#fff2cf"'),
    ).join(''),
  ).join('');
  const speakers = times(7, (index) => {
    const x = 470 + index * 110;
    return [
      shape(
        `M${x - 30},470 c0,-46 12,-58 30,-58 s30,12 30,58 Z`,
        `fill="${pick(random, ['#1c2230', '#2b2b33', '#ffffff', '#7a1f2a'])}"`,
      ),
      circle(x, 396, 17, 'fill="#b98a68"'),
      ellipse(x, 388, 18, 13, 'fill="#1b1512"'),
      circle(x + 4, 462, 9, `fill="${pick(random, ['#f4d35e', '#e76f7a', '#ffffff'])}"`),
    ].join('');
  }).join('');
  const flags = times(
    6,
    (index) =>
      rect(330 + index * 186, 250, 30, 190, `fill="${index % 2 === 0 ? '#c8202a' : '#e9e4d8'}"`) +
      rect(327 + index * 186, 236, 4, 250, 'fill="#c9a24a"'),
  ).join('');
  const stage = [
    `<defs>${linear(
      'screen',
      gradientStops([
        [0, banner],
        [1, '#0f1c33'],
      ]),
      'x2="1" y2="1"',
    )}</defs>`,
    rect(300, 90, 1000, 240, 'fill="url(#screen)"'),
    times(3, (line) =>
      rect(520 + line * 40, 150 + line * 52, 560 - line * 80, 20, 'fill="#fff3d6" fill-opacity="0.9"'),
    ).join(''),
    flags,
    speakers,
    rect(400, 462, 800, 72, 'fill="#7d4c2a"'),
    rect(400, 462, 800, 8, 'fill="#c08a56"'),
    times(16, (index) =>
      circle(
        420 + index * 51,
        536,
        18,
        `fill="${pick(random, ['#3f6b3a', '#e9a8b8', '#f4e3a0', '#c8404a'])}"`,
      ),
    ).join(''),
    rect(240, 546, 1120, 30, 'fill="#5b2a22"'),
  ].join('');
  canvas = await paint(
    canvas,
    { svg: panels, blur: 2 },
    { svg: lamps, blend: 'screen', blur: 2.4 },
    { svg: glow('stage', 800, 330, 900, '#ffe3b0', 0.5), blend: 'screen', softness: 8 },
    { svg: stage, blur: between(random, 2.2, 3.4) },
    {
      svg: bokeh(random, {
        count: 26,
        colours: ['#ffe9b8', '#ffd28a', '#fff6e0'],
        top: 0,
        bottom: 210,
        smallest: 10,
        largest: 26,
      }),
      blend: 'screen',
      blur: 1.5,
    },
  );
  canvas = await paint(
    canvas,
    { svg: row(random, 610, 34, 92), blur: 1.8 },
    { svg: row(random, 690, 52, 140), blur: 1.3 },
    { svg: row(random, 820, 84, 226), blur: 0.9 },
    {
      svg: `<defs>${linear(
        'dark',
        gradientStops([
          [0, '#000000', 0],
          [1, '#050304', 0.8],
        ]),
      )}</defs>${rect(0, 620, width, 450, 'fill="url(#dark)"')}`,
    },
  );
  const air = drawNoise(random, { width: 300, height: 200, across: 5, down: 4, octaves: 3 });
  return texture(canvas, air, () => 0.12);
}
