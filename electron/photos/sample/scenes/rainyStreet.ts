import { type Canvas, openCanvas, paint, reflect } from '../canvas';
import { drawNoise } from '../noise';
import { between, pick, type Random, times } from '../random';
import { bokeh, circle, ellipse, rect, shape, sheet } from '../shapes';

const { width, height } = sheet;

function walker(random: Random, x: number, y: number, scale: number): string {
  const s = (value: number) => value * scale;
  const colour = pick(random, ['#8f2433', '#20476b', '#b5832f', '#2c5b46']);
  return [
    ellipse(x, y + s(6), s(60), s(8), 'fill="#05070d" fill-opacity="0.7"'),
    shape(
      `M${x - s(20)},${y} l${s(6)},${s(-92)} l${s(28)},0 l${s(8)},${s(92)} l${s(-14)},0 l${s(-8)},${s(-60)} l${s(-8)},${s(60)} Z`,
      'fill="#0c0f18"',
    ),
    shape(
      `M${x - s(26)},${y - s(80)} c0,${s(-70)} ${s(8)},${s(-90)} ${s(26)},${s(-90)} s${s(28)},${s(20)} ${s(28)},${s(90)} Z`,
      'fill="#141826"',
    ),
    circle(x, y - s(182), s(15), 'fill="#161a26"'),
    shape(
      `M${x - s(84)},${y - s(186)} C${x - s(70)},${y - s(262)} ${x + s(70)},${y - s(262)} ${x + s(84)},${y - s(186)} Q${x + s(56)},${y - s(200)} ${x + s(28)},${y - s(188)} Q${x},${y - s(202)} ${x - s(28)},${y - s(188)} Q${x - s(56)},${y - s(200)} ${x - s(84)},${y - s(186)} Z`,
      `fill="${colour}"`,
    ),
  ].join('');
}

/** A street in the rain: headlights, wet asphalt, people under umbrellas. */
export async function rainyStreet(random: Random): Promise<Canvas> {
  const horizon = 0.56;
  const ground = height * horizon;
  let canvas = await openCanvas([
    [0, '#10192b'],
    [horizon, pick(random, ['#33415c', '#4a3f55', '#2f4a55'])],
    [1, '#0d1220'],
  ]);
  const colours = ['#ff5f4a', '#ffb04f', '#ffe7a8', '#6fd0ff', '#7fe0a8', '#ff7fae'] as const;
  const walls = times(14, (index) => {
    const tall = between(random, 240, 540);
    return (
      rect(
        index * 120 - 30,
        ground - tall,
        128,
        tall,
        `fill="${pick(random, ['#1b2236', '#232a40', '#2b2a3c'])}"`,
      ) +
      times(9, () =>
        rect(
          index * 120 + random() * 90 - 26,
          ground - random() * tall,
          18,
          26,
          'fill="#ffdf9c" fill-opacity="0.55"',
        ),
      ).join('')
    );
  }).join('');
  canvas = await paint(
    canvas,
    { svg: walls, softness: 5 },
    {
      svg: bokeh(random, {
        count: 34,
        colours,
        top: ground - 300,
        bottom: ground - 10,
        smallest: 14,
        largest: 46,
      }),
      blend: 'screen',
      blur: 1.2,
    },
    {
      svg: bokeh(random, {
        count: 8,
        colours: ['#fff6dd', '#ffe9b0'],
        top: ground - 60,
        bottom: ground - 14,
        smallest: 26,
        largest: 52,
      }),
      blend: 'screen',
      blur: 1.5,
    },
  );
  const wet = drawNoise(random, { width: 600, height: 420, across: 26, down: 34, octaves: 4 });
  canvas = reflect(canvas, wet, { horizon, colour: [16, 20, 34], far: 0.2, near: 0.5, waves: 70 });
  const umbrellas = times(3, (index) => {
    const x = width * (0.2 + index * 0.28) + between(random, -60, 60);
    return walker(random, x, height * between(random, 0.8, 0.9), between(random, 0.9, 1.25));
  }).join('');
  const rain = times(170, () => {
    const [x, y] = [random() * width, random() * height];
    return shape(
      `M${x.toFixed(0)},${y.toFixed(0)} l-7,${(34 + random() * 40).toFixed(0)}`,
      `stroke="#cfe0ff" stroke-opacity="${(0.08 + random() * 0.16).toFixed(2)}" stroke-width="1.5"`,
    );
  }).join('');
  return paint(canvas, { svg: umbrellas, blur: 1 }, { svg: rain, blur: 0.8 });
}
