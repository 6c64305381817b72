import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { importPhoto } from '../../../../electron/photos/importPhoto';
import { openTestLibrary, sharedLibrary, openPhotoRoom } from './photoTest';
import { namesBelow } from '../../../namesBelow';
import { drawPhoto } from './testPhotos';

openPhotoRoom();

const heic = readFileSync(new URL('../../../fixtures/photos/display-p3.heic', import.meta.url));
const text = (words: string) => new TextEncoder().encode(words);
const ascii = (words: string) => Buffer.from(words, 'latin1');

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** A real PNG whose header, with a right checksum, claims another size. */
async function pngClaiming(width: number, height: number): Promise<Uint8Array> {
  const png = await drawPhoto(16, 16).png().toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

/** The HEIC photo with another size in its property box. */
function heicClaiming(width: number, height: number): Uint8Array {
  const copy = Buffer.from(heic);
  const property = copy.indexOf('ispe');
  copy.writeUInt32BE(width, property + 8);
  copy.writeUInt32BE(height, property + 12);
  return copy;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const named = Buffer.concat([ascii(type), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([head, named, sum]);
}

/** A real PNG with one more chunk behind its pixels. */
async function pngEndingIn(type: string, data: Uint8Array): Promise<Uint8Array> {
  const png = await drawPhoto(16, 16).png().toBuffer();
  return Buffer.concat([png.subarray(0, -12), chunk(type, data), png.subarray(-12)]);
}

async function refusal(bytes: Uint8Array, name = 'anh.jpg') {
  const outcome = await importPhoto(await sharedLibrary(), { name, bytes });
  return outcome.status === 'refused' ? outcome.problem : { code: 'imported' };
}

describe('a file that is no photo is refused', () => {
  it.each([
    ['0 bytes', new Uint8Array(), 'photoEmpty'],
    ['text renamed .jpg', text('Đây là một tệp văn bản, không phải ảnh.'), 'photoNotAnImage'],
    ['a page renamed .jpg', text('<!doctype html><html><body>ảnh</body></html>'), 'photoNotAnImage'],
    ['a PDF', ascii('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj'), 'photoNotAnImage'],
    ['a film', ascii('\0\0\0\x18ftypmp42\0\0\0\0mp42isom'), 'photoNotAnImage'],
    ['one byte', new Uint8Array([0xff]), 'photoNotAnImage'],
    ['GIF', ascii('GIF89a\x01\0\x01\0\x80\0\0'), 'photoFormatUnsupported'],
    ['BMP', ascii('BM\x46\0\0\0\0\0\0\0\x36\0\0\0'), 'photoFormatUnsupported'],
    [
      'SVG',
      text('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'photoFormatUnsupported',
    ],
    ['SVG without a prologue', text('  <svg onload="alert(1)"></svg>'), 'photoFormatUnsupported'],
    ['AVIF', ascii('\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf'), 'photoFormatUnsupported'],
    [
      'AVIF under the general brand',
      ascii('\0\0\0\x1cftypmif1\0\0\0\0avifmif1miaf'),
      'photoFormatUnsupported',
    ],
    ['JPEG 2000', ascii('\0\0\0\x0cjP  \r\n\x87\n'), 'photoFormatUnsupported'],
    ['a Photoshop document', ascii('8BPS\0\x01\0\0\0\0\0\0'), 'photoFormatUnsupported'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusal(bytes)).toEqual({ code, detail: 'anh.jpg' });
  });

  it('a BigTIFF, into which no words can be written', async () => {
    const bytes = await drawPhoto(16, 16).tiff({ bigtiff: true, tile: true, pyramid: true }).toBuffer();
    expect(await refusal(bytes, 'ban-do.tif')).toEqual({
      code: 'photoFormatUnsupported',
      detail: 'ban-do.tif',
    });
  });

  it('a camera raw that opens like a TIFF', async () => {
    const bytes = await drawPhoto(16, 16).tiff().toBuffer();
    expect(await refusal(bytes, 'DSC_0001.NEF')).toMatchObject({ code: 'photoFormatUnsupported' });
    expect(await refusal(bytes, 'scan.tif')).toMatchObject({ code: 'imported' });
  });
});

describe('a photo that is too large is refused before it is decoded', () => {
  it('over 100 MB', async () => {
    const bytes = new Uint8Array(100 * 1024 * 1024 + 1);
    bytes.set(await drawPhoto(16, 16).jpeg().toBuffer());
    expect(await refusal(bytes)).toMatchObject({ code: 'photoTooLarge' });
  });

  it.each([
    [60_000, 60_000],
    [30_001, 10],
    [10, 30_001],
    [10_001, 10_000],
  ])('a header that claims %d x %d', async (width, height) => {
    expect(await refusal(await pngClaiming(width, height))).toMatchObject({ code: 'photoTooLarge' });
  });

  it('but a claim within the limit without the pixels is damage', async () => {
    expect(await refusal(await pngClaiming(9000, 9000))).toMatchObject({ code: 'photoDamaged' });
  });
});

describe('a damaged photo is refused', () => {
  it.each([
    ['jpeg', () => drawPhoto().jpeg().toBuffer()],
    ['progressive jpeg', () => drawPhoto().jpeg({ progressive: true }).toBuffer()],
    ['png', () => drawPhoto().png().toBuffer()],
    ['webp', () => drawPhoto().webp().toBuffer()],
    ['tiff', () => drawPhoto().tiff({ compression: 'lzw' }).toBuffer()],
    ['heic', () => Promise.resolve(heic)],
  ])('%s cut short', async (_, make) => {
    const bytes = await make();
    for (const share of [0.2, 0.6, 0.9]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * share));
      expect(await refusal(cut), `${share} of ${bytes.length} bytes`).toMatchObject({ code: 'photoDamaged' });
    }
  });

  it('a header with nothing behind it', async () => {
    expect(await refusal(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toMatchObject({ code: 'photoDamaged' });
    expect(await refusal(ascii('RIFF\x24\0\0\0WEBPVP8 '))).toMatchObject({ code: 'photoDamaged' });
    expect(await refusal(ascii('II*\0\xff\xff\xff\xff'))).toMatchObject({ code: 'photoDamaged' });
    expect(await refusal(heic.subarray(0, 32))).toMatchObject({ code: 'photoDamaged' });
  });

  it('a HEIC without width (mutation seed 77, round 339), or with far too much of it', async () => {
    expect(await refusal(heicClaiming(0, 240))).toMatchObject({ code: 'photoDamaged' });
    const { code } = await refusal(heicClaiming(60_000, 60_000));
    expect(['photoDamaged', 'photoTooLarge']).toContain(code);
  });

  it.each([
    ['XMP', 'iTXt', 'XML:com.adobe.xmp\0\x01\0\0\0'],
    ['raw EXIF', 'zTXt', 'Raw profile type exif\0\0'],
    ['a profile', 'iCCP', 'icc\0\0'],
  ])('a PNG whose %s behind the pixels unpacks to 40 MB', async (_, type, start) => {
    const bomb = Buffer.concat([ascii(start), deflateSync(Buffer.alloc(40 * 1024 * 1024, 0x20))]);
    expect(await refusal(await pngEndingIn(type, bomb), 'bom.png')).toMatchObject({ code: 'photoDamaged' });
    const words = Buffer.concat([ascii(start), deflateSync(Buffer.alloc(40 * 1024, 0x20))]);
    expect(await refusal(await pngEndingIn(type, words), 'lanh.png')).toMatchObject({ code: 'imported' });
  });

  it('leaves the library as it was', async () => {
    const library = await openTestLibrary();
    const names = () =>
      namesBelow(library.folder)
        .filter((name) => !/^(index|search)/.test(name))
        .sort();
    await library.indexed();
    const before = names();
    const jpeg = await drawPhoto().jpeg().toBuffer();
    for (const bytes of [
      new Uint8Array(),
      text('chữ'),
      jpeg.subarray(0, 900),
      await pngClaiming(60_000, 60_000),
    ]) {
      expect(await importPhoto(library, { name: 'a.jpg', bytes })).toMatchObject({ status: 'refused' });
    }
    expect(names()).toEqual(before);
  });
});

describe('harmless oddities are accepted', () => {
  it('bytes after the end of a JPEG', async () => {
    const jpeg = await drawPhoto(300, 200).jpeg().toBuffer();
    expect(await refusal(Buffer.concat([jpeg, Buffer.alloc(1000, 7)]))).toMatchObject({ code: 'imported' });
  });

  it('grey, CMYK, 16 bit, transparent, one pixel', async () => {
    const pictures = [
      await drawPhoto(90, 60).greyscale().jpeg().toBuffer(),
      await drawPhoto(90, 60).toColourspace('cmyk').jpeg().toBuffer(),
      await drawPhoto(90, 60).toColourspace('rgb16').png().toBuffer(),
      await drawPhoto(90, 60).ensureAlpha(0.5).png().toBuffer(),
      await sharp({ create: { width: 1, height: 1, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
    ];
    for (const bytes of pictures) expect(await refusal(bytes)).toMatchObject({ code: 'imported' });
  });
});
