const oddSpaces = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const invisible =
  /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is removed
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
/** A zero-width joiner means something only inside an emoji. */
const strayJoiners = /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d/gu;

/**
 * Text as the library keeps it: NFC, one kind of space, one kind of line break, nothing invisible, no
 * half characters. Runs of spaces and line breaks are left as they are. Cleaning twice changes nothing.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(lineBreaks, '\n')
    .replace(oddSpaces, ' ')
    .replace(invisible, '')
    .replace(strayJoiners, '')
    .replace(controls, '')
    .normalize('NFC');
}

/** `cleanText` on one line: runs of white space become one space, ends are trimmed. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
