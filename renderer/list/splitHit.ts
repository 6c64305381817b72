import type { ArticleRow } from '../../shared/desk';

type Hit = NonNullable<ArticleRow['hit']>;
type HitPart = { readonly text: string; readonly isMarked: boolean };

/** The passage in pieces, found words marked; the pieces joined are the passage. */
export function splitHit({ text, marks }: Hit): readonly HitPart[] {
  const parts: HitPart[] = [];
  let position = 0;
  for (const [start, end] of marks) {
    if (start < position || end <= start) continue;
    parts.push({ text: text.slice(position, start), isMarked: false });
    parts.push({ text: text.slice(start, end), isMarked: true });
    position = end;
  }
  parts.push({ text: text.slice(position), isMarked: false });
  return parts.filter((part) => part.text !== '');
}
