import type { DocumentNode } from '../../shared/article/article';
import { changeWorkspace } from '../workspace';

const interval = 300;

/** Hands the other panes a picture of the body, at most every 300 ms, and never of an article that is no longer open. */
export function createBodySnapshots(articleId: string, readBody: () => DocumentNode) {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function take() {
    timer = undefined;
    const bodySnapshot = readBody();
    changeWorkspace(({ open }) => (open?.fields.id === articleId ? { open: { ...open, bodySnapshot } } : {}));
  }

  return {
    touch() {
      timer ??= setTimeout(take, interval);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
