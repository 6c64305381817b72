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

/**
 * Undoes the reading of UTF-8 as Windows-1252: many programs write UTF-8 into IIM and EXIF without saying so. Text
 * that was read rightly comes back unchanged, because its bytes are almost never valid UTF-8 by accident.
 */
export function repairEncoding(text: string): string {
  const bytes = Array.from(text.split(''), byteOf);
  if (bytes.every((byte) => byte < 0x80) || bytes.some((byte) => byte > 0xff)) return text;
  try {
    return utf8.decode(Uint8Array.from(bytes));
  } catch {
    return text;
  }
}
