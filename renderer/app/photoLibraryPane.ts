import type { CheckPlace } from '../../shared/article/check';
import type { Photo } from '../../shared/article/photo';
import { changeWorkspace, readWorkspace } from '../workspace';
import { goToCheck } from './goToCheck';
import { showWriting, standsOver } from './historyPane';
import { focusPane } from './panes';

/** An article chosen in the list shows its text, also the one that is open already. */
export function hidePhotoLibrary() {
  if (readWorkspace().photoLibraryOver !== null) changeWorkspace({ photoLibraryOver: null });
}

/** Back to where the writing goes on; without an article that is the list. */
export function closePhotoLibrary() {
  showWriting();
  focusPane(readWorkspace().open === null ? 'list' : 'editor');
}

/** The photo library stands over editor and inspector until it is closed or another article is opened. */
export function togglePhotoLibrary() {
  const state = readWorkspace();
  if (state.library === null) return;
  if (standsOver(state) === 'photos') {
    closePhotoLibrary();
    return;
  }
  changeWorkspace({ photoLibraryOver: state.opening, historyOf: null, photoBoardOf: null });
  focusPane('photos');
}

export function openPlacement(article: string, where: CheckPlace) {
  showWriting();
  void goToCheck(article, where);
}

/** The editor takes the focus: the caption of this placement is written next. */
export function insertFromLibrary(photo: Photo, captions: readonly string[]) {
  showWriting();
  // Behind the pane the editor could not take the focus.
  window.requestAnimationFrame(() => readWorkspace().editor?.reusePhoto(photo, captions));
}
