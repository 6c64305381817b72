import type { EditorState, Transaction } from '@tiptap/pm/state';

/** Other words in place of the caption of the figure at `pos`, as one undo step; undefined where they stand already. */
export function setCaption(state: EditorState, pos: number, caption: string): Transaction | undefined {
  const figure = state.doc.nodeAt(pos);
  if (figure === null || figure.textContent === caption) return undefined;
  const words = caption === '' ? [] : [state.schema.text(caption)];
  return state.tr.replaceWith(pos + 1, pos + 1 + figure.content.size, words);
}
