import { type Canvas, gradientStops, openCanvas, paint, texture, veil } from '../canvas';
import { drawNoise } from '../noise';
import { between, pick, type Random, times } from '../random';
import { circle, glow, linear, rect, ridgePath, shape, sheet } from '../shapes';

const { width, height } = sheet;

function furrows(random: Random, ground: number): string {
  const middle = width * between(random, 0.35, 0.65);
  return times(46, (index) => {
    const spread = (index - 23) * 150;
    return shape(
      `M${middle + spread * 0.08},${ground} L${middle + spread},${height}`,
      `stroke="#1f2d0c" stroke-opacity="${0.16 + random() * 0.22}" stroke-width="${4 + random() * 10}"`,
    );
  }).join('');
}

function palms(random: Random, ground: number): string {
  return times(7, (index) => {
    const x = 60 + index * 240 + between(random, -90, 90);
    const tall = between(random, 120, 260);
    const lean = between(random, -26, 26);
    const fronds = times(13, (frond) => {
      const angle = Math.PI * (0.92 + (frond / 12) * 1.16);
      const reach = tall * between(random, 0.3, 0.42);
      const [tipX, tipY] = [Math.cos(angle) * reach, Math.sin(angle) * reach * 0.5 + reach * 0.34];
      const [bendX, bendY] = [Math.cos(angle) * reach * 0.62, Math.sin(angle) * reach * 0.75 - reach * 0.06];
      return shape(
        `M${x + lean},${ground - tall} q${bendX},${bendY} ${tipX},${tipY} q${bendX - tipX * 0.9},${bendY - tipY + reach * 0.12} ${-tipX},${-tipY} Z`,
        'fill="#27220f"',
      );
    }).join('');
    return (
      shape(
        `M${x - 4},${ground + 6} Q${x},${ground - tall * 0.5} ${x + lean},${ground - tall} l4,0 Q${x + 8},${ground - tall * 0.5} ${x + 7},${ground + 6} Z`,
        'fill="#2b2412"',
      ) + fronds
    );
  }).join('');
}

/** A buffalo grazing and a figure in a conical hat, against the light. */
function buffalo(x: number, y: number, scale: number): string {
  const s = (value: number) => value * scale;
  const body = `M${x},${y - s(70)} c${s(30)},${s(-26)} ${s(110)},${s(-24)} ${s(150)},${s(-8)} c${s(20)},${s(-6)} ${s(34)},${s(-4)} ${s(44)},${s(10)} c${s(18)},${s(6)} ${s(22)},${s(22)} ${s(14)},${s(30)} c${s(-14)},${s(4)} ${s(-30)},${s(-4)} ${s(-36)},${s(-6)} c${s(-8)},${s(12)} ${s(-20)},${s(18)} ${s(-30)},${s(20)} l${s(-4)},${s(44)} l${s(-12)},0 l${s(-2)},${s(-40)} l${s(-74)},${s(-4)} l${s(-10)},${s(44)} l${s(-13)},0 l${s(2)},${s(-48)} c${s(-20)},${s(-8)} ${s(-34)},${s(-24)} ${s(-29)},${s(-42)} Z`;
  const horns = `M${x + s(186)},${y - s(72)} c${s(-4)},${s(-26)} ${s(-26)},${s(-34)} ${s(-44)},${s(-30)} c${s(18)},${s(4)} ${s(28)},${s(14)} ${s(32)},${s(32)} Z`;
  const leg = (dx: number) =>
    shape(`M${x - s(84)},${y - s(22)} l${s(14)},0 l${s(dx)},${s(44)} l${s(-8)},0 Z`, 'fill="#1c150f"');
  const keeper = [
    leg(-6),
    leg(10),
    shape(
      `M${x - s(92)},${y - s(18)} l${s(2)},${s(-50)} c${s(4)},${s(-12)} ${s(26)},${s(-12)} ${s(30)},0 l${s(3)},${s(50)} Z`,
      'fill="#2a2016"',
    ),
    shape(
      `M${x - s(64)},${y - s(66)} l${s(30)},${s(20)}`,
      `stroke="#2a2016" stroke-width="${s(8)}" stroke-linecap="round"`,
    ),
    circle(x - s(75), y - s(86), s(10), 'fill="#2f2218"'),
    shape(
      `M${x - s(106)},${y - s(86)} L${x - s(75)},${y - s(112)} L${x - s(44)},${y - s(86)} Q${x - s(75)},${y - s(78)} ${x - s(106)},${y - s(86)} Z`,
      'fill="#5a4728"',
    ),
    shape(
      `M${x - s(40)},${y - s(36)} L${x + s(26)},${y - s(84)}`,
      `stroke="#231a12" stroke-width="${s(2.4)}"`,
    ),
  ].join('');
  return shape(body, 'fill="#1d1712"') + shape(horns, 'fill="#17120d"') + keeper;
}

/** Flat fields at sunrise: a line of palms, a buffalo and its keeper against the light. */
export async function fieldAtSunrise(random: Random): Promise<Canvas> {
  const horizon = between(random, 0.54, 0.6);
  const ground = height * horizon;
  const sunX = between(random, 500, 1100);
  let canvas = await openCanvas([
    [0, pick(random, ['#5f7fae', '#6b6f9f', '#4f86a6'])],
    [horizon * 0.7, '#f0b98a'],
    [horizon, '#ffe0a6'],
    [horizon + 0.001, '#b59a4a'],
    [1, '#2c3a16'],
  ]);
  const clouds = drawNoise(random, { width: 400, height: 267, across: 4, down: 18, octaves: 5 });
  canvas = veil(canvas, clouds, [255, 196, 150], (noise, v) => (noise - 0.5) * 3 * (1 - v), { to: horizon });
  canvas = await paint(
    canvas,
    { svg: glow('sun', sunX, ground - 60, 760, '#ffdf9c'), blend: 'screen', softness: 4 },
    { svg: circle(sunX, ground - 60, 42, 'fill="#fff3d0"'), blur: 2 },
    {
      svg:
        shape(
          ridgePath(random, { top: ground - 70, bottom: ground - 12, roughness: 0.5, trees: 8 }),
          'fill="#8d7a62" fill-opacity="0.8"',
        ) + rect(0, ground - 2, width, height, 'fill="url(#field)"'),
      blur: 1.6,
    },
  );
  canvas = await paint(
    canvas,
    {
      svg: `<defs>${linear(
        'field',
        gradientStops([
          [0, '#d9b55c'],
          [0.25, '#9a9a3e'],
          [1, '#24340f'],
        ]),
      )}</defs>${rect(0, ground, width, height - ground, 'fill="url(#field)"')}`,
    },
    { svg: furrows(random, ground), blur: 1 },
    { svg: glow('low', sunX, ground + 10, 620, '#ffd98c', 0.75), blend: 'screen', softness: 6 },
    { svg: palms(random, ground), blur: 0.8 },
    { svg: buffalo(between(random, 500, 1000), ground + 118, 1.35) },
  );
  const blades = drawNoise(random, { width: 1000, height: 800, across: 260, down: 60, octaves: 2 });
  return texture(canvas, blades, (v) => 0.18 + (v - horizon) * 1.1, { from: horizon });
}
