import { closeHistory } from '@tiptap/pm/history';
import { Fragment, type Node } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { type PlacedFigure, type PlacedNode, selectedFigure, selectedGallery } from './figures';

type Block = PlacedNode;

const blocksOf = (doc: Node): readonly Block[] => {
  const blocks: Block[] = [];
  doc.forEach((node, pos, index) => blocks.push({ node, pos, index }));
  return blocks;
};

const isPicture = ({ node }: Block) => node.type.name === 'figure' || node.type.name === 'gallery';
const isBlank = ({ node }: Block) => node.type.name === 'paragraph' && node.content.size === 0;
const endOf = ({ node, pos }: PlacedNode) => pos + node.nodeSize;

/** The blocks that the selection touches, if they are pictures alone; of one picture, its neighbours too. */
function picturesToJoin({ doc, selection }: EditorState): readonly Block[] {
  const blocks = blocksOf(doc);
  const touched = blocks.filter((block) => block.pos < selection.to && endOf(block) > selection.from);
  const joins = (block: Block) => isPicture(block) || isBlank(block);
  if (!touched.every(joins) || !touched.some(isPicture)) return [];
  if (touched.length > 1) return touched;
  const [first = 0] = touched.map(({ index }) => index);
  let [from, to] = [first, first];
  while (blocks.slice(from - 1, from).some(isPicture)) from -= 1;
  while (blocks.slice(to + 1, to + 2).some(isPicture)) to += 1;
  return blocks.slice(from, to + 1);
}

const figuresIn = (block: Block): readonly Node[] =>
  block.node.type.name === 'gallery' ? block.node.children : isPicture(block) ? [block.node] : [];

/**
 * One gallery of all figures and galleries that the selection touches, in their order; a single figure takes those
 * beside it along. Undefined where anything else is selected, or one gallery alone.
 */
export function makeGallery(state: EditorState): Transaction | undefined {
  const blocks = picturesToJoin(state);
  const [first, last] = [blocks[0], blocks.at(-1)];
  const type = state.schema.nodes['gallery'];
  const isGallery = blocks.length === 1 && first?.node.type.name === 'gallery';
  if (first === undefined || last === undefined || type === undefined || isGallery) return undefined;
  const figures = blocks.flatMap(figuresIn);
  const tr = state.tr.replaceWith(first.pos, endOf(last), type.create(null, figures));
  const end = first.pos + 1 + (figures[0]?.nodeSize ?? 0) - 1;
  return closeHistory(tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView());
}

/** Its figures in place of the gallery. */
export function dissolveGallery(state: EditorState): Transaction | undefined {
  const gallery = selectedGallery(state);
  if (gallery === undefined) return undefined;
  const tr = state.tr.replaceWith(gallery.pos, endOf(gallery), gallery.node.content);
  tr.setSelection(TextSelection.create(tr.doc, gallery.pos + (gallery.node.firstChild?.nodeSize ?? 2) - 1));
  return closeHistory(tr.scrollIntoView());
}

type Inside = {
  readonly gallery: PlacedNode;
  readonly figure: PlacedFigure;
  /** The place of the figure in the gallery, from 0. */
  readonly place: number;
};

function insideGallery(state: EditorState): Inside | undefined {
  const [gallery, figure] = [selectedGallery(state), selectedFigure(state)];
  if (gallery === undefined || figure === undefined || figure.pos < gallery.pos) return undefined;
  return { gallery, figure, place: state.doc.resolve(figure.pos).index(1) };
}

/** The selection in the figure that now starts at `pos`, of the same kind as it was. */
function follow(tr: Transaction, state: EditorState, from: number, pos: number): Transaction {
  const { selection } = state;
  const next =
    selection instanceof NodeSelection
      ? NodeSelection.create(tr.doc, pos)
      : TextSelection.create(tr.doc, pos + selection.anchor - from, pos + selection.head - from);
  return tr.setSelection(next).scrollIntoView();
}

/** Behind the gallery, as a figure of its own; the last one takes the gallery away. */
export function takePhotoOut(state: EditorState): Transaction | undefined {
  const inside = insideGallery(state);
  if (inside === undefined) return undefined;
  const { gallery, figure } = inside;
  if (gallery.node.childCount === 1) return dissolveGallery(state);
  const tr = state.tr
    .delete(figure.pos, endOf(figure))
    .insert(endOf(gallery) - figure.node.nodeSize, figure.node);
  return closeHistory(follow(tr, state, figure.pos, endOf(gallery) - figure.node.nodeSize));
}

export type PhotoMove = { readonly transaction: Transaction; readonly place: number; readonly count: number };

/** One place towards the start or the end of its gallery; undefined at either end and outside galleries. */
export function movePhoto(state: EditorState, direction: -1 | 1): PhotoMove | undefined {
  const inside = insideGallery(state);
  if (inside === undefined) return undefined;
  const { gallery, figure, place } = inside;
  const neighbour = gallery.node.maybeChild(place + direction);
  if (neighbour === null) return undefined;
  const [first, second] = direction < 0 ? [figure.node, neighbour] : [neighbour, figure.node];
  const from = direction < 0 ? figure.pos - neighbour.nodeSize : figure.pos;
  const tr = state.tr.replaceWith(
    from,
    from + first.nodeSize + second.nodeSize,
    Fragment.from([first, second]),
  );
  const pos = direction < 0 ? from : from + neighbour.nodeSize;
  const transaction = closeHistory(follow(tr, state, figure.pos, pos));
  return { transaction, place: place + direction + 1, count: gallery.node.childCount };
}

/** A photo dragged to `pos` in a gallery, from the place where it stood if it moves; undefined where it stands already. */
export function dropPhoto(
  state: EditorState,
  photo: Node,
  pos: number,
  source: NodeSelection | null,
): Transaction | undefined {
  if (source !== null && pos >= source.from && pos <= source.to) return undefined;
  const { tr } = state;
  if (source !== null) tr.delete(source.from, source.to);
  const place = tr.mapping.map(pos);
  tr.insert(place, source?.node ?? photo);
  return closeHistory(tr.setSelection(NodeSelection.create(tr.doc, place)));
}

const isHollow = (figure: Node) =>
  figure.attrs['photo'] === null && figure.attrs['alt'] === '' && figure.content.size === 0;

/** What is left where the last photo of a gallery was deleted or cut: the schema puts an empty figure in its place. */
export function dropHollowGalleries(state: EditorState): Transaction | undefined {
  const hollow = blocksOf(state.doc).filter(
    ({ node }) => node.type.name === 'gallery' && node.children.every(isHollow),
  );
  if (hollow.length === 0) return undefined;
  const { tr } = state;
  for (const gallery of hollow.reverse()) {
    const isAll = tr.doc.childCount === 1;
    const paragraph = state.schema.nodes['paragraph']?.create();
    if (isAll && paragraph !== undefined) tr.replaceWith(gallery.pos, endOf(gallery), paragraph);
    else tr.delete(gallery.pos, endOf(gallery));
  }
  return tr;
}
