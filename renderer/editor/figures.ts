import type { Node } from '@tiptap/pm/model';
import { type EditorState, NodeSelection } from '@tiptap/pm/state';

/** A figure of the document: figures stand only at its top level. `index` counts from 0 in document order. */
export type PlacedFigure = {
  readonly node: Node;
  readonly pos: number;
  readonly index: number;
  readonly photo: string | null;
  readonly alt: string;
};

export type PlacedTeaser = { readonly node: Node; readonly pos: number; readonly index: number };

export function photoOf(node: Node): string | null {
  const photo: unknown = node.attrs['photo'];
  return typeof photo === 'string' ? photo : null;
}

function placedNodes(doc: Node, name: string): PlacedTeaser[] {
  const placed: PlacedTeaser[] = [];
  doc.forEach((node, pos) => {
    if (node.type.name === name) placed.push({ node, pos, index: placed.length });
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

/** The top-level node that holds the selection's head, if it is of that type. */
function selectedPosition({ selection }: EditorState, name: string): number | undefined {
  if (selection instanceof NodeSelection)
    return selection.node.type.name === name ? selection.from : undefined;
  const { $head } = selection;
  return $head.depth > 0 && $head.node(1).type.name === name ? $head.before(1) : undefined;
}

export function selectedFigure(state: EditorState): PlacedFigure | undefined {
  const pos = selectedPosition(state, 'figure');
  return pos === undefined ? undefined : placedFigures(state.doc).find((figure) => figure.pos === pos);
}

export function selectedTeaser(state: EditorState): PlacedTeaser | undefined {
  const pos = selectedPosition(state, 'teaser');
  return pos === undefined ? undefined : placedTeasers(state.doc).find((teaser) => teaser.pos === pos);
}
