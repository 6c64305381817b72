import { closeHistory } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/** Other words in place of the caption of the figure at `pos`, as an undo step of its own however soon it comes; undefined where they stand. */
export function setCaption(state: EditorState, pos: number, caption: string): Transaction | undefined {
  const figure = state.doc.nodeAt(pos);
  if (figure === null || figure.textContent === caption) return undefined;
  const words = caption === '' ? [] : [state.schema.text(caption)];
  return closeHistory(state.tr.replaceWith(pos + 1, pos + 1 + figure.content.size, words));
}
