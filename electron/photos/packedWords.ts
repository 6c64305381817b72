import { inflateSync } from 'node:zlib';
import { hasCode } from '../library/disk';

/** What all packed words and profiles of a PNG may unpack to, in bytes; XMP of a whole editing history has a few MB. */
const mostUnpacked = 32 * 1024 * 1024;
const signatureLength = 8;

/** Where the packed data of a chunk begin (PNG 3rd edition, 11.3.3); undefined for a chunk that has none. */
function packedPart(type: string, data: Buffer): Buffer | undefined {
  const keywordEnd = data.indexOf(0);
  if (keywordEnd === -1) return undefined;
  if (type === 'zTXt' || type === 'iCCP') return data.subarray(keywordEnd + 2);
  if (type !== 'iTXt' || data[keywordEnd + 1] !== 1) return undefined;
  const languageEnd = data.indexOf(0, keywordEnd + 3);
  const translatedEnd = languageEnd === -1 ? -1 : data.indexOf(0, languageEnd + 1);
  return translatedEnd === -1 ? undefined : data.subarray(translatedEnd + 1);
}

/** How much comes out of it, `limit` at most; what is no packed data counts nothing. */
function unpackedLength(packed: Buffer, limit: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: limit }).length;
  } catch (error) {
    return hasCode(error, 'ERR_BUFFER_TOO_LARGE') ? limit : 0;
  }
}

/**
 * Whether the words of a PNG unpack to more than anybody writes. The decoder looks at those before the pixels only;
 * exiftool reads all of them, in memory.
 */
export function isPackedBomb(png: Uint8Array): boolean {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  let left = mostUnpacked;
  for (let at = signatureLength; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const data = bytes.subarray(at + 8, at + 8 + length);
    const packed = packedPart(bytes.toString('latin1', at + 4, at + 8), data);
    if (packed !== undefined) left -= unpackedLength(packed, left);
    if (left <= 0) return true;
    at += 12 + length;
  }
  return false;
}
