/** A picture as a text dump writes it: `![alt](address)`. The address is kept as text and never fetched. */
export type PictureMark = { readonly alt: string; readonly address: string };

type FoundMark = { readonly mark: PictureMark; readonly start: number; readonly end: number };

/** The index behind the bracket that closes the one at `open`, or -1. Brackets inside must pair: `![[Video] Tít](…)`. */
function closeOf(text: string, open: number, left: string, right: string): number {
  let depth = 0;
  for (let index = open; index < text.length; index += 1) {
    if (text[index] === left) depth += 1;
    if (text[index] === right) depth -= 1;
    if (depth === 0) return index + 1;
  }
  return -1;
}

function markAt(text: string, start: number): FoundMark | null {
  const altEnd = closeOf(text, start + 1, '[', ']');
  if (altEnd === -1 || text[altEnd] !== '(') return null;
  const end = closeOf(text, altEnd, '(', ')');
  if (end === -1) return null;
  const alt = text.slice(start + 2, altEnd - 1).trim();
  const address = text.slice(altEnd + 1, end - 1).trim();
  return { mark: { alt, address }, start, end };
}

/** A line taken apart, in order: texts (never blank), picture marks, and the bars between table cells. */
export type LinePart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'picture'; readonly mark: PictureMark }
  | { readonly type: 'bar' };

function splitBars(text: string): readonly LinePart[] {
  return text
    .split('|')
    .flatMap((piece, index): readonly LinePart[] => [
      ...(index > 0 ? [{ type: 'bar' } as const] : []),
      ...(piece.trim() === '' ? [] : [{ type: 'text', text: piece.trim() } as const]),
    ]);
}

/** More marks than this on one line are no page but an attack: the rest of the line is text. */
const mostMarks = 200;

/** The parts of a line that holds a picture mark; null for a line of text alone, whose bars mean nothing. */
export function splitPictures(line: string): readonly LinePart[] | null {
  const parts: LinePart[] = [];
  let from = 0;
  let marks = 0;
  let start = line.indexOf('![');
  while (start !== -1 && marks < mostMarks) {
    const found = markAt(line, start);
    if (found === null) {
      start = line.indexOf('![', start + 2);
      marks += 1;
      continue;
    }
    parts.push(...splitBars(line.slice(from, start)), { type: 'picture', mark: found.mark });
    from = found.end;
    marks += 1;
    start = line.indexOf('![', from);
  }
  return from === 0 ? null : [...parts, ...splitBars(line.slice(from))];
}
