import { dropCursor } from '@tiptap/pm/dropcursor';
import type { Node as DocumentNode, Slice } from '@tiptap/pm/model';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { dropPhoto } from '../galleries';
import { figureUnder, nearerEdge } from './photoDrop';

type Point = { readonly left: number; readonly top: number };

const pointOf = ({ clientX, clientY }: DragEvent): Point => ({ left: clientX, top: clientY });

function onlyFigure({ content, openStart, openEnd }: Slice): DocumentNode | undefined {
  const [node] = content.content;
  const isWhole = openStart === 0 && openEnd === 0 && content.childCount === 1;
  return isWhole && node?.type.name === 'figure' ? node : undefined;
}

function isOver(view: EditorView, block: number, { left, top }: Point): boolean {
  const dom = view.nodeDOM(block);
  if (!(dom instanceof HTMLElement)) return false;
  const box = dom.getBoundingClientRect();
  return left >= box.left && left <= box.right && top >= box.top && top <= box.bottom;
}

/** Before a row over its upper half, behind it over its lower; over the head of the gallery before them all. */
function placeAmong(view: EditorView, gallery: DocumentNode, start: number, y: number): number {
  let row = start;
  for (const { nodeSize } of gallery.children) {
    if (nearerEdge(view, row, y) === row) return row;
    row += nodeSize;
  }
  return row;
}

/** The place for a photo in the gallery under the point. */
function placeInGallery(view: EditorView, point: Point): number | undefined {
  let place: number | undefined;
  view.state.doc.forEach((node, pos) => {
    const isMeant = node.type.name === 'gallery' && isOver(view, pos, point);
    if (isMeant) place = placeAmong(view, node, pos + 1, point.top);
  });
  return place;
}

/** Where the dragged figure stands: ProseMirror notes it only when it was not selected before. */
function sourceOf({ dragging, state }: EditorView): NodeSelection | undefined {
  const noted = dragging !== null && 'node' in dragging ? dragging.node : undefined;
  const source = noted ?? state.selection;
  return source instanceof NodeSelection ? source : undefined;
}

/** The view as the drop cursor sees it: a figure dragged over a gallery points between two of its rows. */
function seenByCursor(view: EditorView): EditorView {
  const posAtCoords: EditorView['posAtCoords'] = (point) => {
    const isFigure = view.dragging !== null && onlyFigure(view.dragging.slice) !== undefined;
    const place = isFigure ? placeInGallery(view, point) : undefined;
    return place === undefined ? view.posAtCoords(point) : { pos: place, inside: -1 };
  };
  return new Proxy(view, {
    get: (target, name): unknown => (name === 'posAtCoords' ? posAtCoords : Reflect.get(target, name)),
  });
}

/** Shows where what is dragged will land. */
export function dropLine(): Plugin {
  const line = dropCursor({ class: 'drop-cursor', color: false, width: 2 });
  return new Plugin({ view: (view) => line.spec.view?.(seenByCursor(view)) ?? {} });
}

const isInCaption = (target: EventTarget | null) =>
  target instanceof Element && target.closest('.caption') !== null;

/**
 * A picture that is dragged drags its figure: words selected across captions would go in its place, and split the
 * caption they fall on. Over a gallery it lands before or behind the row under it, in one step.
 */
export function figureDrag(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        dragstart(view, event) {
          const pos = isInCaption(event.target) ? undefined : figureUnder(view, event);
          const { doc, selection, tr } = view.state;
          if (pos === undefined || selection instanceof NodeSelection) return false;
          view.dispatch(tr.setSelection(NodeSelection.create(doc, pos)));
          return false;
        },
      },
      handleDrop(view, event, slice, isMoved) {
        const figure = view.dragging === null ? undefined : onlyFigure(slice);
        const place = placeInGallery(view, pointOf(event));
        const source = isMoved ? sourceOf(view) : null;
        if (figure === undefined || place === undefined || source === undefined) return false;
        const transaction = dropPhoto(view.state, figure, place, source);
        view.focus();
        if (transaction !== undefined) view.dispatch(transaction.setMeta('uiEvent', 'drop'));
        return true;
      },
    },
  });
}
