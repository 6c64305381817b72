import { isSyllable } from '../../shared/vietnamese/isSyllable';
import { oldEncodings, type Reading } from './oldEncodings';

const utf8 = new TextDecoder('utf-8');

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

/** Read as Windows-1252. */
export function readBytes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => {
    const letter = byte < 0x80 || byte > 0x9f ? ' ' : displaced.charAt(byte - 0x80);
    return letter === ' ' ? String.fromCharCode(byte) : letter;
  }).join('');
}

/**
 * Undefined for bytes that are no UTF-8. A letter cut in two at the end is left out, and so is a byte here and there
 * that is none of a text which is UTF-8 beyond doubt.
 */
function readUtf8(bytes: Uint8Array): string | undefined {
  const text = utf8.decode(bytes);
  const wrong = text.match(/\ufffd/g)?.length ?? 0;
  const right = (text.match(/[^\0-\x7f]/gu)?.length ?? 0) - wrong;
  const isCut = wrong === 1 && text.endsWith('\ufffd') && right > 0;
  return wrong === 0 || isCut || right >= 5 * wrong ? text.replaceAll('\ufffd', '') : undefined;
}

/**
 * Undoes the reading of UTF-8 as Windows-1252: many programs write UTF-8 into IIM and EXIF without saying so. Text
 * that was read rightly comes back unchanged, because its bytes are almost never valid UTF-8 by accident.
 */
export function repairEncoding(text: string): string {
  const bytes = misreadBytes(text);
  return bytes === null ? text : (readUtf8(Uint8Array.from(bytes)) ?? text);
}

/** Enough of a text to tell its encoding by. */
const sample = 2000;

/** Each marked word that is Vietnamese speaks for a reading, each that is not speaks three times against it. */
function judge(texts: readonly string[]) {
  const words = texts.flatMap((text) => text.match(/[\p{L}\p{M}\ufffd]+/gu) ?? []);
  const marked = words.filter((word) => /[^ -~]/.test(word));
  const good = marked.filter((word) => isSyllable(word) && !/\p{Ll}\p{Lu}/u.test(word)).length;
  return { good, score: good - 3 * (marked.length - good) };
}

const asItIs: Reading = (text) => text;

/** What no language of Latin-1 has: two marked letters in a row, a capital or a sign within a word. */
const isNoLatin = (text: string) => /[\u00c0-\u00ff]{2}|\p{Ll}[\u00a1-\u00de]|[aeo][áàåãä]/u.test(text);

/** One word is enough where it cannot be anything else. */
function bestReading(misread: readonly string[]): Reading | undefined {
  const least = Math.max(0, judge(misread).score);
  const enough = misread.some(isNoLatin) ? 1 : 2;
  const [best] = oldEncodings
    .map((reading) => ({ reading, ...judge(misread.map(reading)) }))
    .filter(({ good, score }) => good >= enough && score > least)
    .sort((one, other) => other.score - one.score);
  return best?.reading;
}

const misreadAmong = (texts: readonly string[]) =>
  texts
    .filter((text) => repairEncoding(text) === text && misreadBytes(text) !== null)
    .map((text) => text.slice(0, sample));

/**
 * How to read the texts of one block of a file, all in the same unknown encoding and read as Windows-1252 so far:
 * as UTF-8 where they are, as Windows-1258, TCVN3 or VNI where that makes them Vietnamese, else as they are. Where
 * they say too little, the other texts of the file decide.
 */
export function findEncoding(texts: readonly string[], others: readonly string[] = []): Reading {
  const own = misreadAmong(texts);
  const readOld = bestReading(own) ?? bestReading([...own, ...misreadAmong(others)]) ?? asItIs;
  return (text) => {
    const repaired = repairEncoding(text);
    return repaired !== text || misreadBytes(text) === null ? repaired : readOld(text);
  };
}
