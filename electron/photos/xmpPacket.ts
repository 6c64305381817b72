import type { Exiftool } from './exiftool';

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

/** The packet without every property that tells a position, in whatever namespace; undefined for one that never ends it. */
export function withoutPositions(packet: string): string | undefined {
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

/** Of an editing history of years; what is larger goes without the properties that exiftool has no name for. */
const mostLetters = 4 * 1024 * 1024;

/** The XMP of a photo as it stands in the file; undefined where there is none that can be read. */
export async function readPacket(exiftool: Exiftool, file: string): Promise<string | undefined> {
  const { XMP: packet } = await exiftool.read(file, ['-b', '-XMP']);
  const isText = typeof packet === 'string' && /<(\w+:)?RDF\b/.test(packet);
  return isText && packet.length <= mostLetters ? packet : undefined;
}

/** As exiftool takes it through exiftool-vendored, which has it decode every entity that it is given. */
export const asGiven = (packet: string) => packet.replaceAll('&', '&amp;');

/** Whether a second packet follows, with what the first has no room for. */
export const isContinued = (packet: string) => packet.includes('HasExtendedXMP');
