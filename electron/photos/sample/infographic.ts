import sharp from 'sharp';
import { between, pick, type Random, times } from './random';
import { circle, rect, shape } from './shapes';

const page = { width: 1200, height: 2000 } as const;
const font = "font-family=\"'Be Vietnam Pro','Noto Sans','Segoe UI','Helvetica Neue',Arial,sans-serif\"";

type Ink = {
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle';
};

function text(
  x: number,
  y: number,
  words: string,
  { size, fill, weight = 400, anchor = 'start' }: Ink,
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill}" ${font}>${words}</text>`;
}

async function inkOf(words: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60">${text(4, 44, words, { size: 40, fill: '#000' })}</svg>`;
  return sharp(Buffer.from(svg)).ensureAlpha().extractChannel(3).raw().toBuffer();
}

/** Without a Vietnamese font on the machine the letters would be boxes: the sheet then goes without words. */
async function hasVietnameseFont(): Promise<boolean> {
  const [letter, unknown] = await Promise.all([inkOf('Ế'), inkOf('\u{10FFFD}')]);
  return letter.some((value) => value > 0) && !letter.equals(unknown);
}

/** A fishing boat, a shoal and the waves over them: no map, which a newsroom would have to check. */
function seascape(random: Random, deep: string, warm: string): string {
  const waves = times(5, (line) => {
    const run = times(14, () => 'q24,-30 48,0 t48,0').join(' ');
    return shape(
      `M-20,${640 + line * 74} ${run}`,
      `fill="none" stroke="${deep}" stroke-opacity="${0.65 - line * 0.1}" stroke-width="7"`,
    );
  }).join('');
  const fish = times(16, () => {
    const [x, y, size] = [between(random, 80, 1080), between(random, 720, 1000), between(random, 16, 34)];
    const path = `M${x},${y} q${size},${-size * 0.9} ${size * 2.2},0 l${size * 0.7},${-size * 0.5} l0,${size} l${-size * 0.7},${-size * 0.5} q${-size * 1.2},${size * 0.9} ${-size * 2.2},0 Z`;
    return shape(path, `fill="${warm}" fill-opacity="0.85"`);
  }).join('');
  const boat = [
    rect(420, 360, 9, 202, 'fill="#41525c"'),
    shape('M429,364 L520,396 L429,428 Z', `fill="${warm}"`),
    rect(230, 470, 130, 92, 'fill="#ffffff"'),
    rect(250, 490, 36, 30, `fill="${deep}"`),
    rect(304, 490, 36, 30, `fill="${deep}"`),
    shape('M150,560 L520,560 L590,500 L540,640 L210,640 Z', `fill="${deep}"`),
  ].join('');
  return boat + waves + fish;
}

function bars(
  random: Random,
  x: number,
  y: number,
  colours: readonly [string, ...string[]],
  hasWords: boolean,
): string {
  return times(6, (index) => {
    const tall = 80 + index * 34 + between(random, -22, 22);
    const left = x + index * 168;
    const words = hasWords
      ? text(left + 52, y + 42, String(2020 + index), { size: 28, fill: '#41525c', anchor: 'middle' }) +
        text(left + 52, y - tall - 16, String(Math.round(tall * 3.1)), {
          size: 32,
          fill: '#1c2b33',
          weight: 700,
          anchor: 'middle',
        })
      : '';
    return rect(left, y - tall, 104, tall, `fill="${pick(random, colours)}" rx="6"`) + words;
  }).join('');
}

function ring(x: number, y: number, share: number, colour: string): string {
  const around = 2 * Math.PI * 92;
  return (
    circle(x, y, 92, 'fill="none" stroke="#d5dde0" stroke-width="34"') +
    circle(
      x,
      y,
      92,
      `fill="none" stroke="${colour}" stroke-width="34" stroke-dasharray="${(around * share).toFixed(1)} ${around.toFixed(1)}" transform="rotate(-90 ${x} ${y})"`,
    )
  );
}

function wordsOf(shares: readonly number[]): string {
  const dark = '#1c2b33';
  const labels = ['Khai thác', 'Nuôi trồng', 'Du lịch biển'];
  return [
    text(80, 140, 'KINH TẾ BIỂN', { size: 76, fill: '#ffffff', weight: 700 }),
    text(80, 200, 'Những con số của một vùng biển (số liệu minh họa)', { size: 32, fill: '#e6f1f4' }),
    text(640, 380, 'Ba ngành mũi nhọn', { size: 52, fill: dark, weight: 700 }),
    text(640, 430, 'của các tỉnh ven biển', { size: 36, fill: '#41525c' }),
    text(80, 1180, 'Sản lượng qua các năm (nghìn tấn)', { size: 38, fill: dark, weight: 700 }),
    ...shares.map((share, index) =>
      text(230 + index * 370, 1772, `${Math.round(share * 100)}%`, {
        size: 48,
        fill: dark,
        weight: 700,
        anchor: 'middle',
      }),
    ),
    ...labels.map((label, index) =>
      text(230 + index * 370, 1910, label, { size: 32, fill: '#41525c', anchor: 'middle' }),
    ),
  ].join('');
}

/** A tall sheet of figures: a picture, bars, rings, and Vietnamese words where the machine has a font for them. */
export async function drawInfographic(random: Random): Promise<Uint8Array> {
  const hasWords = await hasVietnameseFont();
  const colours = pick(random, [
    ['#0e6b8c', '#1f9ab0', '#f2a541', '#d9573f'],
    ['#2c5f8a', '#4c9f9b', '#e7b84b', '#b8484b'],
  ] as const);
  const [deep, water, warm, red] = colours;
  const shares = [between(random, 0.34, 0.6), between(random, 0.42, 0.75), between(random, 0.2, 0.5)];
  const body = [
    rect(0, 0, page.width, page.height, 'fill="#f4f1ea"'),
    rect(0, 0, page.width, 260, `fill="${deep}"`),
    shape(`M0,260 C300,330 600,200 1200,290 L1200,1080 L0,1080 Z`, `fill="${water}" fill-opacity="0.16"`),
    seascape(random, deep, warm),
    bars(random, 100, 1540, [deep, water, warm, red], hasWords),
    rect(80, 1542, 1040, 3, 'fill="#41525c"'),
    shares
      .map((share, index) => ring(230 + index * 370, 1756, share, [deep, warm, red][index] ?? deep))
      .join(''),
    hasWords ? wordsOf(shares) : '',
  ].join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}" height="${page.height}">${body}</svg>`;
  return sharp(Buffer.from(svg))
    .flatten({ background: '#ffffff' })
    .withIccProfile('srgb')
    .jpeg({ quality: 88 })
    .toBuffer();
}
