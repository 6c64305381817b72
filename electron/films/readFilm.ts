import type { FilmFile } from '../../shared/article/film';
import { type Box, boxesOf, cutBoxAt, elementsOf } from './boxes';

/** `duration` in seconds; null where the file does not tell it. */
export type ReadFilm =
  | { readonly type: 'film'; readonly format: FilmFile['format']; readonly duration: number | null }
  /** A film, but of a kind that browsers do not all play. */
  | { readonly type: 'unsupported' }
  /** It begins as a film and holds none: cut off, or broken. */
  | { readonly type: 'damaged' }
  | { readonly type: 'notAFilm' };

const longest = 1_000_000;
const isLength = (seconds: number) => Number.isFinite(seconds) && seconds > 0 && seconds <= longest;

/** To the millisecond; shorter than one is no length. */
function lengthOrNull(seconds: number): number | null {
  const rounded = Math.round(seconds * 1000) / 1000;
  return isLength(rounded) ? rounded : null;
}

const viewOf = (bytes: Uint8Array, { start, end }: Box) =>
  new DataView(bytes.buffer, bytes.byteOffset + start, end - start);

function find(boxes: Iterable<Box>, name: string): Box | undefined {
  for (const box of boxes) if (box.name === name) return box;
  return undefined;
}

/** The movie header, of version 0 or 1 (ISO/IEC 14496-12, 8.2.2). */
function movieLength(view: DataView): number | null {
  const isLong = view.byteLength >= 32 && view.getUint8(0) === 1;
  if (view.byteLength < 20) return null;
  const scale = view.getUint32(isLong ? 20 : 12);
  const units = isLong ? Number(view.getBigUint64(24)) : view.getUint32(16);
  const isUnknown = !isLong && units === 0xffffffff;
  return scale === 0 || isUnknown ? null : lengthOrNull(units / scale);
}

/** Brands of still pictures and of sound alone, in the same container. */
const otherBrands = /^(heic|heix|hevc|hevx|mif1|msf1|avif|avis|crx |M4A |M4B |M4P )$/;

/** The pictures and the sound lie in one box, or in one for each fragment: a download that stopped ends in one. */
function holdsPictures(bytes: Uint8Array, parts: readonly Box[]): boolean {
  const cut = cutBoxAt(bytes, parts.at(-1)?.end ?? 0);
  return find(parts, 'mdat') !== undefined && cut?.name !== 'mdat' && cut?.name !== 'moof';
}

function readMp4(bytes: Uint8Array): ReadFilm {
  const parts = [...boxesOf(bytes, 0, bytes.length)];
  const brand = String.fromCharCode(...bytes.subarray(8, 12));
  if (otherBrands.test(brand)) return { type: 'notAFilm' };
  if (brand === 'qt  ') return { type: 'unsupported' };
  const movie = find(parts, 'moov');
  if (movie === undefined || !holdsPictures(bytes, parts)) return { type: 'damaged' };
  const header = find(boxesOf(bytes, movie.start, movie.end), 'mvhd');
  const isEmpty = find(boxesOf(bytes, movie.start, movie.end), 'trak') === undefined;
  if (header === undefined || isEmpty) return { type: 'damaged' };
  return { type: 'film', format: 'mp4', duration: movieLength(viewOf(bytes, header)) };
}

const ids = {
  head: '1a45dfa3',
  docType: '4282',
  segment: '18538067',
  info: '1549a966',
  scale: '2ad7b1',
  duration: '4489',
} as const;

function readUnsigned(view: DataView): number {
  let value = 0;
  for (let at = 0; at < Math.min(view.byteLength, 8); at += 1) value = value * 256 + view.getUint8(at);
  return value;
}

const readFloat = (view: DataView) =>
  view.byteLength === 8 ? view.getFloat64(0) : view.byteLength === 4 ? view.getFloat32(0) : Number.NaN;

/** The scale is in nanoseconds, a million where none is told (RFC 9559, 5.1.2). */
function segmentLength(bytes: Uint8Array, info: Box): number | null {
  const inside = [...elementsOf(bytes, info.start, info.end)];
  const [scale, units] = [find(inside, ids.scale), find(inside, ids.duration)];
  if (units === undefined) return null;
  const nanoseconds = scale === undefined ? 1_000_000 : readUnsigned(viewOf(bytes, scale));
  return lengthOrNull((readFloat(viewOf(bytes, units)) * nanoseconds) / 1e9);
}

function readWebm(bytes: Uint8Array): ReadFilm {
  const [head] = elementsOf(bytes, 0, bytes.length);
  const type = head && find(elementsOf(bytes, head.start, head.end), ids.docType);
  if (head === undefined || type === undefined) return { type: 'damaged' };
  const name = String.fromCharCode(...bytes.subarray(type.start, Math.min(type.end, type.start + 20)));
  if (name.replace(/\0+$/, '') !== 'webm') return { type: 'unsupported' };
  const segment = find(elementsOf(bytes, head.end, bytes.length), ids.segment);
  const info = segment && find(elementsOf(bytes, segment.start, segment.end), ids.info);
  if (info === undefined) return { type: 'damaged' };
  return { type: 'film', format: 'webm', duration: segmentLength(bytes, info) };
}

/** Other films by their first bytes: AVI, Matroska reads as WebM does, MPEG, Flash, Windows Media, QuickTime of old. */
function isOtherFilm(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  return (
    /^RIFF[^]{4}AVI /.test(start) ||
    ['\0\0\x01\xb3', '\0\0\x01\xba', 'FLV\x01', '0&\xb2u', 'OggS'].some((head) => start.startsWith(head)) ||
    /^[^]{4}(moov|mdat|wide|free)/.test(start)
  );
}

/** Judges by the bytes alone. Nothing is decoded: the container tells what it holds and how long it runs. */
export function readFilm(bytes: Uint8Array): ReadFilm {
  if (bytes.length < 12) return { type: 'notAFilm' };
  if (String.fromCharCode(...bytes.subarray(4, 8)) === 'ftyp') return readMp4(bytes);
  if (bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3)
    return readWebm(bytes);
  return isOtherFilm(bytes) ? { type: 'unsupported' } : { type: 'notAFilm' };
}
