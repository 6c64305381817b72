import { changeWorkspace, readWorkspace } from '../workspace';
import { focusPane } from './panes';

export function hideHistory() {
  if (readWorkspace().historyOf !== null) changeWorkspace({ historyOf: null });
}

export function closeHistory() {
  hideHistory();
  focusPane('editor');
}

/** The history of the open article stands over its text until it is closed or another article is opened. */
export function toggleHistory() {
  const { open, historyOf } = readWorkspace();
  if (open === null) return;
  if (historyOf === open.fields.id) closeHistory();
  else changeWorkspace({ historyOf: open.fields.id });
}
