import sharp, { type Blend } from 'sharp';
import type { Field } from './noise';
import { sheet } from './shapes';

/** Scenes are drawn smaller than they are developed: a lens is not sharper, and it takes half the time. */
const drawn = { width: 1020, height: 680 } as const;

/** A picture under way: RGB, 8 bits. */
export type Canvas = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

type Colour = readonly [red: number, green: number, blue: number];

type Layer = {
  readonly svg: string;
  /** How many times smaller the layer is drawn before it is stretched: a cheap, wide blur. */
  readonly softness?: number;
  readonly blur?: number;
  readonly blend?: Blend;
};

type Overlay = {
  readonly input: Buffer;
  readonly raw: { width: number; height: number; channels: 4 };
  readonly blend: Blend;
};

async function rasterise(
  canvas: Canvas,
  { svg, softness = 1, blur, blend = 'over' }: Layer,
): Promise<Overlay> {
  const { width, height } = canvas;
  const [across, down] = [Math.ceil(width / softness), Math.ceil(height / softness)];
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="${across}" height="${down}" viewBox="0 0 ${sheet.width} ${sheet.height}" preserveAspectRatio="none">${svg}</svg>`;
  const stretched = sharp(Buffer.from(page))
    .ensureAlpha()
    .resize(width, height, { fit: 'fill', kernel: 'cubic' });
  const input = await (blur === undefined ? stretched : stretched.blur(blur)).raw().toBuffer();
  return { input, raw: { width, height, channels: 4 }, blend };
}

/** Puts layers of SVG over the picture, the first lowest. */
export async function paint(canvas: Canvas, ...layers: readonly Layer[]): Promise<Canvas> {
  const { width, height, pixels } = canvas;
  const overlays = await Promise.all(layers.map((layer) => rasterise(canvas, layer)));
  const painted = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .composite(overlays)
    .removeAlpha()
    .raw()
    .toBuffer();
  return { width, height, pixels: painted };
}

/** A picture that is one vertical run of colours. */
export async function openCanvas(stops: readonly (readonly [at: number, colour: string])[]): Promise<Canvas> {
  const blank = { ...drawn, pixels: new Uint8Array(drawn.width * drawn.height * 3) };
  return paint(blank, {
    svg: `<defs><linearGradient id="g" x2="0" y2="1">${gradientStops(stops)}</linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/>`,
  });
}

export function gradientStops(
  stops: readonly (readonly [at: number, colour: string, opacity?: number])[],
): string {
  return stops
    .map(
      ([at, colour, opacity = 1]) =>
        `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('');
}

function sample(field: Field, u: number, v: number): number {
  const x = Math.min(field.width - 1.001, Math.max(0, u * (field.width - 1)));
  const y = Math.min(field.height - 1.001, Math.max(0, v * (field.height - 1)));
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const at = row * field.width + column;
  const { values } = field;
  const upper = (values[at] ?? 0) * (1 - x + column) + (values[at + 1] ?? 0) * (x - column);
  const below = at + field.width;
  const lower = (values[below] ?? 0) * (1 - x + column) + (values[below + 1] ?? 0) * (x - column);
  return upper * (1 - y + row) + lower * (y - row);
}

/** The part of the picture that is worked on, from 0 (top) to 1. */
type Band = { readonly from?: number; readonly to?: number };

/** Lays a colour over the picture, as strong at each point as `strength` says of the noise there. */
export function veil(
  canvas: Canvas,
  field: Field,
  colour: Colour,
  strength: (noise: number, v: number) => number,
  { from = 0, to = 1 }: Band = {},
): Canvas {
  const { width, height } = canvas;
  const pixels = Uint8Array.from(canvas.pixels);
  for (let y = Math.max(0, Math.floor(height * from)); y < Math.min(height, height * to); y += 1) {
    const v = y / height;
    for (let x = 0; x < width; x += 1) {
      const u = x / width;
      const amount = Math.min(1, Math.max(0, strength(sample(field, u, v), v)));
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        const before = pixels[at + channel] ?? 0;
        pixels[at + channel] = before + ((colour[channel] ?? 0) - before) * amount;
      }
    }
  }
  return { ...canvas, pixels };
}

/** Makes the picture lighter and darker with the noise: `depth` 0.2 is skin and stone, 0.5 is rock. */
export function texture(
  canvas: Canvas,
  field: Field,
  depth: (v: number) => number,
  { from = 0, to = 1 }: Band = {},
): Canvas {
  const { width, height } = canvas;
  const pixels = Uint8ClampedArray.from(canvas.pixels);
  for (let y = Math.max(0, Math.floor(height * from)); y < Math.min(height, height * to); y += 1) {
    const v = y / height;
    const deep = depth(v) * 2;
    for (let x = 0; x < width; x += 1) {
      const factor = 1 + (sample(field, x / width, v) - 0.5) * deep;
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1)
        pixels[at + channel] = (pixels[at + channel] ?? 0) * factor;
    }
  }
  return { ...canvas, pixels: new Uint8Array(pixels.buffer) };
}

type Water = {
  /** The row, from 0 to 1, above which the mirrored world lies. */
  readonly horizon: number;
  readonly colour: Colour;
  /** How much of its own colour the water keeps, near and far. */
  readonly far: number;
  readonly near: number;
  /** How far waves shift what they mirror, in pixels at the near edge. */
  readonly waves: number;
};

/** Fills everything under the horizon with the mirrored upper part, broken by waves that grow towards us. */
export function reflect(canvas: Canvas, field: Field, water: Water): Canvas {
  const { width, height } = canvas;
  const pixels = Uint8ClampedArray.from(canvas.pixels);
  const shore = Math.round(height * water.horizon);
  const waves = (water.waves * width) / sheet.width;
  const mirrorAcross = (x: number) => 1 - Math.abs((((x * 3) / width) % 2) - 1);
  for (let y = shore; y < height; y += 1) {
    const depth = (y - shore) / (height - shore);
    const bands = Math.sqrt(depth);
    const own = water.far + (water.near - water.far) * depth;
    for (let x = 0; x < width; x += 1) {
      const wave = sample(field, x / width, bands) - 0.5;
      const fine = sample(field, mirrorAcross(x), 1 - Math.abs(((bands * 5) % 2) - 1)) - 0.5;
      const shift = (wave * 1.6 + fine) * waves * (0.15 + depth);
      const sourceX = Math.min(width - 1, Math.max(0, Math.round(x + shift * 0.5)));
      const mirrored = shore - 1 - ((y - shore) * shore * 0.9) / (height - shore) + shift * 2.2;
      const sourceY = Math.min(shore - 1, Math.max(0, Math.round(mirrored)));
      const from = (sourceY * width + sourceX) * 3;
      const at = (y * width + x) * 3;
      const light = 1 + (wave + fine) * 0.35 * (0.4 + depth);
      for (let channel = 0; channel < 3; channel += 1) {
        const seen = canvas.pixels[from + channel] ?? 0;
        pixels[at + channel] = (seen * (1 - own) + (water.colour[channel] ?? 0) * own) * light;
      }
    }
  }
  return { ...canvas, pixels: new Uint8Array(pixels.buffer) };
}
