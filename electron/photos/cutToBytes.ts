const encoder = new TextEncoder();

/** The longest beginning of a text that fits, in UTF-8, and never ends inside a character. */
export function cutToBytes(text: string, limit: number): string {
  let length = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    length += encoder.encode(segment).length;
    if (length > limit) return kept.trimEnd();
    kept += segment;
  }
  return kept;
}
