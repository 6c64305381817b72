import { keydownHandler } from '@tiptap/pm/keymap';
import {
  type Command,
  type EditorState,
  NodeSelection,
  Plugin,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { placedFigures, placedVideos } from '../figures';

const isCaptioned = (name: string) => name === 'figure' || name === 'video';

/** The position before the figure or video in whose caption the cursor stands. */
function captionFigure(state: EditorState): number | undefined {
  const { $head, $anchor } = state.selection;
  const isCaption = isCaptioned($head.parent.type.name) && $head.sameParent($anchor);
  return isCaption ? $head.before() : undefined;
}

/** The selection at the end of the next caption, or in a new paragraph after the last figure and its gallery. */
export function goToNextCaption(state: EditorState, pos: number): Transaction {
  const captioned = [...placedFigures(state.doc), ...placedVideos(state.doc)];
  const next = captioned.sort((one, other) => one.pos - other.pos).find((each) => each.pos > pos);
  const { tr } = state;
  if (next !== undefined) {
    const end = next.pos + next.node.nodeSize - 1;
    return tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView();
  }
  const $pos = state.doc.resolve(pos);
  const after = $pos.depth > 0 ? $pos.after(1) : pos + (state.doc.nodeAt(pos)?.nodeSize ?? 0);
  const paragraph = state.schema.nodes['paragraph']?.create();
  if (paragraph !== undefined) tr.insert(after, paragraph);
  return tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView();
}

const enterCaption: Command = (state, dispatch) => {
  const pos = captionFigure(state);
  if (pos === undefined) return false;
  dispatch?.(goToNextCaption(state, pos));
  return true;
};

/** A caption has no lines: a pressed Shift+Enter must not split the figure. */
const stayOnLine: Command = (state) => captionFigure(state) !== undefined;

/** At the start of a caption the first press selects the figure, the second deletes it: never by surprise. */
const selectFromCaption: Command = (state, dispatch) => {
  const pos = captionFigure(state);
  if (pos === undefined || !state.selection.empty || state.selection.$head.parentOffset > 0) return false;
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, pos)));
  return true;
};

/** Tab goes on to what is offered for the caption, else to the first credit field of the figure. */
const focusFields: Command = (state, _dispatch, view) => {
  const { selection } = state;
  const isFigure = selection instanceof NodeSelection && isCaptioned(selection.node.type.name);
  const pos = isFigure ? selection.from : captionFigure(state);
  if (pos === undefined || view === undefined) return false;
  const field = firstField(view, pos);
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
  return field !== undefined;
};

function firstField(view: EditorView, pos: number): HTMLElement | undefined {
  const dom = view.nodeDOM(pos);
  if (!(dom instanceof HTMLElement)) return undefined;
  return (
    dom.querySelector<HTMLElement>('button[name=offer]:not([hidden]), input:not(:disabled)') ?? undefined
  );
}

export function figureKeys(): Plugin {
  return new Plugin({
    props: {
      handleKeyDown: keydownHandler({
        Enter: enterCaption,
        'Shift-Enter': stayOnLine,
        'Mod-Enter': stayOnLine,
        Backspace: selectFromCaption,
        Tab: focusFields,
      }),
    },
  });
}
