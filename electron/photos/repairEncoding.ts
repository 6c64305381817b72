import { isSyllable } from '../../shared/vietnamese/isSyllable';
import { oldEncodings, type Reading } from './oldEncodings';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Windows-1252 from 0x80 to 0x9f; a space where it has nothing. By hand, because the TextDecoder of Node 20 reads
 * this encoding as Latin-1.
 */
const displaced = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function byteOf(character: string): number {
  const index = character === ' ' ? -1 : displaced.indexOf(character);
  return index === -1 ? character.charCodeAt(0) : 0x80 + index;
}

/** Null where the text is plain, or no reading of single bytes as Windows-1252. */
function misreadBytes(text: string): readonly number[] | null {
  const bytes = Array.from(text.split(''), byteOf);
  return bytes.every((byte) => byte < 0x80) || bytes.some((byte) => byte > 0xff) ? null : bytes;
}

/**
 * Undoes the reading of UTF-8 as Windows-1252: many programs write UTF-8 into IIM and EXIF without saying so. Text
 * that was read rightly comes back unchanged, because its bytes are almost never valid UTF-8 by accident.
 */
export function repairEncoding(text: string): string {
  const bytes = misreadBytes(text);
  if (bytes === null) return text;
  try {
    return utf8.decode(Uint8Array.from(bytes));
  } catch {
    return text;
  }
}

/** Enough of a text to tell its encoding by. */
const sample = 2000;

/** Each marked word that is Vietnamese speaks for a reading, each that is not speaks three times against it. */
function judge(texts: readonly string[]) {
  const words = texts.flatMap((text) => text.match(/[\p{L}\p{M}\ufffd]+/gu) ?? []);
  const marked = words.filter((word) => /[^ -~]/.test(word));
  const good = marked.filter(isSyllable).length;
  return { good, score: good - 3 * (marked.length - good) };
}

const asItIs: Reading = (text) => text;

/**
 * How to read the texts of one block of a file, all in the same unknown encoding and read as Windows-1252 so far:
 * as UTF-8 where they are, as Windows-1258, TCVN3 or VNI where that makes them Vietnamese, else as they are.
 */
export function findEncoding(texts: readonly string[]): Reading {
  const misread = texts
    .filter((text) => repairEncoding(text) === text && misreadBytes(text) !== null)
    .map((text) => text.slice(0, sample));
  const least = Math.max(0, judge(misread).score);
  const [best] = oldEncodings
    .map((reading) => ({ reading, ...judge(misread.map(reading)) }))
    .filter(({ good, score }) => good >= 2 && score > least)
    .sort((one, other) => other.score - one.score);
  const readOld = best?.reading ?? asItIs;
  return (text) => {
    const repaired = repairEncoding(text);
    return repaired !== text || misreadBytes(text) === null ? repaired : readOld(text);
  };
}
