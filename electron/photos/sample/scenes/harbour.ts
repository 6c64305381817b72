import { type Canvas, openCanvas, paint, reflect, veil } from '../canvas';
import { drawNoise } from '../noise';
import { between, pick, type Random, times } from '../random';
import { ellipse, glow, rect, ridgePath, shape, sheet } from '../shapes';

const { width, height } = sheet;

function cranes(random: Random, quay: number, scale: number, colour: string): string {
  return times(3 + Math.floor(random() * 2), (index) => {
    const x = 130 + index * 420 + between(random, -70, 110);
    const at = (dx: number, dy: number) => `${x + dx * scale},${quay + dy * scale}`;
    const line = (from: string, to: string, wide: number) =>
      shape(`M${from} L${to}`, `stroke="${colour}" stroke-width="${wide * scale}" fill="none"`);
    return [
      line(at(0, 0), at(0, -250), 9),
      line(at(110, 0), at(110, -250), 9),
      line(at(0, -120), at(110, -120), 6),
      line(at(0, 0), at(110, -120), 3),
      line(at(110, 0), at(0, -120), 3),
      line(at(-170, -250), at(190, -250), 12),
      line(at(30, -250), at(55, -350), 7),
      line(at(80, -250), at(55, -350), 7),
      line(at(55, -350), at(-165, -252), 2.4),
      line(at(55, -350), at(185, -252), 2.4),
      line(at(-100, -250), at(-100, -170), 2),
      rect(x - 116 * scale, quay - 172 * scale, 34 * scale, 18 * scale, `fill="${colour}"`),
      rect(x + 60 * scale, quay - 280 * scale, 60 * scale, 30 * scale, `fill="${colour}"`),
    ].join('');
  }).join('');
}

function ship(x: number, y: number, scale: number): string {
  const s = (value: number) => value * scale;
  const hull = `M${x},${y - s(40)} L${x + s(360)},${y - s(40)} L${x + s(392)},${y - s(64)} L${x + s(362)},${y} L${x + s(18)},${y} Z`;
  return [
    ellipse(x + s(190), y + s(6), s(210), s(14), 'fill="#10181f" fill-opacity="0.5"'),
    shape(hull, 'fill="#1f2f3d"'),
    rect(x + s(8), y - s(8), s(352), s(9), 'fill="#7c2d22"'),
    rect(x + s(28), y - s(92), s(58), s(54), 'fill="#d8d5cb"'),
    rect(x + s(34), y - s(112), s(44), s(22), 'fill="#c3c0b5"'),
    rect(x + s(36), y - s(86), s(44), s(6), 'fill="#2a3742"'),
    rect(x + s(50), y - s(134), s(14), s(24), 'fill="#8d3b2c"'),
    ...times(7, (index) =>
      rect(
        x + s(104 + index * 34),
        y - s(index % 2 === 0 ? 62 : 70),
        s(32),
        s(index % 2 === 0 ? 22 : 30),
        `fill="${['#a4502f', '#2f5d7c', '#b5832f', '#3f6b4f'][index % 4] ?? '#777777'}"`,
      ),
    ),
  ].join('');
}

/** A container port at first light: cranes, stacked boxes, still water. */
export async function harbour(random: Random): Promise<Canvas> {
  const horizon = between(random, 0.6, 0.66);
  const quay = height * horizon;
  const opened = await openCanvas([
    [0, pick(random, ['#5b7f9c', '#6f86a8', '#4f6f92'])],
    [horizon * 0.75, '#d9b79c'],
    [horizon, '#f3d3a6'],
    [1, '#f3d3a6'],
  ]);
  const clouds = drawNoise(random, { width: 400, height: 267, across: 5, down: 12, octaves: 5 });
  const clouded = veil(opened, clouds, [255, 240, 224], (noise) => (noise - 0.48) * 2.4, { to: horizon });
  const colours = ['#8d3b2c', '#2f5d7c', '#b5832f', '#3f6b4f', '#7d7f83', '#a4502f', '#27465e'] as const;
  const boxes = times(46, (index) => {
    const level = Math.floor(between(random, 1, 6));
    return times(level, (up) => {
      const [x, y] = [index * 36 - 10, quay - 22 * (up + 1)];
      return (
        rect(x, y, 35, 21, `fill="${pick(random, colours)}"`) +
        rect(x, y, 35, 5, 'fill="#ffffff" fill-opacity="0.12"') +
        times(6, (rib) => rect(x + 3 + rib * 5.6, y + 2, 1.4, 17, 'fill="#000000" fill-opacity="0.16"')).join(
          '',
        )
      );
    }).join('');
  }).join('');
  const above = await paint(
    clouded,
    {
      svg: glow('sun', between(random, 200, 1400), quay - 120, 620, '#ffe2b0', 0.8),
      blend: 'screen',
      softness: 4,
    },
    {
      svg: shape(
        ridgePath(random, { top: quay - 130, bottom: quay - 40, roughness: 0.4 }),
        'fill="#a69a9c" fill-opacity="0.55"',
      ),
      blur: 3,
    },
    { svg: cranes(random, quay, 0.62, '#7b7f88'), blur: 1.4 },
    { svg: boxes, blur: 0.6 },
    { svg: cranes(random, quay, 1, '#3c4450'), blur: 0.6 },
    { svg: rect(0, quay - 6, width, 8, 'fill="#2b2d31"') },
  );
  const ripples = drawNoise(random, { width: 500, height: 420, across: 8, down: 46, octaves: 3 });
  const water = reflect(above, ripples, {
    horizon: horizon + 0.002,
    colour: [74, 88, 98],
    far: 0.25,
    near: 0.6,
    waves: 26,
  });
  return paint(water, {
    svg: ship(between(random, 120, 700), quay + between(random, 90, 150), 1.25),
    blur: 0.8,
  });
}
