const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const words = (text: string) => Buffer.from(text, 'latin1');

function number(value: number, bytes: number): Uint8Array {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value % 2 ** 32, Math.max(0, bytes - 4), Math.min(4, bytes));
  return buffer;
}

/** A box of an MP4. */
export const box = (name: string, ...content: readonly Uint8Array[]): Uint8Array => {
  const inside = join(...content);
  return join(number(inside.length + 8, 4), words(name), inside);
};

const brand = (name: string) => box('ftyp', words(name), number(512, 4), words('isomiso2avc1mp41'));
const zeros = (count: number) => Buffer.alloc(count);

const shortHeader = (seconds: number) =>
  box('mvhd', zeros(12), number(1000, 4), number(Math.round(seconds * 1000), 4), zeros(80));
const longHeader = (seconds: number) =>
  box(
    'mvhd',
    number(1, 1),
    zeros(19),
    number(1000, 4),
    zeros(4),
    number(Math.round(seconds * 1000), 4),
    zeros(80),
  );

type Mp4Options = {
  readonly major?: string;
  readonly isLong?: boolean;
  readonly hasTrack?: boolean;
  readonly isMovieFirst?: boolean;
};

/** The frame of an MP4, with one track and no picture in it: all that the library reads of a film. */
export function makeMp4(seconds: number, options: Mp4Options = {}): Uint8Array {
  const { major = 'isom', isLong = false, hasTrack = true, isMovieFirst = false } = options;
  const header = isLong ? longHeader(seconds) : shortHeader(seconds);
  const track = hasTrack ? [box('trak', box('tkhd', zeros(84)))] : [];
  const [movie, pictures] = [box('moov', header, ...track), box('mdat', zeros(64))];
  return join(brand(major), box('free'), ...(isMovieFirst ? [movie, pictures] : [pictures, movie]));
}

/** An element of a WebM, its size told in four bytes. */
export const element = (id: string, ...content: readonly Uint8Array[]): Uint8Array => {
  const inside = join(...content);
  return join(Buffer.from(id, 'hex'), number(0x10000000 + inside.length, 4), inside);
};

function double(value: number): Uint8Array {
  const buffer = Buffer.alloc(8);
  buffer.writeDoubleBE(value);
  return buffer;
}

type WebmOptions = { readonly docType?: string; readonly isStreamed?: boolean };

/** The frame of a WebM. A streamed one, as a browser records it, tells neither its size nor its length. */
export function makeWebm(
  seconds: number,
  { docType = 'webm', isStreamed = false }: WebmOptions = {},
): Uint8Array {
  const head = element('1a45dfa3', element('4282', words(docType)));
  const length = isStreamed ? [] : [element('4489', double(seconds * 1000))];
  const info = element('1549a966', element('2ad7b1', number(1_000_000, 3)), ...length);
  const content = join(element('ec', zeros(10)), info, element('1654ae6b', zeros(20)));
  const segment = isStreamed
    ? join(Buffer.from('1853806701ffffffffffffff', 'hex'), content)
    : element('18538067', content);
  return join(head, segment);
}
