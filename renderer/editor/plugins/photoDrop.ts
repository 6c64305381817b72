import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { figureSlot } from '../photoImport';

export type PhotoDropOptions = {
  readonly insert: (view: EditorView, files: readonly File[], pos: number) => void;
  readonly fill: (view: EditorView, pos: number, file: File) => void;
  /** True where the figure at this position waits for its file. */
  readonly isWaiting: (view: EditorView, pos: number) => boolean;
};

const filesOf = (transfer: DataTransfer | null): readonly File[] => [...(transfer?.files ?? [])];

/** A copied passage may carry a picture of itself beside its text: then the text is meant. */
function pastedFiles(transfer: DataTransfer | null): readonly File[] {
  const hasText = (transfer?.getData('text/plain') ?? '').trim() !== '';
  return hasText ? [] : filesOf(transfer).filter((file) => file.type.startsWith('image/'));
}

/** The edge of the top-level block under the pointer that is nearer to it; the end of the text below it all. */
function dropPosition(view: EditorView, event: DragEvent): number {
  const found = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (found === null) return view.state.doc.content.size;
  const $pos = view.state.doc.resolve(found.pos);
  const photo = figureUnder(view, event);
  if (photo !== undefined && view.state.doc.resolve(photo).depth > 0)
    return nearerEdge(view, photo, event.clientY);
  if ($pos.depth > 0 && $pos.node(1).type.name === 'gallery') return $pos.end(1);
  if ($pos.depth === 0) return found.inside >= 0 ? nearerEdge(view, found.inside, event.clientY) : found.pos;
  const { from, to } = figureSlot(view.state.doc, found.pos);
  return from < to ? from : nearerEdge(view, $pos.before(1), event.clientY);
}

/** The edge of this block that is nearer to a height in the window. */
export function nearerEdge(view: EditorView, block: number, y: number): number {
  const dom = view.nodeDOM(block);
  const size = view.state.doc.nodeAt(block)?.nodeSize ?? 0;
  if (!(dom instanceof HTMLElement)) return block;
  const { top, height } = dom.getBoundingClientRect();
  return y < top + height / 2 ? block : block + size;
}

/** The figure that an event of the mouse hit, by its position. */
export function figureUnder(view: EditorView, event: DragEvent): number | undefined {
  const dom = event.target instanceof Element ? event.target.closest('figure') : null;
  if (dom === null || !view.dom.contains(dom)) return undefined;
  const pos = view.posAtDOM(dom, 0) - 1;
  return view.state.doc.nodeAt(pos)?.type.name === 'figure' ? pos : undefined;
}

/** Files dropped or pasted become figures; one file on a figure that waits for its photo becomes that photo. */
export function photoDrop({ insert, fill, isWaiting }: PhotoDropOptions): Plugin {
  return new Plugin({
    props: {
      handleDrop(view, event) {
        const files = filesOf(event.dataTransfer);
        const [file] = files;
        if (file === undefined) return false;
        event.preventDefault();
        const figure = figureUnder(view, event);
        const isForFigure = figure !== undefined && files.length === 1 && isWaiting(view, figure);
        if (isForFigure) fill(view, figure, file);
        else insert(view, files, dropPosition(view, event));
        return true;
      },
      handlePaste(view, event) {
        const files = pastedFiles(event.clipboardData);
        if (files.length === 0) return false;
        insert(view, files, view.state.selection.to);
        return true;
      },
    },
  });
}
