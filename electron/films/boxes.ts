/** One part of a film container: its name and where its content lies. */
export type Box = { readonly name: string; readonly start: number; readonly end: number };

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** No sound film has so many parts side by side. */
const mostBoxes = 10_000;

const latin = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/**
 * What the head of a box says, which may reach beyond the end. A size of 0 reaches to the end, one of 1 is told in 64
 * bits after the name (ISO/IEC 14496-12, 4.2).
 */
function readBox(view: DataView, bytes: Uint8Array, at: number, end: number): Box | undefined {
  if (at + 8 > end) return undefined;
  const short = view.getUint32(at);
  const isLong = short === 1;
  if (isLong && at + 16 > end) return undefined;
  const size = isLong ? Number(view.getBigUint64(at + 8)) : short === 0 ? end - at : short;
  const head = isLong ? 16 : 8;
  return size < head ? undefined : { name: latin(bytes, at + 4, at + 8), start: at + head, end: at + size };
}

/** The box that begins there and whose end is missing. */
export function cutBoxAt(bytes: Uint8Array, at: number): Box | undefined {
  const box = readBox(viewOf(bytes), bytes, at, bytes.length);
  return box !== undefined && box.end > bytes.length ? box : undefined;
}

/** The boxes of an MP4 between two offsets; stops where one is cut off or makes no sense. */
export function* boxesOf(bytes: Uint8Array, start: number, end: number): Generator<Box> {
  const view = viewOf(bytes);
  let at = start;
  for (let count = 0; count < mostBoxes; count += 1) {
    const box = readBox(view, bytes, at, end);
    if (box === undefined || box.end > end) return;
    yield box;
    at = box.end;
  }
}

/** The length that the first bytes of an EBML number tell, and the number without its marker (RFC 8794, 4). */
function readNumber(bytes: Uint8Array, at: number, isId: boolean) {
  const first = bytes[at] ?? 0;
  const length = Math.clz32(first) - 23;
  if (first === 0 || length > 8 || at + length > bytes.length) return undefined;
  let value = isId ? first : first & (0xff >> length);
  let isUnknown = value === 0xff >> length;
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[at + index] ?? 0;
    isUnknown &&= byte === 0xff;
    value = value * 256 + byte;
  }
  return { value, length, isUnknown };
}

/** The elements of a WebM between two offsets, named by their id in hex; one of unknown size reaches to the end. */
export function* elementsOf(bytes: Uint8Array, start: number, end: number): Generator<Box> {
  let at = start;
  for (let count = 0; count < mostBoxes && at < end; count += 1) {
    const id = readNumber(bytes, at, true);
    const size = id && readNumber(bytes, at + id.length, false);
    if (id === undefined || size === undefined) return;
    const from = at + id.length + size.length;
    const to = size.isUnknown ? end : from + size.value;
    if (to > end) return;
    yield { name: id.value.toString(16), start: from, end: to };
    at = to;
  }
}
