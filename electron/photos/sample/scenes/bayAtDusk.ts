import { type Canvas, gradientStops, openCanvas, paint, reflect, veil } from '../canvas';
import { drawNoise } from '../noise';
import { between, pick, type Random, times } from '../random';
import { circle, ellipse, glow, linear, rect, shape, sheet } from '../shapes';

const { width, height } = sheet;

/** A limestone island: a few steep, round-shouldered domes grown together, their walls falling straight into the sea. */
function island(random: Random, x: number, foot: number, across: number, up: number): string {
  const half = across / 2;
  const domes = times(2 + Math.floor(random() * 3), () => ({
    centre: between(random, 0.25, 0.75),
    reach: between(random, 0.16, 0.36),
    tall: between(random, 0.45, 1),
  }));
  const points = times(61, (index) => {
    const t = index / 60;
    const rise = domes.map(({ centre, reach, tall }) => tall * Math.max(0, 1 - ((t - centre) / reach) ** 4));
    const foothill = 0.12 * Math.sin(Math.PI * t);
    const level = Math.max(foothill, ...rise) * between(random, 0.96, 1.03);
    return `${x - half + across * t},${foot - up * level}`;
  });
  return `M${x - half},${foot} L${points.join(' L')} L${x + half},${foot} Z`;
}

function islands(random: Random, foot: number, up: number, count: number): string {
  return times(count, () =>
    island(random, random() * width, foot, between(random, 130, 420), up * between(random, 0.4, 1)),
  ).join(' ');
}

/** A wooden boat with its two ribbed sails, seen from the side. */
function junk(x: number, y: number, size: number): string {
  const sail = (dx: number, tall: number, wide: number) => {
    const path = `M${x + dx * size},${y - 0.16 * size} C${x + (dx - wide) * size},${y - 0.4 * size} ${x + (dx - wide) * size},${y - (tall - 0.3) * size} ${x + dx * size},${y - tall * size} C${x + (dx + wide * 0.9) * size},${y - (tall - 0.35) * size} ${x + (dx + wide) * size},${y - 0.4 * size} ${x + (dx + wide * 0.8) * size},${y - 0.18 * size} Z`;
    const ribs = times(5, (rib) => {
      const up = y - (0.28 + rib * (tall - 0.4) * 0.22) * size;
      return `<path d="M${x + (dx - wide * 0.7) * size},${up} l${wide * 1.5 * size},${-0.03 * size}" stroke="#2a1208" stroke-width="${size * 0.012}" opacity="0.6"/>`;
    }).join('');
    return shape(path, 'fill="url(#sail)"') + ribs;
  };
  const hull = `M${x - 0.62 * size},${y - 0.16 * size} C${x - 0.5 * size},${y + 0.03 * size} ${x + 0.45 * size},${y + 0.03 * size} ${x + 0.62 * size},${y - 0.22 * size} L${x + 0.5 * size},${y - 0.13 * size} L${x - 0.5 * size},${y - 0.11 * size} Z`;
  return (
    sail(-0.2, 0.95, 0.22) +
    sail(0.22, 0.78, 0.18) +
    shape(hull, 'fill="#1d100b"') +
    rect(x + 0.3 * size, y - 0.24 * size, 0.2 * size, 0.12 * size, 'fill="#2c170f"')
  );
}

/** The bay of islands at dusk, a junk in the light of the low sun. */
export async function bayAtDusk(random: Random): Promise<Canvas> {
  const [sky, low, sun] = pick(random, [
    ['#2b3a67', '#f0a35e', '#ffd9a0'],
    ['#3d2f5b', '#ee7f57', '#ffcf9a'],
    ['#204a6b', '#f4c27a', '#fff0c4'],
  ]);
  const horizon = between(random, 0.52, 0.6);
  const shore = height * horizon;
  const sunX = between(random, 420, 1180);
  const opened = await openCanvas([
    [0, sky],
    [horizon * 0.6, '#b9798a'],
    [horizon, low],
    [1, low],
  ]);
  const clouds = drawNoise(random, { width: 400, height: 267, across: 4, down: 16, octaves: 5 });
  const clouded = veil(opened, clouds, [255, 214, 178], (noise, v) => (noise - 0.5) * 3 * (1 - v) * 0.8, {
    to: horizon,
  });
  const shaded = veil(clouded, clouds, [70, 58, 92], (noise, v) => (0.46 - noise) * 3 * (0.9 - v), {
    to: horizon,
  });
  const above = await paint(
    shaded,
    { svg: glow('sun', sunX, shore - 70, 560, sun), blend: 'screen', softness: 4 },
    { svg: circle(sunX, shore - 70, 34, `fill="${sun}"`), blur: 1.5 },
    { svg: shape(islands(random, shore, 190, 9), 'fill="#9c7484" fill-opacity="0.75"'), blur: 2 },
    { svg: shape(islands(random, shore, 250, 5), 'fill="#6a5068" fill-opacity="0.92"'), blur: 1.2 },
    { svg: shape(islands(random, shore + 4, 330, 3), 'fill="#33293d"'), blur: 0.8 },
  );
  const ripples = drawNoise(random, { width: 500, height: 420, across: 9, down: 60, octaves: 3 });
  const sea = reflect(above, ripples, { horizon, colour: [52, 56, 86], far: 0.12, near: 0.55, waves: 34 });
  const boatX = between(random, 300, 1300);
  const boatY = height * between(random, 0.7, 0.78);
  const size = between(random, 150, 230);
  return paint(
    sea,
    {
      svg: `<clipPath id="sea">${rect(0, shore + 30, width, height, '')}</clipPath><g clip-path="url(#sea)">${glow('path', sunX, shore + 60, 360, sun, 0.5)}</g>`,
      blend: 'screen',
      softness: 8,
    },
    {
      svg: ellipse(boatX, boatY + 12, size * 0.56, size * 0.07, 'fill="#160f1a" fill-opacity="0.55"'),
      softness: 14,
    },
    {
      svg: `<defs>${linear(
        'sail',
        gradientStops([
          [0, '#b4552b'],
          [1, '#5d2415'],
        ]),
      )}</defs>${junk(boatX, boatY, size)}`,
      blur: 0.7,
    },
  );
}
