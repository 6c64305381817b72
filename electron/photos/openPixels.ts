import sharp, { type Metadata, type Region, type Sharp, type SharpOptions } from 'sharp';
import type { PhotoFormat } from '../../shared/article/photo';
import { isAdobeRgb, withAdobeProfile } from './adobeRgb';
import { readHeicProfile } from './heicProfile';
import { decodePrimary } from './openHeic';
import { isPackedBomb } from './packedWords';
import { isTooLarge, maximumPixels } from './photoLimits';
import { wrapAsTiff } from './rawTiff';

export type Size = { readonly width: number; readonly height: number };

/** A photo stood upright. `open` answers its pixels from the beginning each time, undecoded until they are read. */
export type OpenedPhoto = { readonly size: Size; readonly open: () => Sharp };

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

export async function damagedOnFailure<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OversizedPhoto) throw error;
    throw new DamagedPhoto('cannot be decoded', { cause: error });
  }
}

async function openHeic(bytes: Uint8Array): Promise<OpenedPhoto> {
  const decoded = await decodePrimary(bytes, judgeSize);
  const { width, height, data } = decoded;
  const profile = readHeicProfile(bytes);
  const wrapped = profile === undefined ? undefined : wrapAsTiff(decoded, profile);
  const open = () =>
    wrapped === undefined
      ? sharp(data, { raw: { width, height, channels: 4 } })
      : sharp(wrapped, { failOn: 'none' });
  return { size: { width, height }, open };
}

/** Of 16 bits, sharp makes P3 where a profile is in the file, and its numbers would be taken for sRGB. */
const inScreenColours = (photo: Sharp, { space }: Metadata) =>
  space === 'rgb16' ? photo.pipelineColourspace('srgb') : photo;

const isUntoldAdobeRgb = (format: PhotoFormat, { icc, exif }: Metadata) =>
  format === 'jpeg' && icc === undefined && exif !== undefined && isAdobeRgb(exif);

/** Reads the header only, and looks at nothing else before the size is known to be bearable. */
async function openWithSharp(bytes: Uint8Array, format: PhotoFormat): Promise<OpenedPhoto> {
  const header = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (header.format !== format) throw new DamagedPhoto(`reads as ${header.format}`);
  judgeSize(header);
  if (format === 'png' && isPackedBomb(bytes)) throw new DamagedPhoto('words that unpack to too much');
  /** `error` refuses a photo that is cut short but bears the harmless oddities that `warning` trips over. */
  const options: SharpOptions = { failOn: 'error', limitInputPixels: maximumPixels };
  const told = isUntoldAdobeRgb(format, header) ? withAdobeProfile(bytes) : bytes;
  const upright = () => sharp(told, options).autoOrient();
  return { size: header.autoOrient, open: () => inScreenColours(upright(), header) };
}

/** Throws DamagedPhoto or OversizedPhoto. */
export function openPixels(bytes: Uint8Array, format: PhotoFormat): Promise<OpenedPhoto> {
  return damagedOnFailure(() => (format === 'heic' ? openHeic(bytes) : openWithSharp(bytes, format)));
}

/**
 * Reads every pixel once, in sRGB, opaque on white unless it is to be seen through, and scaled down to `size`; keeps the whole or `part` of that. The
 * pixels are opened anew for each picture made from them: sharp's own `clone` copies them all.
 */
export async function readPixels(
  photo: OpenedPhoto,
  size: Size,
  part: Region | null = null,
  keepsAlpha = false,
): Promise<OpenedPhoto> {
  const scaled = photo.open().resize(size.width, size.height, { fit: 'fill' });
  const kept = part === null ? scaled : scaled.extract(part);
  const opaque = keepsAlpha ? kept : kept.flatten({ background: '#ffffff' });
  const { data, info } = await damagedOnFailure(() =>
    opaque.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true }),
  );
  const { width, height, channels } = info;
  return { size: { width, height }, open: () => sharp(data, { raw: { width, height, channels } }) };
}
