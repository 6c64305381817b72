import type { Page } from '@playwright/test';
import type { App } from './app';

export type Size = { readonly width: number; readonly height: number };

/** The window whose address has this part in it. */
export const resize = (app: App, address: string, { width, height }: Size) =>
  app.electron.evaluate(
    ({ BrowserWindow }, { part, size }) => {
      const found = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes(part),
      );
      found?.setMinimumSize(100, 100);
      found?.setContentSize(size.width, size.height);
    },
    { part: address, size: { width, height } },
  );

/** An exported page in a window of its own, as a reader's browser shows it: without a gate, without the app's session. */
export async function openExported(app: App, file: string): Promise<Page> {
  const opened = app.electron.waitForEvent('window');
  await app.electron.evaluate(async ({ BrowserWindow }, address) => {
    const reader = new BrowserWindow({
      show: true,
      useContentSize: true,
      webPreferences: { partition: 'reader' },
    });
    await reader.loadFile(address);
  }, file);
  return opened;
}
