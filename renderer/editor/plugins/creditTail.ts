import { closeHistory } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { isEmptyCredit, splitCredit } from '../../../shared/vietnamese/credit';
import { photoOf } from '../figures';
import { PhotoStep } from './photoStep';
import { readSurroundings } from './photoRecords';

/**
 * Takes the credit out of the tail of a caption and gives it to the photo, if that has none yet: one undo
 * step. Undefined where the caption at `pos` holds no credit.
 */
export function moveCreditOut(state: EditorState, pos: number): Transaction | undefined {
  const figure = state.doc.nodeAt(pos);
  if (figure?.type.name !== 'figure') return undefined;
  const { photos, agencies } = readSurroundings(state);
  const { caption, credit } = splitCredit(figure.textContent, agencies);
  const photo = photos[photoOf(figure) ?? ''];
  if (credit === null || photo === undefined) return undefined;
  const transaction = replaceTail(state, pos + 1, figure.textContent, caption);
  if (isEmptyCredit(photo.credit))
    transaction.step(new PhotoStep(photo.id, { credit: photo.credit }, { credit }));
  return closeHistory(transaction);
}

/** Keeps the marks of what stays: only what differs after the common beginning is replaced. */
function replaceTail(state: EditorState, start: number, before: string, after: string): Transaction {
  let kept = 0;
  while (kept < after.length && before[kept] === after[kept]) kept += 1;
  return state.tr.insertText(after.slice(kept), start + kept, start + before.length);
}
