import { type BrowserWindow, type Session, app, powerMonitor, shell } from 'electron';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DeskEvents, InterfaceLanguage } from '../shared/desk';
import { DeskError } from '../shared/problems';
import { problemTexts } from '../shared/strings/problems';
import { openDailyBackup } from './backup/dailyBackup';
import { saveBeforeClose } from './closing';
import { createDesk } from './createDesk';
import { openUpkeepJobs } from './upkeepJobs';
import { askAnotherLibrary, askCloseUnsaved, askFile, askFolder, openLink } from './dialogs';
import { announce, serve } from './gate';
import type { Library } from './library/library';
import type { Log } from './log';
import { showMenu } from './menu';
import { closePhotoTools } from './photos/photoTools';
import { readMedia } from './photos/readMedia';
import { openPrinter } from './printPage';
import { type MachineChoices, readChoices, writeChoices } from './preferences';
import { type ReadPhoto, serveProtocols } from './protocols';
import { type LibraryPlace, offerSample, openFolder, openPlace, placeOfLibrary } from './startLibrary';
import type { Switches } from './switches';
import { openTakeOver } from './takeOver';
import { openWindow } from './window';
import { startProcess } from './workerProcess';
import { chooseWorkers } from './workers/worker';

/** The daily backup waits until nobody has typed or pointed for this long. */
const idleSeconds = 60;

/** The choices of this machine in memory, each change written before it resolves, one after the other. */
async function keepChoices(file: string) {
  let choices = await readChoices(file);
  let written = Promise.resolve();
  return {
    read: () => choices,
    choose: async (change: Partial<MachineChoices>) => {
      choices = { ...choices, ...change };
      const write = () => writeChoices(file, choices);
      written = written.then(write, write);
      await written;
    },
  };
}

/** Asks for another folder until a library opens; undefined when the editor gives up. */
async function openUntilDone(
  place: LibraryPlace,
  userFolder: string,
  language: InterfaceLanguage,
): Promise<{ readonly library: Library; readonly place: LibraryPlace } | undefined> {
  try {
    return { library: await openPlace(place, userFolder), place };
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    const reason = problemTexts[error.code][language].replace('{detail}', error.detail ?? place.folder);
    const folder = await askAnotherLibrary(language, `${place.folder}\n\n${reason}`);
    if (folder === undefined) return undefined;
    return openUntilDone({ folder, from: 'switch' }, userFolder, language);
  }
}

/**
 * Puts the rooms together: library, protocols, window, menu, gate. Answers what must be done before
 * the app may end, or undefined when no library could be opened.
 */
export async function openDesktop(
  switches: Switches,
  session: Session,
  log: Log,
): Promise<{ readonly window: BrowserWindow; readonly close: () => Promise<void> } | undefined> {
  chooseWorkers(startProcess);
  const userFolder = app.getPath('userData');
  const cacheFolder = join(userFolder, 'cache');
  mkdirSync(cacheFolder, { recursive: true });
  const choices = await keepChoices(join(userFolder, 'preferences.json'));
  const systemLanguage = () => (app.getLocale().startsWith('vi') ? 'vi' : 'en');
  const language = () => {
    const chosen = choices.read().language;
    return chosen === 'system' ? systemLanguage() : chosen;
  };

  const place = placeOfLibrary(switches.library, choices.read(), userFolder);
  const opened = await openUntilDone(place, userFolder, language());
  if (opened === undefined) return undefined;
  let library = opened.library;

  const readPhoto: ReadPhoto = (id, view) => readMedia(library, id, view, { cacheFolder });
  /** What a window that has closed still waited for is nobody's loss. */
  const logWhileOpen = (error: unknown) => {
    if (!window.isDestroyed()) log.error(error);
  };
  serveProtocols(session, join(__dirname, '../renderer'), readPhoto, logWhileOpen);
  const window = openWindow('Tòa Soạn');
  const tell = <Name extends keyof DeskEvents>(name: Name, event: DeskEvents[Name]) => {
    announce(window.isDestroyed() ? undefined : window.webContents, name, event);
  };
  const showMenuNow = () => {
    showMenu(language(), (id) => {
      tell('command', { id });
    });
  };
  const listen = () =>
    library.onChanged(() => {
      takeOver.look();
      tell('libraryChanged', {});
    });
  let stopListening = listen();
  let replacing = Promise.resolve();
  /** One after the other: a library that is replaced while it waits to be one is closed. */
  const replaceBy = (next: Library, isStillWanted = () => true): Promise<void> => {
    const turn = replacing.then(async () => {
      if (!isStillWanted()) return next.close();
      stopListening();
      await library.close();
      library = next;
      stopListening = listen();
      takeOver.look();
    });
    replacing = turn.catch(() => undefined);
    return turn;
  };
  const takeOver = openTakeOver({
    library: () => library,
    openAgain: (folder) => openFolder(folder, userFolder, false),
    replaceBy: async (next, before) => {
      await replaceBy(next, () => library === before);
      tell('libraryChanged', {});
    },
    onFailure: log.error,
  });
  takeOver.look();
  const closing = saveBeforeClose(
    window,
    () => {
      tell('flush', {});
    },
    () => askCloseUnsaved(window, language()),
  );

  const dailyBackup = openDailyBackup({
    target: () => choices.read().backupFolder,
    library: () => library.folder,
    isIdle: () => powerMonitor.getSystemIdleTime() >= idleSeconds,
    now: () => new Date(),
    onFailure: log.error,
  });

  const jobs = openUpkeepJobs((progress) => {
    tell('jobProgress', progress);
  });

  const desk = createDesk({
    library: () => library,
    switchLibrary: async (folder) => {
      const next = await openFolder(folder, userFolder, true);
      await replaceBy(next);
      await choices.choose({ library: folder });
      return next;
    },
    choices: choices.read,
    choose: async (change) => {
      await choices.choose(change);
      if (change.language !== undefined) showMenuNow();
    },
    systemLanguage,
    defaultExportFolder: switches.exportFolder ?? join(app.getPath('documents'), 'Toa Soan'),
    cacheFolder,
    printPage: openPrinter(log.blocked, () => (window.isDestroyed() ? undefined : window)),
    announce: tell,
    dailyBackup,
    jobs,
    askFolder: (purpose) => askFolder(window, language(), purpose),
    askFile: (purpose, name) => askFile(window, language(), purpose, name),
    openLink: (url) => openLink(window, language(), url),
    reveal: (path) => {
      shell.showItemInFolder(path);
    },
    runCopy: () => {
      window.webContents.copy();
    },
    flushed: closing.flushed,
  });
  serve(desk, () => (window.isDestroyed() ? undefined : window.webContents), logWhileOpen);
  showMenuNow();
  offerSample(library, opened.place, choices.read(), choices.choose).catch(logWhileOpen);

  return {
    window,
    close: async () => {
      takeOver.stop();
      stopListening();
      await Promise.all([dailyBackup.stop(), jobs.stop()]);
      await library.close();
      await closePhotoTools();
    },
  };
}
