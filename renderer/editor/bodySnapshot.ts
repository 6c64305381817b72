import type { DocumentNode } from '../../shared/article/article';
import { changeWorkspace } from '../workspace';

const quiet = 300;
const longest = 1_000;

/**
 * Hands the other panes a picture of the body: 0.3 s after a pause in typing, every second while it goes on,
 * for all that reads it costs time. Never one of an article that is no longer open.
 */
export function createBodySnapshots(articleId: string, readBody: () => DocumentNode) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange: number | undefined;

  function take() {
    firstChange = undefined;
    const bodySnapshot = readBody();
    changeWorkspace(({ open }) => (open?.fields.id === articleId ? { open: { ...open, bodySnapshot } } : {}));
  }

  return {
    touch() {
      const now = Date.now();
      firstChange ??= now;
      clearTimeout(timer);
      timer = setTimeout(take, Math.max(0, Math.min(quiet, firstChange + longest - now)));
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
