import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Credit, Photo } from '../../../shared/article/photo';
import { isEmptyCredit, splitCredit, writeCredit } from '../../../shared/vietnamese/credit';
import { photoOf, selectedFigure } from '../figures';
import { PhotoStep } from './photoStep';
import { readSurroundings } from './photoRecords';

/** What the tail of a caption offers: the credit in it, and the other credit of the photo it would replace. */
export type CreditTail = {
  readonly caption: string;
  readonly credit: Credit;
  readonly replaced: Credit | null;
};

const isSame = (one: Credit, other: Credit) => writeCredit(one, 'vi') === writeCredit(other, 'vi');

/** Undefined where the caption holds no credit, or there is no photo to give it to. */
export function readCreditTail(
  figure: Node,
  photo: Photo | undefined,
  agencies: readonly string[],
): CreditTail | undefined {
  const { caption, credit } = splitCredit(figure.textContent, agencies);
  if (credit === null || photo === undefined) return undefined;
  const isKept = isEmptyCredit(photo.credit) || isSame(photo.credit, credit);
  return { caption, credit, replaced: isKept ? null : photo.credit };
}

/**
 * Takes the credit out of the tail of a caption and gives it to the photo: one undo step. Undefined where the
 * caption at `pos` holds no credit.
 */
export function moveCreditOut(state: EditorState, pos: number): Transaction | undefined {
  const figure = state.doc.nodeAt(pos);
  if (figure?.type.name !== 'figure') return undefined;
  const { photos, agencies } = readSurroundings(state);
  const photo = photos[photoOf(figure) ?? ''];
  const tail = readCreditTail(figure, photo, agencies);
  if (tail === undefined || photo === undefined) return undefined;
  const transaction = replaceTail(state, pos + 1, figure.textContent, tail.caption);
  if (!isSame(photo.credit, tail.credit))
    transaction.step(new PhotoStep(photo.id, { credit: photo.credit }, { credit: tail.credit }));
  return closeHistory(transaction);
}

/** That of the figure the cursor stands in. */
export function splitSelectedCredit(state: EditorState): Transaction | undefined {
  const figure = selectedFigure(state);
  return figure === undefined ? undefined : moveCreditOut(state, figure.pos);
}

/** Keeps the marks of what stays: only what differs after the common beginning is replaced. */
function replaceTail(state: EditorState, start: number, before: string, after: string): Transaction {
  let kept = 0;
  while (kept < after.length && before[kept] === after[kept]) kept += 1;
  return state.tr.insertText(after.slice(kept), start + kept, start + before.length);
}
