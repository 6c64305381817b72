type Segment = { readonly marker: number; readonly from: number; readonly to: number };

const startOfScan = 0xda;
const [app0, app1] = [0xe0, 0xe1];
/** How both kinds of XMP segments begin (XMP specification part 3, 1.1.3). */
const plain = Buffer.from('http://ns.adobe.com/xap/1.0/\0');
const extended = Buffer.from('http://ns.adobe.com/xmp/extension/\0');
/** What a segment has room for behind its length and its name. */
const mostBytes = 0xffff - 2 - plain.length;

/** Whether the packet needs one piece only. */
export const fitsJpeg = (packet: string) => Buffer.byteLength(packet) <= mostBytes;

export const isJpeg = (bytes: Buffer) => bytes.subarray(0, 2).equals(Buffer.of(0xff, 0xd8));

/** What stands before the picture, as far as it is well formed. */
function* segmentsOf(jpeg: Buffer): Generator<Segment> {
  for (let from = 2; from + 4 <= jpeg.length && jpeg[from] === 0xff;) {
    const marker = jpeg.readUInt8(from + 1);
    const to = from + 2 + jpeg.readUInt16BE(from + 2);
    if (marker < 0xc0 || marker === 0xff || marker === startOfScan || to > jpeg.length) return;
    yield { marker, from, to };
    from = to;
  }
}

function isXmp(jpeg: Buffer, { marker, from }: Segment): boolean {
  const beginsWith = (name: Buffer) => jpeg.subarray(from + 4, from + 4 + name.length).equals(name);
  return marker === app1 && (beginsWith(plain) || beginsWith(extended));
}

function segmentOf(data: Buffer): Buffer {
  const head = Buffer.of(0xff, app1, 0, 0);
  head.writeUInt16BE(2 + plain.length + data.length, 2);
  return Buffer.concat([head, plain, data]);
}

/** The packet instead of the XMP there is, behind what readers want first; in as many pieces as it takes. */
export function withPacket(jpeg: Buffer, packet: string): Buffer {
  const bytes = Buffer.from(packet);
  const pieces = Array.from({ length: Math.ceil(bytes.length / mostBytes) }, (_, index) =>
    segmentOf(bytes.subarray(index * mostBytes, (index + 1) * mostBytes)),
  );
  const segments = [...segmentsOf(jpeg)];
  const others = segments.filter((segment) => !isXmp(jpeg, segment));
  const firstLater = others.findIndex(({ marker }) => marker !== app0 && marker !== app1);
  const early = firstLater === -1 ? others : others.slice(0, firstLater);
  const later = firstLater === -1 ? [] : others.slice(firstLater);
  const bytesOf = ({ from, to }: Segment) => jpeg.subarray(from, to);
  return Buffer.concat([
    ...[jpeg.subarray(0, 2), ...early.map(bytesOf)],
    ...[...pieces, ...later.map(bytesOf), jpeg.subarray(segments.at(-1)?.to ?? 2)],
  ]);
}

/** Has exiftool join the pieces of a packet, and cut it up where the specification cuts it. */
export const joinPieces = ['-ForceWrite=XMP'];
