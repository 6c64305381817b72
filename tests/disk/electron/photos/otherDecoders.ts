import { decode as decodeWebp } from '@cwasm/webp';
import { decode as decodeJpeg } from 'jpeg-js';
import { readFileSync } from 'node:fs';

/** RGBA, four bytes a pixel. */
export type Decoded = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray | Uint8Array;
};

/** The picture as a program without sharp sees it. */
export function decodePicture(file: string): Decoded {
  const bytes = readFileSync(file);
  const isJpeg = bytes[0] === 0xff;
  return isJpeg
    ? decodeJpeg(bytes, { useTArray: true, formatAsRGBA: true, maxMemoryUsageInMB: 1024 })
    : decodeWebp(bytes);
}

export type Colour = readonly [red: number, green: number, blue: number];

const isNear = (data: Decoded['data'], at: number, colour: Colour) =>
  colour.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) < 60);

/** Where the middle of everything of that colour lies, in shares of the picture; undefined where there is nothing. */
export function findColour({ width, height, data }: Decoded, colour: Colour) {
  let [count, across, down] = [0, 0, 0];
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    if (!isNear(data, pixel * 4, colour)) continue;
    count += 1;
    across += (pixel % width) + 0.5;
    down += Math.floor(pixel / width) + 0.5;
  }
  return count === 0 ? undefined : { count, x: across / count / width, y: down / count / height };
}
