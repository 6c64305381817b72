import { readWorkspace, useWorkspace } from '../workspace';

const patience = 5_000;

/** Resolves when the editor of the open article stands in the window, or soon after if it never does. */
export function editorMounted(): Promise<void> {
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
