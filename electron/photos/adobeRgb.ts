/** Four letters, and what stands under them in an ICC profile. */
type Tag = readonly [name: string, content: Uint8Array];

const letters = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function bigEndian(...numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 4);
  const view = new DataView(bytes.buffer);
  numbers.forEach((number, index) => view.setUint32(index * 4, number));
  return bytes;
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const padded = (content: Uint8Array) => join(content, new Uint8Array((4 - (content.length % 4)) % 4));

const xyz = (...values: readonly number[]) => join(letters('XYZ '), bigEndian(0, ...values));

const name = 'Adobe RGB (1998) compatible';
const description = join(
  ...[letters('desc'), bigEndian(0, name.length + 1), letters(`${name}\0`), new Uint8Array(78)],
);
/** A gamma of 2 51/256, as the encoding has it (Adobe RGB (1998) Color Image Encoding, 4.3.4.2). */
const curve = join(letters('curv'), bigEndian(0, 1), Uint8Array.of(0x02, 0x33, 0, 0));

/** Primaries brought to D50 (ibid., annex B), in 1/65536. */
const tags: readonly Tag[] = [
  ['desc', description],
  ['cprt', join(letters('text'), bigEndian(0), letters('CC0\0'))],
  ['wtpt', xyz(0xf351, 0x10000, 0x116cc)],
  ['rXYZ', xyz(0x9c18, 0x4fa5, 0x04fc)],
  ['gXYZ', xyz(0x348d, 0xa02c, 0x0f95)],
  ['bXYZ', xyz(0x2631, 0x102f, 0xbe9c)],
  ['rTRC', curve],
  ['gTRC', curve],
  ['bTRC', curve],
];

/** ICC.1:2001-04, version 2: a header of 128 bytes, the table of tags, their contents. */
function makeProfile(): Uint8Array {
  const contents = tags.map(([, content]) => padded(content));
  let at = 128 + 4 + tags.length * 12;
  const table = tags.map(([tag, content], index) => {
    const entry = join(letters(tag), bigEndian(at, content.length));
    at += contents[index]?.length ?? 0;
    return entry;
  });
  const header = new Uint8Array(128);
  header.set(bigEndian(at, 0, 0x02100000));
  header.set(letters('mntrRGB XYZ '), 12);
  header.set(letters('acsp'), 36);
  header.set(bigEndian(0xf6d6, 0x10000, 0xd32d), 68);
  return join(header, bigEndian(tags.length), ...table, ...contents);
}

const dataOf = (exif: Uint8Array) => {
  const from = exif[0] === 0x45 ? 6 : 0;
  return new DataView(exif.buffer, exif.byteOffset + from, exif.byteLength - from);
};

/** The twelve bytes of an entry, by its tag, from where its value stands. */
function findEntry(view: DataView, directory: number, tag: number, isLittle: boolean): number | undefined {
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + index * 12;
    if (view.getUint16(at, isLittle) === tag) return at + 8;
  }
  return undefined;
}

/** IFD0 / Exif / interoperability / index (DCF 2.0, 6.3): `R03` is the option file, which is in Adobe RGB. */
const way = [0x8769, 0xa005];
const interoperabilityIndex = 1;

/** Whether EXIF says that the pixels are Adobe RGB, as cameras do that write no ICC profile. */
export function isAdobeRgb(exif: Uint8Array): boolean {
  try {
    const view = dataOf(exif);
    const isLittle = view.getUint8(0) === 0x49;
    let directory = view.getUint32(4, isLittle);
    for (const tag of way) {
      const at = findEntry(view, directory, tag, isLittle);
      if (at === undefined) return false;
      directory = view.getUint32(at, isLittle);
    }
    const at = findEntry(view, directory, interoperabilityIndex, isLittle);
    return at !== undefined && [0, 1, 2].map((index) => view.getUint8(at + index)).join() === '82,48,51';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The JPEG with the profile as its first segment, for a decoder that knows no other way to be told. */
export function withAdobeProfile(jpeg: Uint8Array): Uint8Array {
  const content = join(letters('ICC_PROFILE\0'), Uint8Array.of(1, 1), makeProfile());
  const length = content.length + 2;
  const segment = join(Uint8Array.of(0xff, 0xe2, length >> 8, length & 0xff), content);
  return join(jpeg.subarray(0, 2), segment, jpeg.subarray(2));
}
