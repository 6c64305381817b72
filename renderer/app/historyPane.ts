import { type Workspace, changeWorkspace, readWorkspace } from '../workspace';
import { focusPane } from './panes';

/** What stands over editor and inspector, if anything does. */
export function standsOver(state: Workspace) {
  const { open, opening, historyOf, photoBoardOf, photoLibraryOver } = state;
  if (photoLibraryOver === opening) return 'photos';
  if (open === null) return null;
  if (photoBoardOf === open.fields.id) return 'photoBoard';
  return historyOf === open.fields.id ? 'history' : null;
}

const nothingOver = { historyOf: null, photoBoardOf: null, photoLibraryOver: null };

/** Editor and inspector come out from behind what stands over them. */
export function showWriting() {
  const { historyOf, photoBoardOf, photoLibraryOver } = readWorkspace();
  if (historyOf !== null || photoBoardOf !== null || photoLibraryOver !== null) changeWorkspace(nothingOver);
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
  else changeWorkspace({ ...nothingOver, historyOf: open.fields.id });
}

/** As the history does. */
export function togglePhotoBoard() {
  const { open } = readWorkspace();
  if (open === null) return;
  if (standsOver(readWorkspace()) === 'photoBoard') closeHistory();
  else changeWorkspace({ ...nothingOver, photoBoardOf: open.fields.id });
}
