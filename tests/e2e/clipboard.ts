import type { App } from './app';

/** Before it followed the browser’s, Electron’s clipboard answered at once. */
type OldClipboard = { readonly readHTML?: () => string; readonly readText: () => string };

/** What is given to another program that pastes. */
export const clipboardOf = (app: App) =>
  app.electron.evaluate(async ({ clipboard }) => {
    const old = clipboard as unknown as OldClipboard;
    if (old.readHTML !== undefined) return { html: old.readHTML(), text: old.readText() };
    const [item] = await clipboard.read();
    const blob = await item?.getType('text/html');
    return { html: (await blob?.text()) ?? '', text: await clipboard.readText() };
  });
