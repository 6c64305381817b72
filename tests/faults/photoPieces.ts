import { crc32 } from 'node:zlib';
import type { PhotoFormat } from '../../shared/article/photo';

/** One chunk, segment, box or directory entry of a photo's file, and where it says how long it is. */
export type Piece = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly length: { readonly at: number; readonly bytes: 2 | 4; readonly isLittle: boolean };
};

const latin = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to);

function jpegSegments(bytes: Buffer): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 2;
  while (from + 4 <= bytes.length && bytes[from] === 0xff && bytes[from + 1] !== 0xda) {
    const to = from + 2 + bytes.readUInt16BE(from + 2);
    const name = (bytes[from + 1] ?? 0).toString(16);
    pieces.push({ name, from, to, length: { at: from + 2, bytes: 2, isLittle: false } });
    from = to;
  }
  return pieces;
}

function pngChunks(bytes: Buffer): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 8;
  while (from + 12 <= bytes.length) {
    const to = from + 12 + bytes.readUInt32BE(from);
    const name = latin(bytes, from + 4, from + 8);
    pieces.push({ name, from, to, length: { at: from, bytes: 4, isLittle: false } });
    from = to;
  }
  return pieces;
}

function riffChunks(bytes: Buffer): readonly Piece[] {
  const whole = { at: 4, bytes: 4, isLittle: true } as const;
  const pieces: Piece[] = [{ name: 'RIFF', from: 0, to: bytes.length, length: whole }];
  let from = 12;
  while (from + 8 <= bytes.length) {
    const length = bytes.readUInt32LE(from + 4);
    const to = from + 8 + length + (length % 2);
    const name = latin(bytes, from, from + 4);
    pieces.push({ name, from, to, length: { at: from + 4, bytes: 4, isLittle: true } });
    from = to;
  }
  return pieces;
}

/** The entries of the first directory: count and value or offset are what a decoder trusts. */
function tiffEntries(bytes: Buffer): readonly Piece[] {
  const isLittle = latin(bytes, 0, 2) === 'II';
  const short = (at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const directory = isLittle ? bytes.readUInt32LE(4) : bytes.readUInt32BE(4);
  if (directory + 2 > bytes.length) return [];
  return Array.from({ length: short(directory) }, (_, index) => directory + 2 + 12 * index)
    .filter((from) => from + 12 <= bytes.length)
    .flatMap((from) => {
      const name = String(short(from));
      return [4, 8].map((at) => ({
        name,
        from,
        to: from + 12,
        length: { at: from + at, bytes: 4 as const, isLittle },
      }));
    });
}

/** Boxes that hold boxes, and how long the head before those is. */
const families: ReadonlyMap<string, number> = new Map([
  ['meta', 12],
  ['iprp', 8],
  ['ipco', 8],
  ['iinf', 14],
]);

function boxes(bytes: Buffer, start = 0, end = bytes.length): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  while (from + 8 <= end) {
    const to = from + bytes.readUInt32BE(from);
    const name = latin(bytes, from + 4, from + 8);
    pieces.push({ name, from, to, length: { at: from, bytes: 4, isLittle: false } });
    const head = families.get(name);
    if (head !== undefined && to <= end) pieces.push(...boxes(bytes, from + head, to));
    if (to < from + 8) break;
    from = to;
  }
  return pieces;
}

export function piecesOf(bytes: Buffer, format: PhotoFormat): readonly Piece[] {
  switch (format) {
    case 'jpeg':
      return jpegSegments(bytes);
    case 'png':
      return pngChunks(bytes);
    case 'webp':
      return riffChunks(bytes);
    case 'tiff':
      return tiffEntries(bytes);
    case 'heic':
      return boxes(bytes);
  }
}

/** A number in the file, as it is written there. */
export function writeLength(
  bytes: Buffer,
  { at, bytes: size, isLittle }: Piece['length'],
  value: number,
): void {
  const bounded = Math.max(0, Math.min(value, size === 2 ? 0xffff : 0xffffffff));
  if (isLittle) bytes.writeUIntLE(bounded, at, size);
  else bytes.writeUIntBE(bounded, at, size);
}

/** So that a decoder goes on to what the chunks say, and does not stop at their checksums. */
export function mendChecksums(bytes: Buffer, format: PhotoFormat): Buffer {
  if (format !== 'png') return bytes;
  for (const { from, to } of pngChunks(bytes))
    if (to <= bytes.length) bytes.writeUInt32BE(crc32(bytes.subarray(from + 4, to - 4)), to - 4);
  return bytes;
}

/** Where the file says how large the picture is: two numbers each. */
export function sizeFields(bytes: Buffer, format: PhotoFormat): readonly Piece['length'][] {
  const pieces = piecesOf(bytes, format);
  const named = (...names: readonly string[]) => pieces.find(({ name }) => names.includes(name));
  const pair = (piece: Piece | undefined, first: number, second: number, size: 2 | 4, isLittle = false) =>
    piece === undefined
      ? []
      : [first, second].map((offset) => ({ at: piece.from + offset, bytes: size, isLittle }));
  switch (format) {
    case 'jpeg':
      return pair(named('c0', 'c2'), 5, 7, 2);
    case 'png':
      return pair(named('IHDR'), 8, 12, 4);
    case 'webp':
      return [...pair(named('VP8 '), 14, 16, 2, true), ...pair(named('VP8X'), 12, 15, 2, true)];
    case 'tiff':
      return pieces
        .filter(({ name, length, from }) => ['256', '257'].includes(name) && length.at === from + 8)
        .map(({ length }) => length);
    case 'heic':
      return pair(named('ispe'), 12, 16, 4);
  }
}
