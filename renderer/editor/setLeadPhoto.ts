import { closeHistory } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { readWorkspace } from '../workspace';
import { fieldsStepTo } from './plugins/fieldsStep';

/** One undo step, which nothing typed before or after joins; undefined where that photo leads already. */
export function setLeadPhoto(state: EditorState, leadPhoto: string | null): Transaction | undefined {
  const fields = readWorkspace().open?.fields;
  const step = fields && fieldsStepTo(fields, { leadPhoto });
  return step && closeHistory(state.tr.step(step));
}
