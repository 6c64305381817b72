import type { Node } from '@tiptap/pm/model';
import { type EditorState, NodeSelection } from '@tiptap/pm/state';

/** A figure of the document, in a gallery or not. `index` counts from 0 in document order. */
export type PlacedFigure = {
  readonly node: Node;
  readonly pos: number;
  readonly index: number;
  readonly photo: string | null;
  readonly alt: string;
};

/** A node with its place among those of its kind. */
export type PlacedNode = { readonly node: Node; readonly pos: number; readonly index: number };

export function photoOf(node: Node): string | null {
  const photo: unknown = node.attrs['photo'];
  return typeof photo === 'string' ? photo : null;
}

function placedNodes(doc: Node, name: string): PlacedNode[] {
  const placed: PlacedNode[] = [];
  const add = (node: Node, pos: number) => {
    if (node.type.name === name) placed.push({ node, pos, index: placed.length });
  };
  doc.forEach((node, pos) => {
    add(node, pos);
    if (node.type.name === 'gallery') node.forEach((inner, offset) => add(inner, pos + 1 + offset));
  });
  return placed;
}

export function placedFigures(doc: Node): PlacedFigure[] {
  return placedNodes(doc, 'figure').map((placed) => ({
    ...placed,
    photo: photoOf(placed.node),
    alt: String(placed.node.attrs['alt']),
  }));
}

export const placedTeasers = (doc: Node) => placedNodes(doc, 'teaser');
export const placedVideos = (doc: Node) => placedNodes(doc, 'video');
export const placedGalleries = (doc: Node) => placedNodes(doc, 'gallery');

/** The node that holds the selection's head, if one of that type does. */
function selectedPosition({ selection }: EditorState, name: string): number | undefined {
  if (selection instanceof NodeSelection && selection.node.type.name === name) return selection.from;
  const { $head } = selection;
  for (let depth = Math.min($head.depth, 2); depth > 0; depth -= 1)
    if ($head.node(depth).type.name === name) return $head.before(depth);
  return undefined;
}

export function selectedFigure(state: EditorState): PlacedFigure | undefined {
  const pos = selectedPosition(state, 'figure');
  return pos === undefined ? undefined : placedFigures(state.doc).find((figure) => figure.pos === pos);
}

export function selectedTeaser(state: EditorState): PlacedNode | undefined {
  const pos = selectedPosition(state, 'teaser');
  return pos === undefined ? undefined : placedTeasers(state.doc).find((teaser) => teaser.pos === pos);
}

export function selectedVideo(state: EditorState): PlacedNode | undefined {
  const pos = selectedPosition(state, 'video');
  return pos === undefined ? undefined : placedVideos(state.doc).find((video) => video.pos === pos);
}

/** The gallery that is selected, or that holds the selected photo. */
export function selectedGallery(state: EditorState): PlacedNode | undefined {
  const pos = selectedPosition(state, 'gallery');
  return pos === undefined ? undefined : placedGalleries(state.doc).find((gallery) => gallery.pos === pos);
}
