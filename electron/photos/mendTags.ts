import { findEncoding, readBytes, repairEncoding } from './repairEncoding';
import type { Reading } from './oldEncodings';

/** What exiftool prints: a string, or a list of strings. */
export type Tags = Readonly<Record<string, unknown>>;

/** The blocks whose texts have an encoding of their own; XMP is always Unicode. */
const blocks = ['IPTC:', 'IFD0:'];

/** The texts of a tag, which exiftool may give as one or as a list. */
export function listOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(listOf);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

function mapTexts(value: unknown, read: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => mapTexts(one, read));
  return typeof value === 'string' ? read(value) : value;
}

const inBytes = 'base64:';

/** A text that is not what its block says its encoding is comes as its bytes. */
export const isInBytes = (text: string) => text.startsWith(inBytes);

export const bytesOf = (text: string) => Buffer.from(text.slice(inBytes.length), 'base64');

const openBytes = (text: string) => (isInBytes(text) ? readBytes(bytesOf(text)) : text);

/** What Windows writes is always Unicode. */
const isOfBlock = (name: string, block: string) => name.startsWith(block) && !name.startsWith('IFD0:XP');

const textsOf = (tags: Tags, block: string) =>
  Object.entries(tags)
    .filter(([name]) => isOfBlock(name, block))
    .flatMap(([, value]) => listOf(value));

/** Only texts in UTF-8 have an encoding that exiftool reads: what other marks say is often untrue. */
const isMarked = (tags: Tags, block: string) =>
  block === 'IPTC:' && tags['IPTC:CodedCharacterSet'] === 'UTF8';

function readingFor(tags: Tags, block: string): Reading {
  const isMisread = (of: string) => (text: string) => !isMarked(tags, of) || isInBytes(text);
  const texts = (of: string) => textsOf(tags, of).filter(isMisread(of)).map(openBytes);
  const others = blocks.filter((other) => other !== block);
  const read = findEncoding(texts(block), others.flatMap(texts));
  return (text) => (isMisread(block)(text) ? read(openBytes(text)) : repairEncoding(text));
}

/** The tags with every text of IIM and EXIF in the encoding it was written in. */
export function mendTags(tags: Tags): Tags {
  const mended = blocks.flatMap((block) => {
    const read = readingFor(tags, block);
    const own = Object.entries(tags).filter(([name]) => isOfBlock(name, block));
    return own.map(([name, value]) => [name, mapTexts(value, read)] as const);
  });
  return { ...tags, ...Object.fromEntries(mended) };
}
