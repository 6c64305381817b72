import sharp from 'sharp';
import type { Canvas } from './canvas';
import type { Random } from './random';
import { sheet } from './shapes';

type Look = {
  /** 0 leaves the tones alone, 1 is a strong S-curve. */
  readonly contrast: number;
  readonly vignette: number;
  readonly grain: number;
};

const plainLook: Look = { contrast: 0.35, vignette: 0.38, grain: 9 };

function toneCurve(contrast: number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, value) => {
    const t = value / 255;
    const curved = t * t * (3 - 2 * t);
    return Math.round(255 * (t + (curved - t) * contrast));
  });
}

/** A tile of film grain, bell-shaped around 0. */
function grainTile(random: Random, strength: number): Float32Array {
  return Float32Array.from({ length: 65_536 }, () => (random() + random() + random() - 1.5) * strength);
}

function enlarge({ width, height, pixels }: Canvas): Promise<Buffer> {
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize(sheet.width, sheet.height, { fit: 'fill', kernel: 'lanczos3' })
    .raw()
    .toBuffer();
}

/** What a lens and a film add: darker corners, tones, grain; then a JPEG as a camera would write it. */
export async function develop(canvas: Canvas, random: Random, look: Look = plainLook): Promise<Uint8Array> {
  const { width, height } = sheet;
  const pixels = Uint8ClampedArray.from(await enlarge(canvas));
  const curve = toneCurve(look.contrast);
  const grain = grainTile(random, look.grain);
  const rowOffsets = Uint16Array.from({ length: height }, () => Math.floor(random() * 65_536));
  for (let y = 0; y < height; y += 1) {
    const down = (y / height - 0.5) ** 2;
    for (let x = 0; x < width; x += 1) {
      const corner = 1 - look.vignette * ((x / width - 0.5) ** 2 + down) * 1.6;
      const speck = grain[((rowOffsets[y] ?? 0) + x) & 65_535] ?? 0;
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        pixels[at + channel] = (curve[pixels[at + channel] ?? 0] ?? 0) * corner + speck;
      }
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .withIccProfile('srgb')
    .jpeg({ quality: 84 })
    .toBuffer();
}
