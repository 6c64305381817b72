import { deflateSync } from 'node:zlib';
import type { PhotoFormat } from '../../shared/article/photo';
import type { Random } from './campaign';
import { pick, upTo } from './oneRecord';
import { mendChecksums, type Piece, piecesOf, sizeFields, writeLength } from './photoPieces';

export type GoodPhoto = { readonly name: string; readonly format: PhotoFormat; readonly bytes: Buffer };

type Mutation = (photo: GoodPhoto, random: Random, others: readonly GoodPhoto[]) => Buffer;

/** Mostly near the front, where the structure is. */
const place = (bytes: Buffer, random: Random) => Math.floor(random() ** 2 * bytes.length);

function flipBytes({ bytes }: GoodPhoto, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  for (let flips = 1 + upTo(random, 12); flips > 0; flips -= 1) copy[place(copy, random)] = upTo(random, 256);
  return copy;
}

/** Only where the picture itself is: most decoders go on. */
function flipPixels({ bytes }: GoodPhoto, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  const half = copy.length >> 1;
  for (let flips = 1 + upTo(random, 6); flips > 0; flips -= 1)
    copy[half + upTo(random, half)] = upTo(random, 256);
  return copy;
}

const truncate: Mutation = ({ bytes }, random) => bytes.subarray(0, upTo(random, bytes.length));

function openHole({ bytes }: GoodPhoto, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  const from = place(copy, random);
  return copy.fill(0, from, Math.min(copy.length, from + 1 + upTo(random, 600)));
}

const lies = (length: number, random: Random) =>
  pick(random, [0, 1, 2, length - 1, length + 1, length * 2, 0x7fffffff, 0xffffffff, upTo(random, 0xffffff)]);

function lieAboutLength({ bytes, format }: GoodPhoto, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  const pieces = piecesOf(bytes, format);
  for (let times = 1 + upTo(random, 2); times > 0; times -= 1) {
    const { length, from, to } = pick(random, pieces);
    writeLength(copy, length, lies(to - from, random));
  }
  return random() < 0.5 ? mendChecksums(copy, format) : copy;
}

function swapLengths({ bytes, format }: GoodPhoto, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  const pieces = piecesOf(bytes, format);
  const [one, other] = [pick(random, pieces), pick(random, pieces)];
  const read = ({ length: { at, bytes: size, isLittle } }: Piece) =>
    isLittle ? bytes.readUIntLE(at, size) : bytes.readUIntBE(at, size);
  writeLength(copy, one.length, read(other));
  writeLength(copy, other.length, read(one));
  return copy;
}

const part = (bytes: Buffer, { from, to }: Piece) => bytes.subarray(from, Math.min(to, bytes.length));

/** A piece said twice, left out, moved before another, or of no meaning. */
function rearrange({ bytes, format }: GoodPhoto, random: Random): Buffer {
  const pieces = piecesOf(bytes, format);
  const [one, other] = [pick(random, pieces), pick(random, pieces)];
  const moved = part(bytes, one);
  const noise = Buffer.from(Array.from({ length: 1 + upTo(random, 400) }, () => upTo(random, 256)));
  const inserted = pick(random, [moved, moved, noise, Buffer.concat(Array<Buffer>(50).fill(moved))]);
  const rest = random() < 0.5 ? bytes.subarray(other.from) : bytes.subarray(Math.min(other.to, bytes.length));
  return Buffer.concat([bytes.subarray(0, other.from), inserted, rest]);
}

function join({ bytes }: GoodPhoto, random: Random, others: readonly GoodPhoto[]): Buffer {
  const other = pick(random, others).bytes;
  const tail = bytes.subarray(place(bytes, random));
  const grown = Buffer.concat([bytes, other]);
  return pick(random, [grown, Buffer.concat([grown, other]), Buffer.concat([other.subarray(0, 64), tail])]);
}

/** Words, colours and thumbnails are what exiftool and the colour engine read; the picture itself stays whole. */
const wordPieces: ReadonlySet<string> = new Set([
  ...['e0', 'e1', 'e2', 'ed', 'tEXt', 'iTXt', 'zTXt', 'eXIf', 'iCCP', 'EXIF', 'XMP ', 'ICCP'],
  ...['700', '33723', '34377', '34665', '34675', '270', '315', 'colr', 'iloc', 'iinf'],
]);

function garbleWords(photo: GoodPhoto, random: Random): Buffer {
  const { bytes, format } = photo;
  const pieces = piecesOf(bytes, format).filter(({ name }) => wordPieces.has(name));
  if (pieces.length === 0) return flipPixels(photo, random);
  const copy = Buffer.from(bytes);
  const { from, to } = pick(random, pieces);
  const start = Math.min(from + 4, copy.length - 1);
  const length = Math.max(1, Math.min(to, copy.length) - start);
  for (let flips = 1 + upTo(random, 40); flips > 0; flips -= 1)
    copy[start + upTo(random, length)] = upTo(random, 256);
  return mendChecksums(copy, format);
}

/** A small file that claims a huge picture, or none. */
export function claimSize({ bytes, format }: GoodPhoto, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  for (const field of sizeFields(bytes, format)) {
    const claim = pick(random, [0, 30_001, 65_535, 1_000_000, 0x7fffffff, 0xffffffff]);
    writeLength(copy, field, claim);
  }
  return mendChecksums(copy, format);
}

function chunk(type: string, data: Buffer): Buffer {
  const whole = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  whole.writeUInt32BE(data.length);
  return whole;
}

/** Words or colours in a PNG, before or behind its pixels, that unpack to hundreds of megabytes. */
function packWords({ bytes, format }: GoodPhoto, random: Random, others: readonly GoodPhoto[]): Buffer {
  const host = format === 'png' ? bytes : others.find((other) => other.format === 'png')?.bytes;
  if (host === undefined) throw new Error('one of the good photos is a PNG');
  const packed = deflateSync(Buffer.alloc((20 + upTo(random, 180)) * 1024 * 1024));
  const words = pick(random, [
    chunk('iCCP', Buffer.concat([Buffer.from('icc\0\0'), packed])),
    chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), packed])),
    chunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\x01\0\0\0', 'latin1'), packed])),
  ]);
  const at = pick(random, [33, host.length - 12]);
  return mendChecksums(Buffer.concat([host.subarray(0, at), words, host.subarray(at)]), 'png');
}

/** One colour in as many pixels as a photo may have, in a few kilobytes. */
function fillLimit(_: GoodPhoto, random: Random): Buffer {
  const [width, height] = pick(random, [
    [10_000, 10_000],
    [30_000, 3_333],
  ] as const);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
  return mendChecksums(Buffer.concat([signature, ...chunks]), 'png');
}

const asItIs: Mutation = ({ bytes }) => bytes;

/** What is done to a good photo, and how often in a hundred. */
export const mutations: readonly (readonly [name: string, weight: number, mutate: Mutation])[] = [
  ['bytes flipped', 20, flipBytes],
  ['pixels flipped', 12, flipPixels],
  ['cut short', 10, truncate],
  ['a hole', 8, openHole],
  ['a lying length', 12, lieAboutLength],
  ['lengths swapped', 6, swapLengths],
  ['pieces rearranged', 9, rearrange],
  ['files joined', 6, join],
  ['garbled words', 8, garbleWords],
  ['a size claimed', 5, claimSize],
  ['packed words', 1, packWords],
  ['one colour to the limit', 1, fillLimit],
  ['only a wrong name', 2, asItIs],
];

const total = mutations.reduce((sum, [, weight]) => sum + weight, 0);

export function pickMutation(random: Random): (typeof mutations)[number] {
  let left = random() * total;
  return mutations.find(([, weight]) => (left -= weight) < 0) ?? mutations[0]!;
}
