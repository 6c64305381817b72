import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { keyOf } from '../../shared/article/comparableBlock';
import { type Cut, type Framing, placedCut } from '../../shared/article/photo';
import { cropOfPlacement, keepCrop } from '../../shared/article/placements';
import { carryCut } from '../../shared/article/turnFraming';
import { photoOf } from './figures';
import { readSurroundings } from './plugins/photoRecords';
import { PhotoStep } from './plugins/photoStep';

/** What the figure keeps of its crop; a crop that does not say yet how the photo was turned says it. */
const cropKept = ({ attrs }: Node, from: Framing): unknown =>
  placedCut.nullable().parse(attrs['crop'])?.quarterTurns === undefined
    ? keepCrop(cropOfPlacement({ attrs }, from), from)
    : attrs['crop'];

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
  const id = photoOf(state.doc.nodeAt(pos) ?? state.doc);
  return id === null ? undefined : frameIn(state, id, framing, { pos, crop });
}

/** The same for a photo by itself, also one that stands in no figure. */
export const framePhotoAlone = (state: EditorState, id: string, framing: Framing) =>
  frameIn(state, id, framing, null);

type Drawn = { readonly pos: number; readonly crop: Cut | null };

function frameIn(state: EditorState, id: string, framing: Framing, drawn: Drawn | null) {
  const photo = readSurroundings(state).photos[id];
  if (photo === undefined) return undefined;
  const transaction = state.tr;
  const from = photo.framing;
  if (keyOf(from) !== keyOf(framing))
    transaction.step(new PhotoStep(photo.id, { framing: from }, { framing }));
  const isTurned = from.quarterTurns !== framing.quarterTurns || from.isMirrored !== framing.isMirrored;
  state.doc.descendants((node, at) => {
    if (node.type.name !== 'figure' || photoOf(node) !== photo.id) return;
    const before = cropOfPlacement(node, from);
    const isDrawn =
      at === drawn?.pos && keyOf(before && carryCut(before, from, framing)) !== keyOf(drawn.crop);
    if (isDrawn) transaction.setNodeAttribute(at, 'crop', keepCrop(drawn.crop, framing));
    else if (before !== null && isTurned) transaction.setNodeAttribute(at, 'crop', cropKept(node, from));
  });
  return transaction.docChanged ? transaction : undefined;
}
