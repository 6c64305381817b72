import { type BrowserWindow, dialog, shell } from 'electron';
import type { InterfaceLanguage } from '../shared/desk';
import { menuTexts } from '../shared/strings/menu';
import { externalAddress } from './addresses';

type TextKey = keyof typeof menuTexts;

export type FolderPurpose =
  | 'chooseLibrary'
  | 'chooseExportFolder'
  | 'chooseBundleFolder'
  | 'chooseRestoreFolder'
  | 'chooseBackupFolder';
export type FilePurpose = 'chooseBackup' | 'chooseBundle' | 'placeBackup' | 'placeCopy' | 'placeSections';

export async function askFolder(
  window: BrowserWindow,
  language: InterfaceLanguage,
  purpose: FolderPurpose,
): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: menuTexts[purpose][language],
    properties: ['openDirectory', 'createDirectory'],
  });
  return filePaths[0];
}

const zip = { name: 'Zip', extensions: ['zip'] };
const pages = [
  { name: 'HTML', extensions: ['html'] },
  { name: 'Text', extensions: ['txt'] },
];

const filtersOf = {
  placeBackup: [zip],
  placeCopy: pages,
  placeSections: [{ name: 'JSON', extensions: ['json'] }],
};

/** Answers a file to read where one is chosen, else the place of one to write: the system asks before it is replaced. */
export async function askFile(
  window: BrowserWindow,
  language: InterfaceLanguage,
  purpose: FilePurpose,
  name: string,
): Promise<string | undefined> {
  const title = menuTexts[purpose][language];
  if (purpose === 'chooseBackup' || purpose === 'chooseBundle') {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title,
      properties: ['openFile'],
      filters: [zip],
    });
    return filePaths[0];
  }
  const filters = filtersOf[purpose];
  const { canceled, filePath } = await dialog.showSaveDialog(window, { title, defaultPath: name, filters });
  return canceled || !filePath ? undefined : filePath;
}

async function ask(
  window: BrowserWindow,
  language: InterfaceLanguage,
  texts: readonly TextKey[],
  detail: string,
) {
  const [message = 'open', yes = 'open', no = 'cancel'] = texts;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: menuTexts[message][language],
    detail,
    buttons: [menuTexts[yes][language], menuTexts[no][language]],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}

/** Shows where the link leads and asks first. */
export async function openLink(window: BrowserWindow, language: InterfaceLanguage, url: string) {
  const address = externalAddress(url);
  if (address === undefined) return;
  const where = address.host === '' ? address.href : `${address.host}\n${address.href}`;
  if (await ask(window, language, ['openLink', 'open', 'cancel'], where))
    await shell.openExternal(address.href);
}

/** True if the editor lets the window close in spite of unsaved text. */
export function askCloseUnsaved(window: BrowserWindow, language: InterfaceLanguage) {
  return ask(window, language, ['notSavedTitle', 'closeAnyway', 'stay'], menuTexts.notSavedDetail[language]);
}

/** Before there is a window: what stopped the start, and the two ways on. Answers another folder, or undefined to quit. */
export async function askAnotherLibrary(
  language: InterfaceLanguage,
  reason: string,
): Promise<string | undefined> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: menuTexts.cannotStart[language],
    detail: reason,
    buttons: [menuTexts.chooseAnother[language], menuTexts.quit[language]],
    defaultId: 0,
    cancelId: 1,
  });
  if (response !== 0) return undefined;
  const { filePaths } = await dialog.showOpenDialog({
    title: menuTexts.chooseLibrary[language],
    properties: ['openDirectory', 'createDirectory'],
  });
  return filePaths[0];
}
