import type { CheckPlace } from '../../shared/article/check';
import { goToPlace } from '../inspector/goToPlace';
import { readWorkspace, showDialog, useWorkspace } from '../workspace';
import { openArticle } from './articles';
import { showWriting } from './historyPane';

const patience = 5_000;

/** Resolves when the editor of the open article stands in the window, or soon after if it never does. */
function editorMounted(): Promise<void> {
  if (readWorkspace().editor !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      stop();
      window.clearTimeout(timer);
      resolve();
    };
    const timer = window.setTimeout(end, patience);
    const stop = useWorkspace.subscribe(({ editor }) => {
      if (editor !== null) end();
    });
  });
}

/** Closes the dialog, opens the article if it is another, and puts the focus where something is to be mended. */
export async function goToCheck(id: string, place: CheckPlace) {
  showDialog(null);
  await openArticle(id);
  showWriting();
  await editorMounted();
  window.setTimeout(() => goToPlace(place), 0);
}
