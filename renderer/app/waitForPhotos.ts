import { intakesEnded } from '../editor/intakes';
import { readWorkspace, showDialog } from '../workspace';

/** Photos that come in sooner are not spoken of. */
const unspoken = 700;

let waiting: Promise<boolean> | undefined;
let stay: () => void = () => undefined;

/**
 * Waits until the files on their way stand in the open article, and says so where it takes a while. False: the writer
 * stays with the article, by choice or because something about those files has to be read there.
 */
export function waitForPhotos(): Promise<boolean> {
  if (readWorkspace().intake === null) return Promise.resolve(true);
  waiting ??= wait();
  return waiting;
}

async function wait(): Promise<boolean> {
  const timer = window.setTimeout(() => showDialog({ type: 'photosComing' }), unspoken);
  const stays = new Promise<boolean>((resolve) => (stay = () => resolve(false)));
  const areIn = intakesEnded().then((isToBeRead) => !isToBeRead);
  const mayLeave = await Promise.race([areIn, stays]);
  window.clearTimeout(timer);
  waiting = undefined;
  if (readWorkspace().dialog?.type === 'photosComing') showDialog(null);
  return mayLeave;
}

/** What was to be done when the photos are in is not done. */
export function stayWithPhotos() {
  stay();
}
