import type { CheckPlace } from '../../shared/article/check';
import { goToPlace } from '../inspector/goToPlace';
import { showDialog } from '../workspace';
import { openArticle } from './articles';
import { editorMounted } from './editorMounted';
import { showWriting } from './historyPane';

/** Closes the dialog, opens the article if it is another, and puts the focus where something is to be mended. */
export async function goToCheck(id: string, place: CheckPlace) {
  showDialog(null);
  await openArticle(id);
  showWriting();
  await editorMounted();
  window.setTimeout(() => goToPlace(place), 0);
}
