import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { keyOf } from '../../shared/article/comparableBlock';
import { type Cut, type Framing, cut } from '../../shared/article/photo';
import { carryCut } from '../../shared/article/turnFraming';
import { photoOf } from './figures';
import { readSurroundings } from './plugins/photoRecords';
import { PhotoStep } from './plugins/photoStep';

/** The part of its photo that a placement shows; null shows all of it. */
export const cropOfNode = ({ attrs }: Node): Cut | null => cut.nullable().parse(attrs['crop'] ?? null);

function setCrop(transaction: Transaction, pos: number, before: Cut | null, crop: Cut | null) {
  if (keyOf(before) !== keyOf(crop)) transaction.setNodeAttribute(pos, 'crop', crop);
}

/**
 * One undo step: how the desk looks at the photo, and the crop of the figure at `pos`. Other placements of a photo
 * that was turned keep showing what they showed. Undefined where nothing changes.
 */
export function framePhoto(
  state: EditorState,
  pos: number,
  framing: Framing,
  crop: Cut | null,
): Transaction | undefined {
  const photo = readSurroundings(state).photos[photoOf(state.doc.nodeAt(pos) ?? state.doc) ?? ''];
  if (photo === undefined) return undefined;
  const transaction = state.tr;
  const from = photo.framing;
  if (keyOf(from) !== keyOf(framing))
    transaction.step(new PhotoStep(photo.id, { framing: from }, { framing }));
  state.doc.descendants((node, at) => {
    if (node.type.name !== 'figure' || photoOf(node) !== photo.id) return;
    const before = cropOfNode(node);
    setCrop(transaction, at, before, at === pos ? crop : before && carryCut(before, from, framing));
  });
  return transaction.docChanged ? transaction : undefined;
}
