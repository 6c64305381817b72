/** An open syllable in oa, oe or uy: one style puts the tone on the first letter, the other on the second. */
const tonedFirst = /[òóỏõọ][ae](?![\p{L}\p{M}])|(?<!q)[ùúủũụ]y(?![\p{L}\p{M}])/giu;

/**
 * `hòa` and `hoà` are one word in two styles: both come out as `hoà`, letter for letter, so that every position stays.
 * For composed text (NFC).
 */
export function oneToneStyle(text: string): string {
  return text.replace(tonedFirst, (pair) => {
    const [first = '', tone = '', second = ''] = pair.normalize('NFD');
    return first + (second + tone).normalize('NFC');
  });
}
