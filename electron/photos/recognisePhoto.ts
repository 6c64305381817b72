import type { PhotoFormat } from '../../shared/article/photo';

type Recognition =
  | { readonly type: 'photo'; readonly format: PhotoFormat }
  /** An image, but of a kind the library does not keep. */
  | { readonly type: 'unsupported' }
  | { readonly type: 'notAnImage' };

const heicBrands = ['heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1'];

/** Camera raw files that open like a TIFF, whose first picture is a thumbnail: only the name tells. */
const rawNames = /\.(3fr|arw|cr2|dng|erf|iiq|nef|nrw|orf|pef|rw2|sr2|srw)$/i;

const otherImages: readonly { readonly at: number; readonly signature: string }[] = [
  { at: 0, signature: 'GIF8' },
  { at: 0, signature: '8BPS' },
  { at: 0, signature: '\xff\x0a' },
  { at: 4, signature: 'JXL ' },
  { at: 4, signature: 'jP  ' },
  { at: 0, signature: '\0\0\x01\0' },
  { at: 0, signature: 'FUJIFILM' },
  { at: 0, signature: 'IIRO' },
  { at: 0, signature: 'IIRS' },
  { at: 0, signature: 'MMOR' },
  { at: 0, signature: 'IIU\0' },
  /** BigTIFF: exiftool writes no words into it. */
  { at: 0, signature: 'II+\0' },
  { at: 0, signature: 'MM\0+' },
];

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function isBitmap(bytes: Uint8Array): boolean {
  return latin(bytes, 0, 2) === 'BM' && latin(bytes, 6, 10) === '\0\0\0\0';
}

function isSvg(bytes: Uint8Array): boolean {
  return /^(\xef\xbb\xbf)?\s*<(\?xml|!--|!doctype svg|svg)[^]*<?svg/i.test(latin(bytes, 0, 2048));
}

/** The ISO media family: the brands of the first box tell HEIC from AVIF, video and Canon raw. */
function recogniseMedia(bytes: Uint8Array): Recognition {
  const boxLength = Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), 200);
  const brands: readonly string[] = latin(bytes, 8, boxLength).match(/.{4}/gs) ?? [];
  const major = brands[0] ?? '';
  if (brands.includes('avif') || brands.includes('avis') || major === 'crx ') return { type: 'unsupported' };
  return heicBrands.includes(major) ? { type: 'photo', format: 'heic' } : { type: 'notAnImage' };
}

function photoFormat(bytes: Uint8Array): PhotoFormat | undefined {
  const start = latin(bytes, 0, 8);
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start === '\x89PNG\r\n\x1a\n') return 'png';
  if (start.startsWith('RIFF') && latin(bytes, 8, 12) === 'WEBP') return 'webp';
  return /^(II\*\0|MM\0\*)/.test(start) ? 'tiff' : undefined;
}

/** Judges by the first bytes; the name is only asked for camera raws. */
export function recognisePhoto(bytes: Uint8Array, name: string): Recognition {
  if (bytes.length >= 12 && latin(bytes, 4, 8) === 'ftyp') return recogniseMedia(bytes);
  const format = photoFormat(bytes);
  if (format === 'tiff' && rawNames.test(name)) return { type: 'unsupported' };
  if (format !== undefined) return { type: 'photo', format };
  const isOther = otherImages.some(
    ({ at, signature }) => latin(bytes, at, at + signature.length) === signature,
  );
  return isOther || isBitmap(bytes) || isSvg(bytes) ? { type: 'unsupported' } : { type: 'notAnImage' };
}
