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

/**
 * The ICC profile of a HEIC photo (ISO 23008-12: meta / iprp / ipco / colr), or undefined. The decoder drops it, and
 * phones record in Display P3: without it their colours would come out pale.
 */
export function readHeicProfile(bytes: Uint8Array): Uint8Array | undefined {
  const file: Box = { type: 'file', from: 0, to: bytes.length };
  const meta = openBox(bytes, file, 'meta', 4);
  const properties = meta && openBox(bytes, meta, 'iprp', 0);
  const container = properties && openBox(bytes, properties, 'ipco', 0);
  if (container === undefined) return undefined;
  const colour = readBoxes(bytes, container.from, container.to).find(
    (box) => box.type === 'colr' && ['prof', 'rICC'].includes(typeAt(bytes, box.from)),
  );
  return colour && bytes.subarray(colour.from + 4, colour.to);
}
