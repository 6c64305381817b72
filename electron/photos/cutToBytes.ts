const encoder = new TextEncoder();

function longestFit(text: string, limit: number): string {
  let length = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    length += encoder.encode(segment).length;
    if (length > limit) return kept;
    kept += segment;
  }
  return kept;
}

/**
 * The beginning of a text that fits into so many bytes of UTF-8. It never ends inside a character, and inside a word
 * only where ending before it would lose more than half.
 */
export function cutToBytes(text: string, limit: number): string {
  const kept = longestFit(text, limit);
  if (kept === text) return text;
  const words = /\s/.test(text.charAt(kept.length)) ? kept : kept.replace(/\s+\S*$/, '');
  return (words.length > kept.length / 2 ? words : kept).trimEnd();
}
