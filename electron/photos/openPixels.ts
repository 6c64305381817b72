import decodeHeic from 'heic-decode';
import sharp, { type Sharp, type SharpOptions } from 'sharp';
import type { PhotoFormat } from '../../shared/article/photo';
import { readHeicProfile } from './heicProfile';
import { isTooLarge, maximumPixels } from './photoLimits';
import { wrapAsTiff } from './rawTiff';

export type Size = { readonly width: number; readonly height: number };

/** The bytes are not the photo they claim to be, or are cut short. */
export class DamagedPhoto extends Error {
  override readonly name = 'DamagedPhoto';
}
export class OversizedPhoto extends Error {
  override readonly name = 'OversizedPhoto';
}

function judgeSize({ width, height }: Size): void {
  if (isTooLarge(width, height)) throw new OversizedPhoto(`${width} x ${height}`);
  if (width < 1 || height < 1) throw new DamagedPhoto(`${width} x ${height}`);
}

async function damagedOnFailure<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OversizedPhoto) throw error;
    throw new DamagedPhoto('cannot be decoded', { cause: error });
  }
}

async function openHeic(bytes: Uint8Array): Promise<{ readonly size: Size; readonly pixels: Sharp }> {
  const images = await decodeHeic.all({ buffer: bytes });
  try {
    const first = images[0];
    if (first === undefined) throw new DamagedPhoto('no picture in the file');
    judgeSize(first);
    const decoded = await first.decode();
    const { width, height, data } = decoded;
    const profile = readHeicProfile(bytes);
    const pixels =
      profile === undefined
        ? sharp(data, { raw: { width, height, channels: 4 } })
        : sharp(wrapAsTiff(decoded, profile), { failOn: 'none' });
    return { size: { width, height }, pixels };
  } finally {
    images.dispose();
  }
}

/** Reads the header only, and looks at nothing else before the size is known to be bearable. */
async function openWithSharp(
  bytes: Uint8Array,
  format: PhotoFormat,
): Promise<{ readonly size: Size; readonly pixels: Sharp }> {
  const header = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (header.format !== format) throw new DamagedPhoto(`reads as ${header.format}`);
  judgeSize(header);
  /** `error` refuses a photo that is cut short but bears the harmless oddities that `warning` trips over. */
  const options: SharpOptions = { failOn: 'error', limitInputPixels: maximumPixels };
  return { size: header.autoOrient, pixels: sharp(bytes, options).autoOrient() };
}

/** Answers upright pixels to read from, and their size. Throws DamagedPhoto or OversizedPhoto. */
export function openPixels(
  bytes: Uint8Array,
  format: PhotoFormat,
): Promise<{ readonly size: Size; readonly pixels: Sharp }> {
  return damagedOnFailure(() => (format === 'heic' ? openHeic(bytes) : openWithSharp(bytes, format)));
}

/** Reads every pixel once, in sRGB, opaque on white, and scaled down to `size`. */
export async function readPixels(pixels: Sharp, size: Size): Promise<Sharp> {
  const { data, info } = await damagedOnFailure(() =>
    pixels
      .resize(size.width, size.height, { fit: 'fill' })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true }),
  );
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
}
