import type { DocumentNode } from '../../../shared/article/article';
import { keyOf } from '../../../shared/article/comparableBlock';
import { compareSequences } from '../../../shared/article/compareWords';

/** A caption as the document holds it: texts with their marks. */
export type Caption = readonly DocumentNode[];
type Mark = NonNullable<DocumentNode['marks']>[number];
type Marks = readonly Mark[];
type Piece = { readonly text: string; readonly marks: Marks };

/** Each space is one of its own: a space added beside another changes neither. */
const token = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu;
const tokensOf = (text: string) => text.match(token) ?? [];

export const captionText = (caption: Caption) => caption.map(({ text }) => text ?? '').join('');
export const plainCaption = (text: string): Caption => (text === '' ? [] : [{ type: 'text', text }]);

const marksOf = ({ marks }: DocumentNode): Marks => marks ?? [];

const toNode = ({ text, marks }: Piece): DocumentNode =>
  marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: [...marks] };

/** Neighbours with the same marks are one text. */
function joinPieces(pieces: readonly Piece[]): Caption {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.text === '') continue;
    if (last !== undefined && keyOf(last.marks) === keyOf(piece.marks))
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined.map(toNode);
}

/** The part of a caption from one place to another, with its marks. */
function cutOut(caption: Caption, from: number, to: number): readonly Piece[] {
  let start = 0;
  return caption.flatMap((node) => {
    const { text = '' } = node;
    const piece = {
      text: text.slice(Math.max(0, from - start), Math.max(0, to - start)),
      marks: marksOf(node),
    };
    start += text.length;
    return piece.text === '' ? [] : [piece];
  });
}

const sharedBy = (one: Marks, other: Marks) =>
  one.filter((mark) => other.some((each) => keyOf(each) === keyOf(mark)));

const marksAt = (caption: Caption, at: number): Marks => cutOut(caption, at, at + 1)[0]?.marks ?? [];

/** Words in place of others look as those did; words between others as both their neighbours do. */
function marksOfNew(caption: Caption, from: number, to: number): Marks {
  const replaced = cutOut(caption, from, to).map(({ marks }) => marks);
  return replaced.length > 0
    ? replaced.reduce(sharedBy)
    : sharedBy(from === 0 ? [] : marksAt(caption, from - 1), marksAt(caption, from));
}

const lengthOf = (items: readonly string[]) => items.join('').length;

/**
 * The caption with other words: what was left alone keeps its bold, italic and links, and words in place of others
 * take theirs.
 */
export function rewordCaption(caption: Caption, text: string): Caption {
  const runs = compareSequences(tokensOf(captionText(caption)), tokensOf(text));
  const pieces: Piece[] = [];
  let at = 0;
  let replacedFrom = 0;
  for (const { type, items } of runs) {
    if (type === 'added') {
      pieces.push({ text: items.join(''), marks: marksOfNew(caption, replacedFrom, at) });
      replacedFrom = at;
      continue;
    }
    const end = at + lengthOf(items);
    if (type === 'same') pieces.push(...cutOut(caption, at, end));
    if (type === 'same') replacedFrom = end;
    at = end;
  }
  return joinPieces(pieces);
}

export type MarkName = 'bold' | 'italic' | 'link';
const markNames: readonly MarkName[] = ['bold', 'italic', 'link'];

export function marksIn(caption: Caption): readonly MarkName[] {
  const used = new Set(caption.flatMap((node) => marksOf(node).map(({ type }) => type)));
  return markNames.filter((name) => used.has(name));
}

/** What a caption no longer has anywhere: this is said, for nobody sees it in a plain field. */
export function marksLost(before: Caption, after: Caption): readonly MarkName[] {
  const keys = (caption: Caption) => caption.flatMap((node) => marksOf(node));
  const kept = new Set(keys(after).map(keyOf));
  const lost = new Set(
    keys(before)
      .filter((mark) => !kept.has(keyOf(mark)))
      .map(({ type }) => type),
  );
  return markNames.filter((name) => lost.has(name));
}
