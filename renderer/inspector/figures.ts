import type { DocumentNode } from '../../shared/article/article';

export type PlacedFigure = {
  readonly photo: string | null;
  readonly alt: string;
  readonly caption: string;
};

const textOf = (node: DocumentNode): string => (node.text ?? '') + (node.content ?? []).map(textOf).join('');

function readFigure(node: DocumentNode): PlacedFigure {
  const { photo, alt } = node.attrs ?? {};
  return {
    photo: typeof photo === 'string' ? photo : null,
    alt: typeof alt === 'string' ? alt : '',
    caption: textOf(node).trim(),
  };
}

/** The figures of a body in document order: their places here are the indexes the editor and the checks speak of. */
export function listFigures(node: DocumentNode): readonly PlacedFigure[] {
  return node.type === 'figure' ? [readFigure(node)] : (node.content ?? []).flatMap(listFigures);
}
