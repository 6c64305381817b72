import { closeHistory } from '@tiptap/pm/history';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';

type Group = { readonly field: string; readonly count: number };

const key = new PluginKey<Group>('typingGroup');

/** Numbers the runs of changes made in one field outside the text, for example a photographer's name. */
export function typingGroups(): Plugin<Group> {
  return new Plugin<Group>({
    key,
    state: {
      init: () => ({ field: '', count: 0 }),
      apply(transaction, group) {
        if (!transaction.docChanged) return group;
        const field = String(transaction.getMeta(key) ?? '');
        return field !== '' && field === group.field ? group : { field, count: group.count + 1 };
      },
    },
  });
}

/** True where the last change was made in that field. */
const isTypingIn = (state: EditorState, field: string) => key.getState(state)?.field === field;

/**
 * Makes a change join the undo step of the change before it, if that was made in the same field.
 * prosemirror-history never groups steps that move no text, but keeps everything of one composition
 * together; a composition's number may be any value.
 */
export function joinTyping(state: EditorState, transaction: Transaction, field: string): Transaction {
  const group = key.getState(state);
  const isSame = group?.field === field;
  const count = (group?.count ?? 0) + (isSame ? 0 : 1);
  return transaction.setMeta(key, field).setMeta('composition', `${field} ${count}`);
}

/** The start of an undo step of its own, which only what is typed in the same field joins. */
export function startStep(state: EditorState, field: string | undefined): Transaction {
  if (field === undefined) return closeHistory(state.tr);
  return joinTyping(state, isTypingIn(state, field) ? state.tr : closeHistory(state.tr), field);
}
