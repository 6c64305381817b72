import type { BrowserWindow } from 'electron';

/** How long the window may take to save what was typed before the editor is asked. */
const patience = 15_000;

/** A window that has only just come does not listen yet: it is asked again. */
const askAgain = 500;

/**
 * Quit is a save: a closing window is asked to save everything, and closes only once it said so,
 * or once the editor chose to close in spite of unsaved text.
 */
export function saveBeforeClose(
  window: BrowserWindow,
  requestFlush: () => void,
  askCloseUnsaved: () => Promise<boolean>,
): { readonly flushed: (isSaved: boolean) => void } {
  let settle: ((isSaved: boolean) => void) | undefined;
  let mayClose = false;

  async function close() {
    const isSaved = await new Promise<boolean>((resolve) => {
      const asking = setInterval(requestFlush, askAgain);
      const timer = setTimeout(() => settle?.(false), patience);
      settle = (answer) => {
        clearInterval(asking);
        clearTimeout(timer);
        resolve(answer);
      };
      requestFlush();
    });
    settle = undefined;
    mayClose = isSaved || (await askCloseUnsaved());
    if (mayClose) window.close();
  }

  window.on('close', (event) => {
    if (mayClose || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (settle === undefined) void close();
  });
  return { flushed: (isSaved) => settle?.(isSaved) };
}
