import { type Workspace, changeWorkspace, readWorkspace } from '../workspace';
import { focusPane } from './panes';

/** What stands over editor and inspector, if anything does. */
export function standsOver({ open, opening, historyOf, photoLibraryOver }: Workspace) {
  if (photoLibraryOver === opening) return 'photos';
  return historyOf !== null && historyOf === open?.fields.id ? 'history' : null;
}

/** Editor and inspector come out from behind what stands over them. */
export function showWriting() {
  const { historyOf, photoLibraryOver } = readWorkspace();
  if (historyOf !== null || photoLibraryOver !== null) {
    changeWorkspace({ historyOf: null, photoLibraryOver: null });
  }
}

export function closeHistory() {
  showWriting();
  focusPane('editor');
}

/** The history of the open article stands over its text until it is closed or another article is opened. */
export function toggleHistory() {
  const { open } = readWorkspace();
  if (open === null) return;
  if (standsOver(readWorkspace()) === 'history') closeHistory();
  else changeWorkspace({ historyOf: open.fields.id, photoLibraryOver: null });
}
