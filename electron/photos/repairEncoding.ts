const windows1252 = new TextDecoder('windows-1252');
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The byte behind each character that Windows-1252 puts elsewhere than Latin-1 does. */
const bytesOf = new Map(
  Array.from({ length: 32 }, (_, index) => [windows1252.decode(Uint8Array.of(0x80 + index)), 0x80 + index]),
);

function byteOf(character: string): number {
  const code = character.charCodeAt(0);
  return bytesOf.get(character) ?? code;
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
