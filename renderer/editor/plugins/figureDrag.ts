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

/** Before a row over its upper half, behind it over its lower; over the head of a gallery before them all. */
function placeAmong(view: EditorView, parent: DocumentNode, start: number, y: number): number {
  let row = start;
  for (const { nodeSize } of parent.children) {
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

/** The place for a photo: in the gallery under the point, else at the nearest edge of a block, also beside the text. */
function placeFor(view: EditorView, point: Point): number {
  const { doc } = view.state;
  const within = inside(view.dom, point);
  return placeInGallery(view, within) ?? placeAmong(view, doc, 0, point.top);
}

/** The point of this height in the middle of the text, where it lies left or right of it. */
function inside(text: HTMLElement, { left, top }: Point): Point {
  const box = text.getBoundingClientRect();
  return { left: left < box.left || left > box.right ? (box.left + box.right) / 2 : left, top };
}

/** Where the dragged figure stands: ProseMirror notes it only when it was not selected before. */
function sourceOf({ dragging, state }: EditorView): NodeSelection | undefined {
  const noted = dragging !== null && 'node' in dragging ? dragging.node : undefined;
  const source = noted ?? state.selection;
  return source instanceof NodeSelection ? source : undefined;
}

const isFigureDragged = ({ dragging }: EditorView) =>
  dragging !== null && onlyFigure(dragging.slice) !== undefined;

/** The view as the drop cursor sees it: a dragged figure points between two blocks, or two rows of a gallery. */
function seenByCursor(view: EditorView): EditorView {
  const posAtCoords: EditorView['posAtCoords'] = (point) => {
    return isFigureDragged(view) ? { pos: placeFor(view, point), inside: -1 } : view.posAtCoords(point);
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

/**
 * Around the text, where its scrolled page goes on, a figure is held and let go as over the text: nobody aims at the
 * last line, and a field of the headline takes no picture. Answers what ends it.
 */
function catchBeside(view: EditorView): () => void {
  const document = view.dom.ownerDocument;
  const isBeside = ({ target }: DragEvent) => {
    const page = view.dom.closest('[data-text-page]');
    return target instanceof Node && page?.contains(target) === true && !view.dom.contains(target);
  };
  const hold = (event: DragEvent) => {
    if (!isBeside(event) || !isFigureDragged(view)) return;
    event.preventDefault();
    const { clientX, clientY } = event;
    // The line that shows the place follows the events of the text.
    view.dom.dispatchEvent(new DragEvent('dragover', { clientX, clientY, cancelable: true }));
  };
  const letGo = (event: DragEvent) => {
    const figure = isBeside(event) && view.dragging !== null ? onlyFigure(view.dragging.slice) : undefined;
    if (figure === undefined) return;
    event.preventDefault();
    dropFigure(view, figure, pointOf(event), view.dragging?.move === true);
  };
  document.addEventListener('dragover', hold);
  document.addEventListener('drop', letGo);
  return () => {
    document.removeEventListener('dragover', hold);
    document.removeEventListener('drop', letGo);
  };
}

/** False where nobody knows any more where the figure stood. */
function dropFigure(view: EditorView, figure: DocumentNode, point: Point, isMoved: boolean): boolean {
  const source = isMoved ? sourceOf(view) : null;
  if (source === undefined) return false;
  const transaction = dropPhoto(view.state, figure, placeFor(view, point), source);
  view.focus();
  if (transaction !== undefined) view.dispatch(transaction.setMeta('uiEvent', 'drop'));
  return true;
}

const isInCaption = (target: EventTarget | null) =>
  target instanceof Element && target.closest('.caption') !== null;

/**
 * A picture that is dragged drags its figure: words selected across captions would go in its place, and split the
 * caption they fall on. It lands at the edge of a block, or of a row of the gallery, that is nearest, in one step.
 */
export function figureDrag(): Plugin {
  return new Plugin({
    view: (view) => ({ destroy: catchBeside(view) }),
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
        return figure !== undefined && dropFigure(view, figure, pointOf(event), isMoved);
      },
    },
  });
}
