import type { Exiftool } from './exiftool';
import { bytesOf, isInBytes } from './mendTags';

/** As far as names tell: of an unknown namespace there is nothing else to go by. */
const positionName =
  /gps|geo(tag|hash|point|location|position)|(?<!isospeed)latitude|longt?itude|coordinates$|^(lat|lon|lng|long)$/i;
const positionPrefix = /^(geo|georss|gps|wgs84)$/i;

function isPosition(name: string): boolean {
  const [prefix = '', local] = name.split(':');
  if (local === undefined) return positionName.test(prefix);
  return prefix !== 'xmlns' && (positionPrefix.test(prefix) || positionName.test(local));
}

/** A comment or the like, or a tag in its parts; what does not end is looked through once, however often it begins. */
const token =
  /<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<(?<end>\/?)(?<name>[^\s<>/!?"']+)(?<attributes>(?:[\s/](?:[^<>"']|"[^"<]*"|'[^'<]*')*)?)>/g;
const attribute = /\s([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

const keptAttributes = (attributes: string) =>
  attributes.replace(attribute, (whole, name: string) => (isPosition(name) ? '' : whole));

/** Depth maps and editing histories of years have a few; what is larger goes without what exiftool has no name for. */
const mostLetters = 4 * 1024 * 1024;

/**
 * The packet without every property that tells a position, in whatever namespace; undefined for one that never ends
 * it, or is too large to be looked through.
 */
export function withoutPositions(packet: string): string | undefined {
  if (packet.length > mostLetters) return undefined;
  const kept: string[] = [];
  let [from, depth] = [0, 0];
  for (const { 0: whole, index, groups = {} } of packet.matchAll(token)) {
    const { name, attributes = '', end } = groups;
    if (name === undefined) continue;
    const isAlone = attributes.endsWith('/');
    if (depth === 0 && end === '') {
      const hides = isPosition(name);
      kept.push(packet.slice(from, index), hides ? '' : `<${name}${keptAttributes(attributes)}>`);
      from = index + whole.length;
      depth = hides && !isAlone ? 1 : 0;
    } else if (depth > 0 && !isAlone) {
      depth += end === '' ? 1 : -1;
      from = index + whole.length;
    }
  }
  return depth === 0 ? kept.join('') + packet.slice(from) : undefined;
}

/** Letters of two bytes; those of four, which hold nulls besides, without the nulls. */
function wideText(bytes: Buffer, size: 2 | 4, isBigEndian: boolean): string {
  const isOfLetter = (index: number) => size === 2 || (isBigEndian ? index % 4 > 1 : index % 4 < 2);
  const letters = Buffer.from(bytes.filter((_, index) => isOfLetter(index)));
  const even = letters.subarray(0, letters.length - (letters.length % 2));
  return (isBigEndian ? even.swap16() : even).toString('utf16le');
}

/** UTF-8, or UTF-16 and UTF-32 by the nulls beside the first letter, which is a `<` (XMP part 1, 7.1); else no text. */
export function packetText(bytes: Buffer): string {
  const first = bytes.indexOf('<');
  if (first === -1) return '';
  const size = bytes[first + 1] !== 0 ? 1 : bytes[first + 2] !== 0 ? 2 : 4;
  return size === 1 ? bytes.toString() : wideText(bytes, size, first % 2 === 1);
}

/** What the text was in before it was read. */
const encodingMark = /(<\?(?:xml|xpacket)\b[^>]*?)\sencoding\s*=\s*(?:"[^"]*"|'[^']*')/g;

function textOf(value: unknown): string {
  if (typeof value !== 'string') return '';
  const text = isInBytes(value) ? packetText(bytesOf(value)) : value;
  return text.replace(/^\ufeff/, '').replace(encodingMark, '$1');
}

/** Whether a second packet follows, with what the first has no room for. */
const isContinued = (packet: string) => packet.includes('HasExtendedXMP');

/** The name of the second packet, as attribute or element, with a namespace and spaces of its own. */
const continuation = /:HasExtendedXMP(?:\s*=\s*["']|(?:\s[^<>]*)?>)\s*(\w{32})/;

/** Tells exiftool which packet goes on: it overlooks names that do not stand where it would write them. */
export function goingOn(packet: string | undefined): readonly string[] {
  const [, name] = continuation.exec(packet ?? '') ?? [];
  return name === undefined ? [] : ['-api', `ExtendedXMP=${name}`];
}

/** Letters of four bytes. What is larger is not looked through, and would stand in memory many times over. */
const mostBytes = 4 * mostLetters;

/** Of `(Binary data 1234 bytes, use -b option to extract)`. */
const lengthOf = (value: unknown) => Number(/^\(Binary data (\d+) bytes/.exec(String(value))?.[1] ?? 0);

async function readPackets(
  exiftool: Exiftool,
  file: string,
  more: readonly string[],
): Promise<readonly string[] | 'tooLarge'> {
  const read = async (...how: readonly string[]) => {
    const found = await exiftool.read(file, [...how, '-a', '-G4', ...more, '-XMP']);
    return Object.entries(found).flatMap(([name, value]) => (name.endsWith(':XMP') ? [value] : []));
  };
  const lengths = (await read()).map(lengthOf);
  if (lengths.some((length) => length > mostBytes)) return 'tooLarge';
  return lengths.length === 0 ? [] : (await read('-b')).map(textOf);
}

export type Packet =
  | { readonly type: 'text'; readonly text: string }
  /** `none` that can be read; `tooLarge` to be looked through. */
  | { readonly type: 'none' | 'tooLarge' };

/**
 * The XMP of a photo as it stands in the file, in whatever encoding. Where it is continued, both packets, one behind
 * the other: exiftool takes them for one, and writes one.
 */
export async function readPacket(exiftool: Exiftool, file: string): Promise<Packet> {
  const packets = await readPackets(exiftool, file, []);
  if (packets === 'tooLarge') return { type: 'tooLarge' };
  const [first = '', ...others] = packets;
  if (!/<(\w+:)?RDF\b/.test(first)) return { type: 'none' };
  if (!isContinued(first)) return { type: 'text', text: first };
  const all = others.length > 0 ? packets : await readPackets(exiftool, file, goingOn(first));
  return all === 'tooLarge' ? { type: 'tooLarge' } : { type: 'text', text: all.join('\n') };
}

/** What exiftool edits in a moment and a page can bear, in every picture. */
const mostOfPictures = { letters: 512 * 1024, tags: 5000 };

/** Beyond that pictures say what exiftool has names for, and the original alone says all. */
export const fitsPictures = (packet: string) =>
  packet.length <= mostOfPictures.letters && packet.split('<').length <= mostOfPictures.tags;

/** As exiftool takes it through exiftool-vendored, which has it decode every entity that it is given. */
export const asGiven = (packet: string) => packet.replaceAll('&', '&amp;');
