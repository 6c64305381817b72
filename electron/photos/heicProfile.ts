type Box = { readonly type: string; readonly from: number; readonly to: number };

function typeAt(bytes: Uint8Array, offset: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + 4));
}

/** The boxes between two offsets; stops at the first that lies about its length. */
function readBoxes(bytes: Uint8Array, from: number, to: number): readonly Box[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const boxes: Box[] = [];
  let offset = from;
  while (offset + 8 <= to) {
    const length = view.getUint32(offset);
    const end = length === 0 ? to : offset + length;
    if ((length !== 0 && length < 8) || end > to) return boxes;
    boxes.push({ type: typeAt(bytes, offset + 4), from: offset + 8, to: end });
    offset = end;
  }
  return boxes;
}

function openBox(bytes: Uint8Array, within: Box, type: string, headerLength: number): Box | undefined {
  const found = readBoxes(bytes, within.from, within.to).find((box) => box.type === type);
  return found && { ...found, from: found.from + headerLength };
}

type View = { readonly view: DataView; readonly box: Box };

/** The box of what a file calls a full box: one byte of version, three of flags, then its content. */
const versionOf = ({ view, box }: View) => view.getUint8(box.from);

function readPrimaryItem(inBox: View): number {
  const at = inBox.box.from + 4;
  return versionOf(inBox) === 0 ? inBox.view.getUint16(at) : inBox.view.getUint32(at);
}

/** Which properties of the container an item has, counted from 1 (ISO 14496-12, 8.11.14). */
function readProperties(inBox: View, item: number): readonly number[] {
  const { view, box } = inBox;
  const [idLength, isWide] = [versionOf(inBox) < 1 ? 2 : 4, (view.getUint8(box.from + 3) & 1) === 1];
  let at = box.from + 8;
  for (let left = view.getUint32(box.from + 4); left > 0; left -= 1) {
    const id = idLength === 2 ? view.getUint16(at) : view.getUint32(at);
    const count = view.getUint8(at + idLength);
    at += idLength + 1;
    const [first, step] = [at, isWide ? 2 : 1];
    if (id === item)
      return Array.from({ length: count }, (_, index) =>
        isWide ? view.getUint16(first + index * step) & 0x7fff : view.getUint8(first + index) & 0x7f,
      );
    at += count * step;
  }
  return [];
}

/** The properties of the primary picture; all there are where the file does not say, or lies about it. */
function propertiesOfPrimary(bytes: Uint8Array, meta: Box, properties: Box, all: readonly Box[]) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const primary = readBoxes(bytes, meta.from, meta.to).find(({ type }) => type === 'pitm');
  const associations = readBoxes(bytes, properties.from, properties.to).find(({ type }) => type === 'ipma');
  if (primary === undefined || associations === undefined) return all;
  try {
    const item = readPrimaryItem({ view, box: primary });
    const numbers = readProperties({ view, box: associations }, item);
    return numbers.flatMap((number) => all[number - 1] ?? []);
  } catch (error) {
    if (error instanceof RangeError) return all;
    throw error;
  }
}

/**
 * The ICC profile of a HEIC photo (ISO 23008-12: meta / iprp / ipco / colr), or undefined. The decoder drops it, and
 * phones record in Display P3: without it their colours would come out pale. A picture put together from others
 * may leave its colours to those.
 */
export function readHeicProfile(bytes: Uint8Array): Uint8Array | undefined {
  const file: Box = { type: 'file', from: 0, to: bytes.length };
  const meta = openBox(bytes, file, 'meta', 4);
  const properties = meta && openBox(bytes, meta, 'iprp', 0);
  const container = properties && openBox(bytes, properties, 'ipco', 0);
  if (meta === undefined || properties === undefined || container === undefined) return undefined;
  const all = readBoxes(bytes, container.from, container.to);
  const isColour = ({ type }: Box) => type === 'colr';
  const own = propertiesOfPrimary(bytes, meta, properties, all);
  const isCoded = own.some(({ type }) => type === 'hvcC');
  const colours = (isCoded || own.some(isColour) ? own : all).filter(isColour);
  const profile = colours.find((box) => ['prof', 'rICC'].includes(typeAt(bytes, box.from)));
  return profile && bytes.subarray(profile.from + 4, profile.to);
}
