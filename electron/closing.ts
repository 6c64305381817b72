import type { BrowserWindow } from 'electron';
import type { FlushAnswer } from '../shared/desk';

/** How long the window may take to save what was typed before the editor is asked. */
const patience = 15_000;

/** A window that has only just come does not listen yet: it is asked again. */
const askAgain = 500;

/**
 * Quit is a save: a closing window is asked to save everything, and closes only once it said so,
 * or once the editor chose to close in spite of unsaved text. While photos come into its text it says that it waits.
 */
export function saveBeforeClose(
  window: BrowserWindow,
  requestFlush: () => void,
  askCloseUnsaved: () => Promise<boolean>,
): { readonly flushed: (answer: FlushAnswer) => void } {
  let settle: ((answer: FlushAnswer) => void) | undefined;
  let mayClose = false;

  async function close() {
    const answer = await new Promise<FlushAnswer>((resolve) => {
      const asking = setInterval(requestFlush, askAgain);
      const timer = setTimeout(() => settle?.('notSaved'), patience);
      settle = (given) => {
        if (given === 'waiting') {
          timer.refresh();
          return;
        }
        clearInterval(asking);
        clearTimeout(timer);
        resolve(given);
      };
      requestFlush();
    });
    settle = undefined;
    mayClose = answer === 'saved' || (answer === 'notSaved' && (await askCloseUnsaved()));
    if (mayClose) window.close();
  }

  window.on('close', (event) => {
    if (mayClose || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (settle === undefined) void close();
  });
  return { flushed: (answer) => settle?.(answer) };
}
