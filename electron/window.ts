import { BrowserWindow, type Session, type WebPreferences, app } from 'electron';
import { join } from 'node:path';
import { isOwnPage, isOwnRequest, startPage } from './addresses';

export const secureWebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Dictionaries would be downloaded; none is bundled.
  spellcheck: false,
} as const satisfies WebPreferences;

/** Denies permissions and downloads, and blocks and reports every request that is not ours. */
export function hardenSession(
  session: Session,
  reportBlocked: (url: string) => void,
  isAllowedRequest = isOwnRequest,
) {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest((details, answer) => {
    const isAllowed = isAllowedRequest(details.url);
    if (!isAllowed) reportBlocked(details.url);
    answer({ cancel: !isAllowed });
  });
}

/** For every web contents there will ever be: no new window, no navigation away, no webview. */
export function hardenContents() {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
  });
}

export function openWindow(title: string): BrowserWindow {
  const window = new BrowserWindow({
    title,
    width: 1440,
    height: 900,
    minWidth: 900,
    minHeight: 600,
    show: false,
    autoHideMenuBar: false,
    webPreferences: { ...secureWebPreferences, preload: join(__dirname, 'preload.cjs') },
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  void window.loadURL(startPage);
  return window;
}
