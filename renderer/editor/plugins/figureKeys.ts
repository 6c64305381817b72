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
import { placedFigures } from '../figures';

/** The position before the figure in whose caption the cursor stands. */
function captionFigure(state: EditorState): number | undefined {
  const { $head, $anchor } = state.selection;
  const isCaption = $head.parent.type.name === 'figure' && $head.sameParent($anchor);
  return isCaption ? $head.before() : undefined;
}

/** The selection at the end of the next figure's caption, or in a new paragraph after the last figure. */
export function goToNextCaption(state: EditorState, pos: number): Transaction {
  const next = placedFigures(state.doc).find((figure) => figure.pos > pos);
  const { tr } = state;
  if (next !== undefined) {
    const end = next.pos + next.node.nodeSize - 1;
    return tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView();
  }
  const after = pos + (state.doc.nodeAt(pos)?.nodeSize ?? 0);
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

/** Tab goes on to the first credit field of the figure. */
const focusFields: Command = (state, _dispatch, view) => {
  const { selection } = state;
  const isFigure = selection instanceof NodeSelection && selection.node.type.name === 'figure';
  const pos = isFigure ? selection.from : captionFigure(state);
  if (pos === undefined || view === undefined) return false;
  const input = firstField(view, pos);
  input?.focus();
  input?.select();
  return input !== undefined;
};

function firstField(view: EditorView, pos: number): HTMLInputElement | undefined {
  const dom = view.nodeDOM(pos);
  if (!(dom instanceof HTMLElement)) return undefined;
  return dom.querySelector<HTMLInputElement>('input:not(:disabled)') ?? undefined;
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
