type Entry = { readonly tag: number; readonly type: number; readonly count: number; readonly value: number };

const short = 3;
const long = 4;
const undefinedBytes = 7;

function writeDirectory(view: DataView, entries: readonly Entry[]): void {
  view.setUint16(8, entries.length, true);
  entries.forEach(({ tag, type, count, value }, index) => {
    const at = 10 + index * 12;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, count, true);
    view.setUint32(at + 8, value, true);
  });
}

/**
 * Wraps 8-bit RGBA pixels and their ICC profile as an uncompressed TIFF 6.0 file: the one way to hand sharp raw
 * pixels that are not sRGB.
 */
export function wrapAsTiff(
  pixels: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray },
  profile: Uint8Array,
): Uint8Array {
  const entryCount = 12;
  const bitsAt = 10 + entryCount * 12 + 4;
  const profileAt = bitsAt + 8;
  const pixelsAt = profileAt + profile.length + (profile.length % 2);
  const file = new Uint8Array(pixelsAt + pixels.data.length);
  const view = new DataView(file.buffer);
  file.set([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  writeDirectory(view, [
    { tag: 256, type: long, count: 1, value: pixels.width },
    { tag: 257, type: long, count: 1, value: pixels.height },
    { tag: 258, type: short, count: 4, value: bitsAt },
    { tag: 259, type: short, count: 1, value: 1 },
    { tag: 262, type: short, count: 1, value: 2 },
    { tag: 273, type: long, count: 1, value: pixelsAt },
    { tag: 277, type: short, count: 1, value: 4 },
    { tag: 278, type: long, count: 1, value: pixels.height },
    { tag: 279, type: long, count: 1, value: pixels.data.length },
    { tag: 284, type: short, count: 1, value: 1 },
    { tag: 338, type: short, count: 1, value: 2 },
    { tag: 34675, type: undefinedBytes, count: profile.length, value: profileAt },
  ]);
  file.set([8, 0, 8, 0, 8, 0, 8, 0], bitsAt);
  file.set(profile, profileAt);
  file.set(pixels.data, pixelsAt);
  return file;
}
