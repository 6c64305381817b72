import { findEncoding, repairEncoding } from './repairEncoding';

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

/** The tags with every text of IIM and EXIF in the encoding it was written in. */
export function mendTags(tags: Tags): Tags {
  const mended = blocks.flatMap((block) => {
    const own = Object.entries(tags).filter(([name]) => name.startsWith(block));
    const isMarked = block === 'IPTC:' && tags['IPTC:CodedCharacterSet'] !== undefined;
    const read = isMarked ? repairEncoding : findEncoding(own.flatMap(([, value]) => listOf(value)));
    return own.map(([name, value]) => [name, mapTexts(value, read)] as const);
  });
  return { ...tags, ...Object.fromEntries(mended) };
}
