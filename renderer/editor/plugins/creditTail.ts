import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { type Credit, credit as creditShape, type Photo } from '../../../shared/article/photo';
import { isEmptyCredit, splitCredit, writeCredit } from '../../../shared/vietnamese/credit';
import { splitFilmCredit } from '../../../shared/vietnamese/filmCredit';
import { photoOf, selectedFigure, selectedVideo } from '../figures';
import { PhotoStep } from './photoStep';
import { readSurroundings } from './photoRecords';

/** What the tail of a caption offers: the credit in it, and the other credit it would replace. */
export type CreditTail = {
  readonly caption: string;
  readonly credit: Credit;
  readonly replaced: Credit | null;
};

const isSame = (one: Credit, other: Credit) => writeCredit(one, 'vi') === writeCredit(other, 'vi');

const isVideo = ({ type }: Node) => type.name === 'video';

/** A film has its own; a figure has that of its photo, where there is one. */
const ownCredit = (node: Node, photo: Photo | undefined): Credit | undefined =>
  isVideo(node) ? creditShape.parse(node.attrs['credit']) : photo?.credit;

/** Undefined where the caption of a figure or a video holds no credit, or there is no photo to give it to. */
export function readCreditTail(
  node: Node,
  photo: Photo | undefined,
  agencies: readonly string[],
): CreditTail | undefined {
  const own = ownCredit(node, photo);
  const split = isVideo(node) ? splitFilmCredit : splitCredit;
  const { caption, credit } = split(node.textContent, agencies);
  if (credit === null || own === undefined) return undefined;
  const isKept = isEmptyCredit(own) || isSame(own, credit);
  return { caption, credit, replaced: isKept ? null : own };
}

/**
 * Takes the credit out of the tail of a caption and gives it to the photo or the film: one undo step. Undefined where
 * the caption at `pos` holds no credit.
 */
export function moveCreditOut(state: EditorState, pos: number): Transaction | undefined {
  const node = state.doc.nodeAt(pos);
  if (node === null || (node.type.name !== 'figure' && !isVideo(node))) return undefined;
  const { photos, agencies } = readSurroundings(state);
  const photo = photos[photoOf(node) ?? ''];
  const [tail, own] = [readCreditTail(node, photo, agencies), ownCredit(node, photo)];
  if (tail === undefined || own === undefined) return undefined;
  const { caption, credit } = tail;
  const transaction = replaceTail(state, pos + 1, node.textContent, caption);
  if (isVideo(node)) transaction.setNodeAttribute(pos, 'credit', credit);
  else if (photo !== undefined && !isSame(own, credit))
    transaction.step(new PhotoStep(photo.id, { credit: own }, { credit }));
  return closeHistory(transaction);
}

/** That of the figure or the video the cursor stands in. */
export function splitSelectedCredit(state: EditorState): Transaction | undefined {
  const placed = selectedFigure(state) ?? selectedVideo(state);
  return placed === undefined ? undefined : moveCreditOut(state, placed.pos);
}

/** Keeps the marks of what stays: only what differs after the common beginning is replaced. */
function replaceTail(state: EditorState, start: number, before: string, after: string): Transaction {
  let kept = 0;
  while (kept < after.length && before[kept] === after[kept]) kept += 1;
  return state.tr.insertText(after.slice(kept), start + kept, start + before.length);
}
