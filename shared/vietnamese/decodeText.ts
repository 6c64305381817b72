/** The decoder of the world that this runs in: window and Node have the same. */
export type Decoder = new (
  encoding: string,
  options?: { readonly fatal?: boolean },
) => {
  readonly decode: (bytes: Uint8Array) => string;
};

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';
export type DecodedText = { readonly text: string; readonly encoding: TextEncoding };

/** Enough of a file to tell its encoding by. */
const sampleSize = 65_536;

function encodingOfMark(bytes: Uint8Array): TextEncoding | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: the high byte of a space or a basic letter is zero, always on the same side. */
function encodingOfZeros(bytes: Uint8Array): TextEncoding | null {
  const sample = bytes.subarray(0, sampleSize);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) * 5 < sample.length || Math.min(even, odd) * 20 > sample.length) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function isWellFormed(bytes: Uint8Array, Decoder: Decoder): boolean {
  try {
    new Decoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** A UTF-8 file with a few damaged bytes is still UTF-8; in an old encoding nearly every accent would be damage. */
function isMostlyUtf8(bytes: Uint8Array, Decoder: Decoder): boolean {
  const text = new Decoder('utf-8').decode(bytes);
  return countOf(text, /\ufffd/g) * 2 < countOf(text, /[\u0080-\ufffc]/g);
}

function encodingOf(bytes: Uint8Array, Decoder: Decoder): TextEncoding {
  const known = encodingOfMark(bytes) ?? encodingOfZeros(bytes);
  if (known !== null) return known;
  return isWellFormed(bytes, Decoder) || isMostlyUtf8(bytes, Decoder) ? 'utf-8' : 'windows-1258';
}

/** Text holds line breaks and tabs; a picture or an archive is full of other control characters. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, sampleSize);
  // oxlint-disable-next-line no-control-regex -- control characters are what gives a binary file away
  return countOf(sample, /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g) * 200 > sample.length;
}

/** The text of a file in UTF-8, UTF-16 or the old Vietnamese Windows encoding. Null where it is no text. */
export function decodeText(bytes: Uint8Array, Decoder: Decoder): DecodedText | null {
  const encoding = encodingOf(bytes, Decoder);
  const text = new Decoder(encoding).decode(bytes);
  return looksBinary(text) ? null : { text, encoding };
}
